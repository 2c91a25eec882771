"""Find the lines that date the article."""

from __future__ import annotations

import re

from copydesk.roles.outline import Outline
from copydesk.text.dates import find_date, is_dateline

_LONGEST_BYLINE = 18  # words
_CLOSE = 4  # blocks below the headline
_PARTS = r"\s*[|•●·]\s*|\s+[–—-]\s+|,?\s+(?i:by|von|par|por)\s+"


def find_dates(outline: Outline, title: int | None, byline: list[int]) -> tuple[list[int], str]:
    """Find the date lines near the head, and the date of the first that holds one.

    Where no line dates the article and does nothing else, the byline may, or a short line below the headline
    that a part of says so: "Posted on May 3, 2024 by Ines".
    """
    lines = [
        index
        for index in outline.near
        if index in outline.datelines and (title is None or index >= title - 3)
    ]
    # "Updated 2 hours ago" and "4 min read" date nothing.
    found = [(i, date) for i in lines if (date := find_date(outline.texts[i]))]
    if found or title is None:
        return [i for i, _ in found], found[0][1] if found else ""
    below = [*byline, *range(title + 1, min(outline.near.stop, title + 1 + _CLOSE))]
    for index in below:
        text = outline.texts[index]
        if outline.sizes[index] > _LONGEST_BYLINE or not (date := find_date(text)):
            continue
        if index in byline:
            return [], date
        if any(is_dateline(part) and find_date(part) for part in re.split(_PARTS, text)):
            return [index] if outline.kept(index) else [], date
    return [], ""
