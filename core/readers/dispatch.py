"""Choose the reader for a source."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from copydesk.decoding import scrub
from copydesk.documents import Document, Metadata, SourceFormat
from copydesk.options import Options
from copydesk.readers.sniff import sniff
from copydesk.readers.text.read import read_text


def read(text: str, options: Options, rest: str | None = None) -> Document:
    """Read decoded text into blocks with the reader for its format.

    Args:
        text: decoded text.
        options: `format` names the reader; None detects it from the content.
        rest: what `unusual` returns of the text, where somebody asked.
    """
    text, warnings = scrub(text, rest)
    source_format = options.format or sniff(text)
    if source_format is SourceFormat.HTML:
        from copydesk.readers.html import read_html

        document = read_html(text, options)
        document = replace(document, metadata=_scrubbed(document.metadata))
    else:
        document = read_text(text, source_format)
    return replace(document, warnings=(*warnings, *document.warnings)) if warnings else document


def _scrubbed(metadata: Metadata) -> Metadata:
    """Drop controls that came as entities, or as escapes in a page's JSON; put each value on one line."""
    return replace(
        metadata, **{field.name: _line(getattr(metadata, field.name)) for field in fields(metadata)}
    )


def _line(value: Any) -> Any:
    return tuple(map(_line, value)) if isinstance(value, tuple) else " ".join(scrub(value)[0].split())
