"""Markdown: escape, sanitize, lists and tables, for readers and writers."""
