"""Choose the reader for a source."""

from __future__ import annotations

from dataclasses import replace

from copydesk.decoding import scrub
from copydesk.model import Document, SourceFormat
from copydesk.options import Options
from copydesk.readers.sniff import sniff
from copydesk.readers.text import read_text


def read(text: str, options: Options) -> Document:
    """Read decoded text into blocks with the reader for its format.

    Args:
        text: decoded text, with whatever the source holds in it.
        options: `format` names the reader; None tells it by the content.
    """
    text, warnings = scrub(text)
    source_format = options.format or sniff(text)
    if source_format is SourceFormat.HTML:
        from copydesk.readers.html import read_html

        document = read_html(text, options)
    else:
        document = read_text(text, source_format)
    return replace(document, warnings=(*warnings, *document.warnings)) if warnings else document
