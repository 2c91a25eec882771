"""Find whether cleaning changes a source, in the same way for every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.documents import SourceFormat
from copydesk.writers.dispatch import LINE_FORMATS

if TYPE_CHECKING:
    from copydesk.article import Article


def would_change(article: Article, source: bytes, result: bytes, target: str) -> bool:
    """Return whether cleaning strikes or alters anything, line ends and a byte order mark aside.

    Args:
        article: the cleaned article.
        source: what it was read from.
        result: what was written of it.
        target: the output format, a key of WRITERS.
    """
    if article.removed or target not in LINE_FORMATS or article.format is SourceFormat.HTML:
        return bool(article.removed)
    return _lines(source.removeprefix(b"\xef\xbb\xbf")) != _lines(result)


def _lines(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").strip(b"\n")
