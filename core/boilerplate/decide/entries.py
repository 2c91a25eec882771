"""Find the entries of a live blog: a time, mostly a headline, and sentences."""

from __future__ import annotations

import re

from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Role
from copydesk.text.dates import is_dateline
from copydesk.text.patterns import late

# "20.41", "7:30 p.m. ET", "18:02 GMT", "14.05 Uhr"
_TIME = r"(?i)\[?\d{1,2}[.:h]\d{2}\]?(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|Uhr|h|CEST))?"
# "16:48 4 October", "4 October 2024 16:48"
_DATED = late(r"\d{1,2}[.:h]\d{2}\b|.*\b\d{1,2}:\d{2}\b")
_LONGEST_TIME = 30  # characters
_FEWEST, _BETWEEN = 3, 2  # entries; lines between time and text
_SENTENCE, _SHORT_SENTENCE = 10, 2  # words of one text at least, and of every text
_FULL_STOP = 4
_LONGEST_HEADLINE = 16  # words


def find_entries(page: Page) -> list[int]:
    """Return the places of times, headlines and the first sentences of a live blog's entries.

    Three entries make a live blog. A model takes "10:15" and "Engineers reach Kingussie" for teasers.

    Args:
        page: the measured document.
    """
    times = [row for row, text in enumerate(page.texts) if len(text) <= _LONGEST_TIME and _is_time(text)]
    if len(times) < _FEWEST:
        return []
    entries = [rows for row in times if (rows := _entry(page, row))]
    told = any(page.columns["words"][rows[-1]] >= _SENTENCE for rows in entries)
    return [row for rows in entries for row in rows] if told and len(entries) >= _FEWEST else []


def _is_time(text: str) -> bool:
    if text[0] != "[" and not text[0].isdecimal():
        return False
    return re.fullmatch(_TIME, text) is not None or (_DATED.match(text) is not None and is_dateline(text))


def _entry(page: Page, time: int) -> range:
    """Return the places from a time to the first sentence below it; none where none is near."""
    words, ends = page.columns["words"], page.columns["ends"]
    for row in range(time + 1, min(time + 2 + _BETWEEN, len(page.texts))):
        told = page.document.blocks[row].role is not Role.HEADING and not page.columns["asks"][row]
        if told and words[row] >= _SHORT_SENTENCE and ends[row] >= _FULL_STOP:
            return range(time, row + 1)
        if words[row] > _LONGEST_HEADLINE:
            break
    return range(0)
