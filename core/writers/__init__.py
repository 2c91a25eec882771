"""Writers: from an article to text, Markdown or JSON, one module a format."""
