"""Distinguish by its text alone what repeats by nature: a row, code, a label, a stanza."""

from __future__ import annotations

import re

from copydesk.text.scripts import SENTENCE_ENDS

CLOSERS = "\"'”’»)]}』」*_ \t\n"
_SENTENCE_ENDS = tuple(SENTENCE_ENDS)
_LIST_MARKER = r"(?:[-*+•◦▪‣·–]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)])\s"
_NUMBER = re.compile(r"\d")
_CODE = re.compile(r"[{};=<>|$\\]|\(\)|::|->|//|==")
# Words.
_SHORT_LINE = 12
_LONG_ITEM = 25
_STANZA_LINE = 45  # characters


def ends_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence does."""
    return text.rstrip(CLOSERS).endswith(_SENTENCE_ENDS)


def is_row(text: str, words: list[str], size: int) -> bool:
    """Return whether a text is a row, code or a label.

    Args:
        text: the text, its typography folded.
        words: its words.
        size: its length in words.
    """
    if "\t" in text or text.count("|") > 1 or text.endswith((":", "：")):
        return True
    if size < _LONG_ITEM and re.match(_LIST_MARKER, text):
        return True
    if len(_CODE.findall(text)) * 6 > len(words):
        return True
    # Results and measures are labels: "Leeds 2 Hull 1", "Range: 40-50 km | 25-30 miles".
    if size >= _LONG_ITEM or (size > _SHORT_LINE and ends_sentence(text)):
        return False
    return sum(1 for word in words if _NUMBER.search(word)) * 4 > len(words)


def is_stanza(text: str) -> bool:
    """Return whether a text is several short lines, as verse is set."""
    lines = text.split("\n", 60)
    return len(lines) > 2 and sum(map(len, lines)) <= _STANZA_LINE * len(lines)
