"""Escape text so that a Markdown reader shows it as it is."""

from __future__ import annotations

import re

_SPECIAL = re.compile(
    r"([\\`*\[\]~]|<(?=[A-Za-z/!?]|$)|&(?=#?\w{0,32}(?:;|$))|(?<![^\W_])_|_(?![^\W_])|_(?=_)|!(?=$))"
)
_LINE_START = re.compile(
    r"^(?:(#{1,6})(?=\s|$)|([-+])(?=\s|$)|(>)|(\d{1,9})([.)])(?=\s|$)|(=+|-{2,})(?=\s*$)|(:{3,}))",
    re.MULTILINE,
)
_ANY = re.compile(r"[\\`*_\[\]~<&!#>+=:\-]|\d[.)]")


def escape(text: str) -> str:
    """Escape what Markdown would read as markup inside a line."""
    return _SPECIAL.sub(r"\\\1", text) if _ANY.search(text) else text


def escape_starts(markdown: str) -> str:
    """Escape what Markdown would read as a heading, list or quote at the start of a line."""
    if not _ANY.search(markdown):
        return markdown
    return _LINE_START.sub(_escape_start, markdown)


def _escape_start(match: re.Match[str]) -> str:
    if match[4]:
        return f"{match[4]}\\{match[5]}"
    return "\\" + match[0]
