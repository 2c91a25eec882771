"""Decode the entities of HTML in a text."""

from __future__ import annotations


def unescape(text: str) -> str:
    """Return a text with its entities decoded; the table of them is loaded only where there are any."""
    if "&" not in text:
        return text
    from html import unescape as decode

    return decode(text)
