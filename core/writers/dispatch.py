"""Choose the writer for an output format, and return the bytes of a file."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

from copydesk.documents import SourceFormat

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk.article import Article

# Output format: its writer's module and function, and the extension of its files.
WRITERS = {
    "text": ("copydesk.writers.text", "write_text", ".txt"),
    "markdown": ("copydesk.writers.markdown", "write_markdown", ".md"),
    "json": ("copydesk.writers.json", "write_json", ".json"),
    "jsonl": ("copydesk.writers.json", "write_jsonl", ".jsonl"),
}
LINE_FORMATS = frozenset({"text", "markdown"})


def write(article: Article, target: str) -> bytes:
    """Write an article as the bytes of a file.

    Args:
        article: what to write.
        target: a key of WRITERS.

    Returns:
        UTF-8; text and Markdown made from text keep the line ends of their source.
    """
    module, function, _ = WRITERS[target]
    writer: Callable[[Article], str] = getattr(import_module(module), function)
    text = writer(article)
    if target in LINE_FORMATS and article.newline != "\n" and article.format is not SourceFormat.HTML:
        text = text.replace("\n", article.newline)
    return text.encode("utf-8") if text.isascii() else without_surrogates(text).encode("utf-8")


def without_surrogates(text: str) -> str:
    """Replace lone surrogates, which no UTF-8 file can hold, by U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
