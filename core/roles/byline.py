"""Find the byline, and the opener of one that lost its name."""

from __future__ import annotations

import re

from copydesk.documents import Role
from copydesk.roles.outline import Outline
from copydesk.text.bylines import partition_byline, placed_name, vouched_name
from copydesk.text.dates import dates_in_part, find_date, is_dateline
from copydesk.text.names import (
    authors_of,
    is_job,
    is_label,
    is_name,
    is_unspaced_name,
    leading_name,
    names_behind,
)
from copydesk.text.scripts import UNSPACED
from copydesk.verdicts import Category, Rule

_LONGEST_BYLINE = 18  # words
_CLOSE = 4  # blocks below the headline
_RIGHT_BELOW = 2  # blocks
_BODY = 40  # blocks
_PART = re.compile(r"\s*[|•●·/]\s*|\s+[–—-]\s+")
# "Jane Doe (now) and Li Wei (earlier)".
_ASIDE = re.compile(r"\s*\([^()]{1,20}\)")
_LONGEST_NAME = 4  # words
# In scripts that part no words a blank parts the halves of a headline.
_NO_NAME = re.compile(rf"[\d{UNSPACED}]")
_NAMES_A_PLACE = (" in", " on", " at", " to")
_MOST_NAME_LINES = 5  # "Jane Doe", ",", "Li Wei", "and", "Amy Poole"

ORPHAN_BYLINE = Rule(
    "orphan-byline",
    Category.BOILERPLATE,
    "Strikes a byline that lost its name: the word 'By' alone where no name follows it.",
    "By",
)


def find_byline(
    outline: Outline, title: int | None, said: tuple[str, ...] = ()
) -> tuple[list[int], tuple[str, ...]]:
    """Find the blocks of the byline near the head, and the authors they name.

    An opener alone ("By") belongs to the byline only where a name follows it, and a name alone only
    where a date or a job stands beside it, or the page says that it is the author's.

    Args:
        outline: the document.
        title: index of the headline, None where there is none.
        said: the authors that the page names in its own data.
    """
    below_title = 0 if title is None else title + 1
    start = max(outline.near.start, below_title - 3)
    for index, length in outline.openers.items():
        text = outline.texts[index]
        if index < start or outline.sizes[index] > _LONGEST_BYLINE:
            continue
        if length < len(text.rstrip(" :：")):
            authors = names_behind(text[length:])
            if not authors and title is not None and 0 < index - title <= _CLOSE:
                authors = _pen_name(text[length:])
            if authors:
                return [index], authors
        elif index + 1 < len(outline.texts):
            below, authors = _names_below(outline, index)
            if authors:
                return [index, *below], authors
    for index in sorted(outline.dated):
        if index >= start and (authors := _behind_date(outline.texts[index])):
            return [index], authors
    for index in range(max(start, below_title), outline.near.stop):
        if outline.sizes[index] <= _LONGEST_BYLINE and (authors := _unopened(outline, index, said)):
            return [index], authors
    if title is not None:
        for index in range(below_title, min(below_title + _RIGHT_BELOW, outline.lede)):
            if name := _right_below(outline, index, title):
                return [index], (name,)
        for index in range(title + 1, title + 1 + _RIGHT_BELOW):
            if names := _uncased(outline, index):
                return [index], names
    return [], ()


def _uncased(outline: Outline, index: int) -> tuple[str, ...]:
    """Return the names in a line without capitals between the headline and the date or the body."""
    if index + 1 >= len(outline.texts) or index >= outline.lede or not outline.may_stay(index):
        return ()
    dated = index + 1 in outline.datelines or index - 1 in outline.datelines
    text = _PART.split(outline.texts[index], maxsplit=1)[0]
    if is_unspaced_name(text):
        return (text,) if dated or index + 1 == outline.lede else ()
    if index + 1 not in outline.datelines:
        return ()
    uncased = text.lower() == text.upper() and _NO_NAME.search(text) is None
    return names_behind(text) if uncased and 1 < len(text.split()) <= _LONGEST_NAME else ()


