"""Recognise the line that dates an article, and find its date; data/head/dates.txt has the words."""

from __future__ import annotations

import re
from functools import cache, partial

from copydesk.text.calendars import SOLAR_YEARS, fold_digits, from_solar, gregorian_year
from copydesk.text.scripts import may_lack_spaces
from copydesk.text.wordlists import read_table, read_words

_TABLE = "head/dates.txt"
_ISO = r"(?<![\d.])((?:13|14|19|20|25)\d\d)([-/.])\s?(0?[1-9]|1[0-2])\2\s?(3[01]|[12]\d|0?[1-9])(?!\d)"
_NUMERIC = r"(?<![\d.])(\d{1,2})(?:([/-])|(\.)\s?)(\d{1,2})(?(2)\2|\.\s?)((?:19|20|25)\d\d)(?!\.?\d)"
_CJK_TIME = r"\d{1,2}\s?[時时시点]\s?(?:\d{1,2}\s?[分분])?"
_LONGEST_DATELINE = 120  # characters
_DIGIT = re.compile(r"\d")
_WORD = r"[^\W\d_]+\.?|\d+,?"
# The vowels of Hindi and Thai are marks; a dot ends no Thai abbreviation but its last.
_MARKS = "[\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e’'\u200c]"
_MARKED_WORD = rf"[^\W\d_](?:[^\W\d_]|{_MARKS}|-(?=[^\W\d_]))*\.?|\d+,?"
_THAI = "[\u0e01-\u0e2e]"
_ARABIC = "[\u0620-\u06d3\u06f0-\u06f9]"
_DOT_IN_THAI = r"(?<=[\u0e01-\u0e2e])\.(?=[\u0e01-\u0e2e])"
# "3:15 PM", "18.30", "06h30", and "T08:15:00Z" behind a date.
_TIME = (
    r"(?i)(?:\b|(?<=\d)T)\d{1,2}(?:[:.]| ?h ?)\d\d(?!\d)(?:[:.]\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
    r"\s?(?:[ap]\.?\s?m\b\.?)?"
)
_PARTS = r"\s*[|•●·⋅]\s*|\s+[–—-]\s+|,?\s+(?i:by|von|par|por)\s+"
# "Lima, 14/08/2023"; two words before the comma are a name.
# "Lindvik, 3 May 2024", "A Coruña - 12/02/2024".
_PLACE = re.compile(r"^[A-ZÀ-ÖØ-Þ][^\W\d_]{0,19}(?: [A-ZÀ-ÖØ-Þ][^\W\d_]{2,19}){0,2}(?:,| [–—|-]) (?=\d)")
_LIFE_SIGNS = ("†", "生まれ", "出生于", "逝世", "เกิด")
_ORDINAL = r"(?i)(?<=\d)(?:st|nd|rd|th|er|º|ª|-?го|\.)(?=[\s,])"
_NUMBERS = {
    "{y}": r"(?P<y>(?:19|20)\d\d)",
    "{m}": r"(?P<m>1[0-2]|0?[1-9])",
    "{d}": r"(?P<d>3[01]|[12]\d|0?[1-9])",
}


@cache
def _months(section: str) -> dict[str, int]:
    """Return the number of each month by its names."""
    rows = read_table(_TABLE)[section]
    return {name.replace("_", " "): number for row in rows for number, name in enumerate(row.split(), 1)}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of dates that write no month's name."""
    found = []
    for template in read_table(_TABLE)["patterns"]:
        for sign, number in _NUMBERS.items():
            template = template.replace(sign, number)
        found.append(re.compile(template.replace(" ", r"\s*")))
    return tuple(found)


def find_date(text: str, month_first: bool = True) -> str:
    """Return the first date in a text as YYYY-MM-DD, or nothing.

    Args:
        text: a line or a few.
        month_first: how to read 4/5/2024, as America does or as the rest of the world.
    """
    if _DIGIT.search(text) is None:
        return ""
    written = text
    if not text.isascii():
        text = _fold(text)
        for pattern in _patterns():
            if match := pattern.search(text):
                return _iso(int(match["y"]), int(match["m"]), int(match["d"]))
    if (match := re.search(_ISO, text)) and _is_year_of(int(match[1]), written):
        return _iso(int(match[1]), int(match[3]), int(match[4]))
    if match := re.search(_NUMERIC, text):
        first, second = int(match[1]), int(match[4])
        day_first = first > 12 or (second <= 12 and not (month_first and match[2] == "/"))
        month, day = (second, first) if day_first else (first, second)
        return _iso(int(match[5]), month, day)
    # In "3:15 PM, March 2, 2023" the fifteen is no day.
    return _worded(re.sub(_ORDINAL, "", re.sub(_TIME, " ", text)))


def _fold(text: str) -> str:
    """Return a text with plain digits, years of our era, and Thai abbreviations in one word."""
    text = fold_digits(text)
    for era in read_table(_TABLE)["eras"]:
        name, start = era.split()
        if name in text:
            text = re.sub(rf"{name}\s?(\d{{1,3}}|元)(?=\s?年)", partial(_era_year, int(start)), text)
    return re.sub(_DOT_IN_THAI, "", text) if _holds(_THAI, text) else text


def _era_year(start: int, match: re.Match[str]) -> str:
    """Return the year of an era that began after a year; its first is also written 元."""
    return str(start + (1 if match[1] == "元" else int(match[1])))


