"""Writers: from an article to text, Markdown or JSON, one module a format."""

from copydesk.writers.changes import would_change
from copydesk.writers.dispatch import LINE_FORMATS, WRITERS, write

__all__ = ["LINE_FORMATS", "WRITERS", "would_change", "write"]
