"""Find the lines that date the article."""

from __future__ import annotations

import re

from copydesk.roles.outline import Outline
from copydesk.text.captions import find_captions
from copydesk.text.dates import dates_in_part, find_date, is_dateline, is_of_a_life
from copydesk.text.language import find_language
from copydesk.text.scripts import SENTENCE_ENDS

_LONGEST_BYLINE = 18  # words
_CLOSE, _RIGHT_BELOW = 4, 2  # blocks below the headline
_FAR = 12  # blocks below the headline
_ABOVE = 3  # blocks above it
_SHORTEST_LIFE = 5  # years
_SLASHES = re.compile(r"\d/\d")
_SENTENCE_ENDS = tuple(SENTENCE_ENDS)


def find_dates(outline: Outline, title: int | None, byline: list[int]) -> tuple[list[int], str]:
    """Find the date lines near the head, and the date of the first that holds one.

    Where no line dates the article and does nothing else, the byline may, or a short line below the headline
    that a part of says so: "Posted on May 3, 2024 by Ines". Such a line keeps its role, for it says more.

    Args:
        outline: the document.
        title: index of the headline, None where there is none.
        byline: the blocks of the byline.
    """
    month_first = _month_first(outline)
    lines = [index for index in outline.near if index in outline.datelines]
    if title is not None:
        below = range(title + 1, min(outline.near.stop, title + 1 + _FAR))
        lines = [index for index in lines if index >= title - _ABOVE]
        # Right above the first comment stands a date, too.
        dated = [index for index in below if index in outline.dated and index < outline.lede]
        if dated and (not lines or dated[0] < lines[0]):
            lines = [index for index in lines if index < outline.lede]
        lines += [index for index in below if index not in lines and is_dateline(_bare(outline.texts[index]))]
    # "Updated 2 hours ago" and "4 min read" date nothing.
    found = [
        (i, date)
        for i in lines
        if (date := find_date(outline.texts[i], month_first)) and not _is_lifespan(outline.texts[i])
    ]
    if found or title is None:
        return [i for i, _ in found], found[0][1] if found else ""
    for index in [*byline, *range(title + 1, min(len(outline.texts), title + 1 + _CLOSE))]:
        text = outline.texts[index]
        if outline.sizes[index] > _LONGEST_BYLINE or not (date := find_date(text, month_first)):
            continue
        if index in byline:
            return [], date
        if dates_in_part(text) and not _is_lifespan(text):
            return [index] if outline.kept(index) else [], date
    return [], _date_nearby(outline, title, month_first)


def find_lifespan(outline: Outline, title: int | None) -> list[int]:
    """Find the line right below the headline that says from when to when somebody lived."""
    below = () if title is None else range(title + 1, min(len(outline.texts), title + 1 + _RIGHT_BELOW))
    lines = (index for index in below if outline.may_stay(index) and is_dateline(outline.texts[index]))
    return [index for index in lines if _is_lifespan(outline.texts[index])]


def _is_lifespan(text: str) -> bool:
    """Return whether a line holds two dates far apart; "3 May 2020 – updated 5 May 2020" dates a text."""
    before, _, after = text.partition("–")
    born, died = find_date(before), find_date(after)
    return bool(born and died) and int(died[:4]) - int(born[:4]) >= _SHORTEST_LIFE


def _bare(text: str) -> str:
    """Return a line without the marks of a list or a bar before it."""
    return text.lstrip("•*|·- ")


def _date_nearby(outline: Outline, title: int, month_first: bool) -> str:
    """Return the date in a short line around the headline that is no sentence and no caption, or nothing."""
    below = range(title + 1, min(len(outline.texts), title + 1 + _FAR))
    above = range(title - 1, max(-1, title - 1 - _ABOVE), -1)
    for index in (*below, *above):
        text = outline.texts[index]
        short = outline.sizes[index] <= _LONGEST_BYLINE and not text.endswith(_SENTENCE_ENDS)
        if (
            short
            and not find_captions([text])
            and not is_of_a_life(text)
            and (date := find_date(text, month_first))
        ):
            return date
    return ""


def _month_first(outline: Outline) -> bool:
    """Return whether 4/5/2024 is a day in April, as in English."""
    if not any(_SLASHES.search(outline.texts[index]) for index in outline.near):
        return True
    return find_language(outline.texts[outline.lede :]) in ("", "en")
