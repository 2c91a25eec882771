"""Choose the reader for a source."""

from __future__ import annotations

from copydesk.model import Document, SourceFormat
from copydesk.options import Options
from copydesk.readers.text import read_text


def read(text: str, options: Options) -> Document:
    """Read decoded text into blocks with the reader for its format."""
    return read_text(text, options.format or SourceFormat.TEXT)
