"""Find the lines that say who wrote the article and when: byline, date and bio."""

from __future__ import annotations

from copydesk.roles.dates import find_date, is_dateline
from copydesk.roles.names import authors_of, is_name, leading_name, opener_of
from copydesk.roles.outline import Outline
from copydesk.tables import read_table, read_words

_LONGEST_BYLINE, _LONGEST_BIO, _LONGEST_NAME = 18, 110, 4
_BEHIND_LEDE, _AROUND_END = 3, 8


def find_byline(outline: Outline, title: int) -> tuple[list[int], tuple[str, ...]]:
    """Find the blocks of the byline near the head, and the authors they name.

    An opener alone ("By") belongs to the byline only where a name follows it, and a name alone only
    where a date or a job stands beside it.
    """
    start = max(outline.head.start, title - 2)
    stop = min(len(outline.texts), outline.lede + _BEHIND_LEDE)
    for index in range(start, stop):
        if not 0 < outline.sizes[index] <= _LONGEST_BYLINE:
            continue
        text = outline.texts[index]
        length = opener_of(text)
        if length and length < len(text.rstrip(" :：")):
            authors = authors_of(text[length:])
            if authors:
                return [index], authors
        elif length and index + 1 < len(outline.texts):
            authors = authors_of(outline.texts[index + 1])
            if authors and outline.sizes[index + 1] <= _LONGEST_BYLINE:
                return [index, index + 1], authors
    for index in range(max(start, title + 1 if title >= 0 else 0), stop):
        if outline.sizes[index] <= _LONGEST_BYLINE and (authors := _unopened(outline, index)):
            return [index], authors
    return [], ()


def find_orphans(outline: Outline, byline: list[int]) -> list[int]:
    """Find the byline openers in the head that no name follows: "By" above a caption."""
    stop = min(len(outline.texts), outline.lede + _BEHIND_LEDE)
    return [
        index
        for index in range(outline.head.start, stop)
        if index not in byline
        and 0 < opener_of(outline.texts[index]) >= len(outline.texts[index].rstrip(" :："))
    ]


def _unopened(outline: Outline, index: int) -> tuple[str, ...]:
    """Give the author that a line names without "by", where a date or a job vouches for it."""
    name, rest = leading_name(outline.texts[index])
    if not name:
        return ()
    if rest:
        return (name,) if is_dateline(rest) or _is_job(rest) else ()
    near = (*outline.texts[max(0, index - 1) : index], *outline.texts[index + 1 : index + 3])
    return (name,) if any(is_dateline(text) or _is_job(text) for text in near) else ()


def _is_job(text: str) -> bool:
    """Tell whether a line is what stands under a name: "Staff Writer"."""
    words = text.lower().strip(" ,").split()
    return 0 < len(words) <= 6 and words[-1] in read_words("roles.txt", "jobs")


def find_dates(outline: Outline, title: int) -> tuple[list[int], str]:
    """Find the date lines near the head, and the date of the first that holds one."""
    stop = min(len(outline.texts), outline.lede + _BEHIND_LEDE)
    lines = [i for i in range(max(outline.head.start, title - 3), stop) if is_dateline(outline.texts[i])]
    # "Updated 2 hours ago" and "4 min read" date nothing.
    found = [(i, date) for i in lines if (date := find_date(outline.texts[i]))]
    return [i for i, _ in found], found[0][1] if found else ""


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
        if not 5 <= outline.sizes[index] <= _LONGEST_BIO:
            continue
        name = subject_of(text)
        lowered = " ".join(text.lower().split())
        signed = any(sign in lowered for sign in signs)
        # "Amina Diallo is the mayor ..." may end a report: more must speak for a bio.
        if name and (name in authors or (signed and outline.verdicts[index].block.index >= outline.end)):
            found.append(index)
            if name not in named:
                named.append(name)
    return found, tuple(named)


def subject_of(text: str) -> str:
    """Give the name that opens a bio such as "Jane Doe is a reporter at the Gazette", or nothing."""
    head = text.split(None, 7)[:7]
    verbs = read_table("roles.txt")["bio verbs"]
    for size in range(_LONGEST_NAME, 1, -1):
        name = " ".join(head[:size]).rstrip(",")
        rest = text[len(" ".join(head[:size])) :].lstrip(" ,").lower()
        if is_name(name) and rest.startswith(verbs):
            return name
    return ""
