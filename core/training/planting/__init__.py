"""Plant copies in articles."""
