"""What stands inside a block of HTML: inline content, code, tables, footnotes."""
