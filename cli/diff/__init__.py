"""What `copydesk diff` reads and shows."""
