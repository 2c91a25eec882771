"""What `copydesk batch` shows: progress, summary, report."""
