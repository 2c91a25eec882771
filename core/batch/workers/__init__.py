"""Clean inputs in worker processes."""