def _right_below(outline: Outline, index: int, title: int) -> str:
    """Return the name that stands alone between the headline and the body, and of whom the text is not."""
    text = outline.texts[index]
    name = text if is_name(text) else placed_name(text)
    if not name or outline.verdicts[index].role is not Role.PARAGRAPH or not outline.may_stay(index):
        return ""
    # "Written by Jane Doe" below the article, which is struck, vouches for her rather.
    told = range(outline.lede, min(outline.lede + _BODY, len(outline.texts)))
    body = " ".join([outline.texts[row] for row in told if outline.kept(row)])
    surname = name.split()[-1]
    told_of = surname in body or surname in outline.texts[title]
    return "" if told_of or outline.are_words(name) else name


def _names_below(outline: Outline, opener: int) -> tuple[list[int], tuple[str, ...]]:
    """Return the lines below an opener that name authors ("Jane Doe", "and", "Li Wei"), and the names."""
    found: tuple[list[int], tuple[str, ...]] = ([], ())
    for stop in range(opener + 2, min(opener + 2 + _MOST_NAME_LINES, len(outline.texts) + 1)):
        lines = range(opener + 1, stop)
        if sum([outline.sizes[line] for line in lines]) > _LONGEST_BYLINE:
            break
        authors = authors_of(" ".join([outline.texts[line] for line in lines]))
        if len(authors) > len(found[1]):
            found = list(lines), authors
    return found


def _pen_name(text: str) -> tuple[str, ...]:
    """Return the one word of a byline that is a name: "By Newsdesk", "By harbourmaster May 5, 2024"."""
    bare = text.strip(" :：")
    name, _, rest = bare.partition(" ")
    name, rest = name.rstrip(","), rest.strip(" |•●·–—-,")
    fits = len(name) > 2 and name.isalnum() and not name.isdecimal() and not is_label(name)
    named = name[:1].isupper() if not rest else is_dateline(rest) or find_date(rest)
    return (name,) if fits and named else ()


def _behind_date(text: str) -> tuple[str, ...]:
    """Return the authors in a line that dates the article first: "posted 5 May 2024 by Jane Doe"."""
    date, by, rest = partition_byline(text)
    if not by or not dates_in_part(date):
        return ()
    return authors_of(_PART.split(rest, maxsplit=1)[0]) or _pen_name(_PART.split(rest, maxsplit=1)[0])


def find_orphans(outline: Outline, byline: list[int]) -> list[int]:
    """Find the byline openers in the head that no name follows: "By" above a caption."""
    return [
        index
        for index, length in outline.openers.items()
        if index not in byline and length >= len(outline.texts[index].rstrip(" :："))
    ]


def _unopened(outline: Outline, index: int, said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the author that a line names without "by", where the page, a date or a job vouches for it."""
    text = _ASIDE.sub("", outline.texts[index])
    if said and authors_of(text) == said:
        return said
    # "Published in", "Towards Plumbing".
    if index and outline.texts[index - 1].lower().endswith(_NAMES_A_PLACE):
        return ()
    name, rest = leading_name(text)
    if not name or outline.are_words(name):
        vouched = vouched_name(text)
        return (vouched,) if vouched and not outline.are_words(vouched) else ()
    # "Jane Doe at Ashgate Park" above a date.
    if placed_name(text) and index + 1 in outline.datelines:
        return (name,)
    names = authors_of(text)
    if rest and not (len(names) > 1 and " ".join(names[-1].split()[-1:]) == text.split()[-1]):
        return names if is_dateline(rest) or is_job(rest) or vouched_name(text) else ()
    near = (*outline.texts[max(0, index - 1) : index], *outline.texts[index + 1 : index + 3])
    return names if any(is_dateline(text) or is_job(text) or text == name for text in near) else ()