def _holds(letters: str, text: str) -> bool:
    """Return whether a text holds one of some letters beyond ASCII; their pattern is slow to compile."""
    return not text.isascii() and re.search(letters, text) is not None


def _is_year_of(year: int, text: str) -> bool:
    """Return whether a text can count years so: 1403 is a year in Iran, 2567 one in Thailand."""
    if year in SOLAR_YEARS:
        return _holds(_ARABIC, text)
    return gregorian_year(year) == year or _holds(_THAI, text)


def _words_of(text: str) -> list[str]:
    """Return the words and numbers of a text in lower case."""
    if text.isascii():
        return re.findall(_WORD, text.lower())
    # Lower case of a Turkish capital is an i with another dot.
    return re.findall(_MARKED_WORD, text.lower().replace("i̇", "i"))


def _worded(text: str) -> str:
    """Return the first date written with the month's name: "5 May 2024", "May 5, 2024"."""
    words = _words_of(text)
    solar = _months("solar months") if _holds(_ARABIC, text) else {}
    for place, word in enumerate(words):
        month, next_word = _month_at(words, place, _months("months"))
        if month is None:
            month = solar.get(word)
        if month is None:
            continue
        # "Volume 44, Issue 2, March 2022" has no day.
        before = words[max(0, place - 2) : place]
        if word.rstrip(".") in read_words(_TABLE, "months behind a day") and not any(map(_is_day, before)):
            continue
        after = [word.rstrip(",") for word in words[next_word : next_word + 3]]
        day = next((near for near in (*reversed(before), *after[:1]) if _is_day(near)), "")
        near_years = (*after, *before[-1:])
        year = next((near for near in near_years if len(near) == 4 and near.isdigit()), "")
        if not year and _holds(_THAI, word):
            year = next((f"25{near}" for near in after[:1] if len(near) == 2 and near.isdigit()), "")
        if day and year:
            return _iso(int(year), month, int(day))
    return ""


def _month_at(words: list[str], place: int, months: dict[str, int]) -> tuple[int | None, int]:
    """Return the month that a word names, with the next one or alone, and the place behind its name."""
    word = words[place]
    month = months.get(word) or months.get(word.rstrip("."))
    if month is None and place + 1 < len(words):
        month = months.get(f"{word} {words[place + 1]}")
        return month, place + (1 if month is None else 2)
    return month, place + 1


def _is_day(word: str) -> bool:
    """Return whether a word is a day of the month."""
    return word.isdigit() and 1 <= int(word) <= 31


def _iso(year: int, month: int, day: int) -> str:
    """Write a date, or nothing where it is none."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    if year in SOLAR_YEARS:
        return from_solar(year, month, day).isoformat()
    year = gregorian_year(year)
    return f"{year:04}-{month:02}-{day:02}" if 1900 <= year <= 2100 else ""


def is_dateline(text: str) -> bool:
    """Return whether a line says when the article was published and nothing else."""
    if len(text) > _LONGEST_DATELINE or _DIGIT.search(text) is None:
        return False
    if (told := _PLACE.match(text)) and find_date(text[told.end() :]):
        text = text[told.end() :]
    words = [word.rstrip(",") for word in _words_of(re.sub(_ORDINAL, "", _without_numbers(text)))]
    labels, months = date_labels(), _months("months")
    solar = _months("solar months") if _holds(_ARABIC, text) else {}
    named = False
    skip = 0
    for place, word in enumerate(words):
        if place < skip or word.isdigit():
            continue
        month, skip = _month_at(words, place, months)
        if month is not None or word in solar:
            named = True
        elif word not in labels and word.rstrip(".") not in labels:
            return False
    return named or bool(find_date(text)) or not read_words(_TABLE, "elapsed").isdisjoint(words)


def dates_in_part(text: str) -> bool:
    """Return whether a part of a line dates the article: "Posted on May 3, 2024 by Ines | News"."""
    if _DIGIT.search(text) is None or len(text) > _LONGEST_DATELINE:
        return False
    return any(is_dateline(part) and find_date(part) for part in re.split(_PARTS, text))


def is_of_a_life(text: str) -> bool:
    """Return whether a line dates a life and no article: "Born 4 May 1950", "4 May 1950 – 3 June 2020"."""
    words = {word.rstrip(".") for word in _words_of(text)}
    if not words.isdisjoint(read_words(_TABLE, "life words")) or any(map(text.__contains__, _LIFE_SIGNS)):
        return True
    first, dash, second = text.partition("–")
    return bool(dash and find_date(first) and find_date(second))


def _without_numbers(text: str) -> str:
    """Return a line without its times, its dates in numbers, and the labels that are written together."""
    if text.isascii():
        return re.sub(_TIME, " ", text)
    text = _fold(text)
    for pattern in _patterns():
        text = pattern.sub(" ", text)
    text = re.sub(_TIME, " ", text)
    if may_lack_spaces(text):
        text = re.sub(_CJK_TIME, " ", text)
        for label in read_table(_TABLE)["labels without spaces"]:
            text = text.replace(label, " ")
    return text


@cache
def date_labels() -> frozenset[str]:
    """Return the words that stand beside a date: "published", "updated", "Uhr"."""
    return (
        read_words(_TABLE, "labels")
        | read_words(_TABLE, "labels of other languages")
        | read_words(_TABLE, "elapsed")
    )
