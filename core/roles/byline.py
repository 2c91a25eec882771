"""Find the lines that say who wrote the article and when: byline, date and bio."""

from __future__ import annotations

import re

from copydesk.roles.outline import Outline
from copydesk.roles.title import NOT_FOUND
from copydesk.text.dates import find_date, is_dateline
from copydesk.text.names import authors_of, is_job, is_label, is_name, leading_name
from copydesk.text.wordlists import read_table

_LONGEST_BYLINE = 18  # words
_SHORTEST_BIO = 5  # words
_LONGEST_BIO = 110  # words
_LONGEST_NAME = 4  # words
_AROUND_END = 8  # blocks; a bio may stand below share links and tags
_CLOSE = 4  # blocks below the headline
_MOST_NAME_LINES = 5  # "Jane Doe", ",", "Li Wei", "and", "Amy Poole"
_JOB_WITHIN = 7  # words behind the name
_PARTS = r"\s*[|•●·]\s*|\s+[–—-]\s+|,?\s+(?i:by|von|par|por)\s+"


def find_byline(
    outline: Outline, title: int, said: tuple[str, ...] = ()
) -> tuple[list[int], tuple[str, ...]]:
    """Find the blocks of the byline near the head, and the authors they name.

    An opener alone ("By") belongs to the byline only where a name follows it, and a name alone only
    where a date or a job stands beside it, or the page says that it is the author's.

    Args:
        outline: the document.
        title: index of the headline, or NOT_FOUND.
        said: the authors that the page names in its own data.
    """
    start = max(outline.near.start, title - 2)
    for index, length in outline.openers.items():
        text = outline.texts[index]
        if index < start or outline.sizes[index] > _LONGEST_BYLINE:
            continue
        if length < len(text.rstrip(" :：")):
            authors = authors_of(text[length:])
            if not authors and 0 < index - title <= _CLOSE and title != NOT_FOUND:
                authors = _pen_name(text[length:])
            if authors:
                return [index], authors
        elif index + 1 < len(outline.texts):
            below, authors = _names_below(outline, index)
            if authors:
                return [index, *below], authors
    for index in range(max(start, title + 1), outline.near.stop):
        if outline.sizes[index] <= _LONGEST_BYLINE and (authors := _unopened(outline, index, said)):
            return [index], authors
    return [], ()


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
    # Scripts without capitals show names by the opener alone.
    if bare.lower() == bare.upper() and any(map(str.isalpha, bare)):
        return (bare,) if bare.count(" ") < _LONGEST_NAME and not any(map(str.isdecimal, bare)) else ()
    name, _, rest = bare.partition(" ")
    rest = rest.strip(" |•●·–—-,")
    fits = len(name) > 2 and name.isalnum() and not name.isdecimal() and not is_label(name)
    named = name[:1].isupper() if not rest else is_dateline(rest) or find_date(rest)
    return (name,) if fits and named else ()


def find_orphans(outline: Outline, byline: list[int]) -> list[int]:
    """Find the byline openers in the head that no name follows: "By" above a caption."""
    return [
        index
        for index, length in outline.openers.items()
        if index not in byline and length >= len(outline.texts[index].rstrip(" :："))
    ]


def _unopened(outline: Outline, index: int, said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the author that a line names without "by", where the page, a date or a job vouches for it."""
    if said and authors_of(outline.texts[index]) == said:
        return said
    name, rest = leading_name(outline.texts[index])
    if not name:
        return ()
    if rest:
        return (name,) if is_dateline(rest) or is_job(rest) else ()
    near = (*outline.texts[max(0, index - 1) : index], *outline.texts[index + 1 : index + 3])
    return (name,) if any(is_dateline(text) or is_job(text) for text in near) else ()


def find_dates(outline: Outline, title: int, byline: list[int]) -> tuple[list[int], str]:
    """Find the date lines near the head, and the date of the first that holds one.

    Where no line dates the article and does nothing else, the byline may, or a short line below the headline
    that a part of says so: "Posted on May 3, 2024 by Ines".
    """
    lines = [index for index in outline.near if index in outline.datelines and index >= title - 3]
    # "Updated 2 hours ago" and "4 min read" date nothing.
    found = [(i, date) for i in lines if (date := find_date(outline.texts[i]))]
    if found or title == NOT_FOUND:
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


def find_bios(outline: Outline, authors: tuple[str, ...]) -> tuple[list[int], tuple[str, ...]]:
    """Find the notes on the authors at the end of the article, and the authors they name."""
    if outline.end < 0:
        return [], ()
    signs = read_table("roles.txt")["bio signs"]
    found: list[int] = []
    named: list[str] = []
    for index in range(
        max(outline.lede + 1, outline.end - 2), min(len(outline.texts), outline.end + _AROUND_END)
    ):
        text = outline.texts[index]
        if not _SHORTEST_BIO <= outline.sizes[index] <= _LONGEST_BIO:
            continue
        name = subject_of(text)
        if not name:
            continue
        lowered = " ".join(text.lower().split())
        signed = any(sign in lowered for sign in signs) or _says_job(text, name)
        # "Amina Diallo is the mayor ..." may end a report: more must speak for a bio.
        if name in authors or (signed and index >= outline.end):
            found.append(index)
            if name not in named:
                named.append(name)
    return found, tuple(named)


def _says_job(text: str, name: str) -> bool:
    """Return whether a note begins by saying what a person does: "Jane Doe is a staff writer"."""
    words = text[len(name) :].lower().split(None, _JOB_WITHIN)[:_JOB_WITHIN]
    verb = words[:1] in (["is"], ["was"], ["ist"])
    return verb and any(is_job(word.strip(",.")) for word in words)


def subject_of(text: str) -> str:
    """Return the name that opens a bio such as "Jane Doe is a reporter at the Gazette", or nothing."""
    head = text.split(None, 7)[:7]
    if not (head and head[0][0].isupper()):
        return ""
    verbs = read_table("roles.txt")["bio verbs"]
    for size in range(_LONGEST_NAME, 1, -1):
        name = " ".join(head[:size]).rstrip(",")
        rest = text[len(" ".join(head[:size])) :].lstrip(" ,").lower()
        if rest.startswith(verbs) and is_name(name):
            return name
    return ""
