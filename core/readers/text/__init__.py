"""The reader of plain text and Markdown: lines to blocks."""
