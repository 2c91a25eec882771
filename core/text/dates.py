"""Recognise the line that dates an article, and give its date."""

from __future__ import annotations

import re
from functools import cache

from copydesk.text.scripts import may_lack_spaces
from copydesk.text.wordlists import read_table, read_words

_ISO = r"\b(19\d\d|20\d\d)[-/.](0?[1-9]|1[0-2])[-/.](3[01]|[12]\d|0?[1-9])(?!\d)"
_NUMERIC = r"\b(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)\b"
_CJK = r"((?:19|20)\d\d)\s?[年년]\s?(1[0-2]|0?[1-9])\s?[月월]\s?(3[01]|[12]\d|0?[1-9])\s?[日일号]"
_CJK_TIME = r"\d{1,2}\s?[時时시点]\s?(?:\d{1,2}\s?[分분])?"
_LONGEST_DATELINE = 120  # characters
_DIGIT = re.compile(r"\d")
_WORD = r"[^\W\d_]+\.?|\d+,?"
# "3:15 PM", "18.30", "06h30", and "T08:15:00Z" behind a date.
_TIME = (
    r"(?i)(?:\b|(?<=\d)T)\d{1,2}(?:[:.]| ?h ?)\d\d(?!\d)(?:[:.]\d\d)?(?:Z|[+-]\d\d:?\d\d)?\s?(?:[ap]\.?m\.?)?"
)
_ORDINAL = r"(?i)(?<=\d)(?:st|nd|rd|th|er|º|ª|\.)(?=[\s,])"


@cache
def _months() -> dict[str, int]:
    """Return the number of each month by its names."""
    rows = read_table("roles.txt")["months"]
    return {name: number for row in rows for number, name in enumerate(row.split(), 1)}


def find_date(text: str, month_first: bool = True) -> str:
    """Return the first date in a text as YYYY-MM-DD, or nothing.

    Args:
        text: a line or a few.
        month_first: how to read 4/5/2024, as America does or as the rest of the world.
    """
    if match := re.search(_ISO, text) or (may_lack_spaces(text) and re.search(_CJK, text)):
        return _iso(int(match[1]), int(match[2]), int(match[3]))
    if match := re.search(_NUMERIC, text):
        first, second = int(match[1]), int(match[3])
        day_first = first > 12 or (second <= 12 and not (month_first and match[2] == "/"))
        month, day = (second, first) if day_first else (first, second)
        return _iso(int(match[4]), month, day)
    # In "3:15 PM, March 2, 2023" the fifteen is no day.
    return _worded(re.sub(_ORDINAL, "", re.sub(_TIME, " ", text)))


def _worded(text: str) -> str:
    """Return the first date written with the month's name: "5 May 2024", "May 5, 2024"."""
    words = re.findall(_WORD, text.lower())
    months = _months()
    for place, word in enumerate(words):
        month = months.get(word) or months.get(word.rstrip("."))
        if month is None:
            continue
        # "Volume 44, Issue 2, March 2022" has no day.
        before = words[max(0, place - 2) : place]
        after = [word.rstrip(",") for word in words[place + 1 : place + 4]]
        day = next((near for near in (*reversed(before), *after[:1]) if _is_day(near)), "")
        year = next((near for near in (*after, *before[-1:]) if len(near) == 4 and near.isdigit()), "")
        if day and year:
            return _iso(int(year), month, int(day))
    return ""


def _is_day(word: str) -> bool:
    """Return whether a word is a day of the month."""
    return word.isdigit() and 1 <= int(word) <= 31


def _iso(year: int, month: int, day: int) -> str:
    """Write a date, or nothing where it is none."""
    return (
        f"{year:04}-{month:02}-{day:02}"
        if 1 <= month <= 12 and 1 <= day <= 31 and 1900 <= year <= 2100
        else ""
    )


def is_dateline(text: str) -> bool:
    """Return whether a line says when the article was published and nothing else."""
    if len(text) > _LONGEST_DATELINE or _DIGIT.search(text) is None:
        return False
    rest = re.sub(_TIME, " ", text)
    rest = re.sub(f"{_CJK}|{_CJK_TIME}", " ", rest) if may_lack_spaces(rest) else rest
    labels, months = read_words("roles.txt", "date labels"), _months()
    words = [word.rstrip(",") for word in re.findall(_WORD, re.sub(_ORDINAL, "", rest).lower())]
    others = [
        w
        for w in words
        if not (w.isdigit() or w in months or w.rstrip(".") in months or w.rstrip(".") in labels)
    ]
    if others:
        return False
    return "ago" in words or "read" in words or any(w in months for w in words) or bool(find_date(text))
