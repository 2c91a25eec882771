"""The forms in which the one file of all results is published: compressed lines, or a table."""
