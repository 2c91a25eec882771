"""Recognise the name in a line without an opener, where its date, job or place vouches for it."""

from __future__ import annotations

import re

from copydesk.text.dates import is_dateline
from copydesk.text.names import authors_of, is_job, is_label, is_name, leading_name
from copydesk.text.patterns import late

_PARTS = late(r"\s*[|•●·]\s*|\s+/\s+|\s+[–—-]\s+")
_BEHIND_DATE = late(r".*\b(?:19|20)\d\d\b[\s,–—-]*(.*)")
_BY = late(r",?\s+(?:by|von|par|por|di|door|av|af)\s+", re.IGNORECASE)
_NAME_AND_PLACE = 2
_TOWN = late(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[ -][^\W\d_]+){0,2}")
_PLACE = late(r"(?:at|in) (?:the )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}\Z")


def vouched_name(line: str) -> str:
    """Return the name in a line that dates it or says what its bearer does, or nothing.

    Args:
        line: "Jane Doe | Staff Writer", "3 May 2026 Jane Doe", "Jane Doe / 3 May 2026".
    """
    parts = [part for part in _PARTS.split(line) if part]
    if len(parts) == 1 and (match := _BEHIND_DATE.match(line)):
        parts = [line[: match.start(1)], match[1]]
    for part in parts:
        name, rest = leading_name(part)
        others = [*(other for other in parts if other is not part), rest]
        ends = not rest or rest.startswith(("in ", ",")) or is_job(rest) or is_dateline(rest)
        if name and ends and any(is_dateline(other) or is_job(other) for other in others):
            return next(iter(authors_of(part)), name)
    return ""


def placed_name(line: str) -> str:
    """Return the name in a line such as "Jane Doe at Ashgate Park" or "Jane Doe | Ashgate", or nothing."""
    name, rest = leading_name(line)
    if name and _PLACE.match(rest):
        return name
    parts = _PARTS.split(line)
    if len(parts) != _NAME_AND_PLACE or not is_name(parts[0]) or not _TOWN.fullmatch(parts[1]):
        return ""
    return "" if any(map(is_label, parts[1].split())) else parts[0]


def partition_byline(line: str) -> tuple[str, str, str]:
    """Part a line at the word that opens a byline inside it: "5 May 2024", "by", "Jane Doe"."""
    match = _BY.search(line)
    return (line[: match.start()], match[0].strip(), line[match.end() :]) if match else (line, "", "")
