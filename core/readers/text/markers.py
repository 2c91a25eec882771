"""Classify a line of text by its marker: heading, list item, quote, code or table row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.documents import Role

_BULLETS = "-*+•◦▪▫‣⁃●○■□·–»➤►✓✔"
_MARKED = (
    rf"(?P<heading>\#{{1,6}})\s+(?=\S)"
    rf"|(?P<bullet>[{re.escape(_BULLETS)}]|o(?=\s+[A-Z]))\s+(?=\S)"
    r"|(?P<number>\(?[0-9]{1,3}[.)]|[a-zA-Z]\))\s+(?=\S)"
    r"|(?P<quote>>\s?)"
)
_MARKS = frozenset("#>(" + _BULLETS)


class Shape(NamedTuple):
    """What the beginning of a line says of it.

    Attributes:
        role: the role the marker gives, PARAGRAPH where there is none.
        level: heading level from 1, 0 otherwise.
    """

    role: Role
    level: int = 0


PLAIN = Shape(Role.PARAGRAPH)
_CODE = Shape(Role.CODE)
_TABLE = Shape(Role.TABLE)
_QUOTE = Shape(Role.QUOTE)
_LIST_ITEM = Shape(Role.LIST_ITEM)


def shapes_of(stripped: Sequence[str], code: dict[int, int], tables: bool) -> list[Shape | None]:
    """Return the shape of each line, seeing the lines around it where the line alone cannot tell.

    Args:
        stripped: the lines without the white space around them.
        code: for the first line of each block of code its last one.
        tables: whether a line can be a table's row, since the text holds bars.

    Returns:
        One entry a line, None for a blank one.
    """
    # The second character settles it for most prose: "The" cannot be a marker, "a)" can.
    shapes = [PLAIN if line[1:2].isalpha() else _shape_of(line) if line else None for line in stripped]
    if tables:
        for number, line in enumerate(stripped):
            if "|" in line and _is_table_row(stripped, number):
                shapes[number] = _TABLE
    for number in code:
        shapes[number] = _CODE
    return shapes


def _shape_of(line: str) -> Shape:
    """Return the shape of a line by its marker."""
    first = line[0]
    if not (first in _MARKS or (first.isascii() and first.isalnum())):
        return PLAIN
    match = re.match(_MARKED, line)
    if match is None:
        return PLAIN
    if match["heading"]:
        return Shape(Role.HEADING, len(match["heading"]))
    return _QUOTE if match["quote"] else _LIST_ITEM


def fenced_code(stripped: Sequence[str]) -> dict[int, int]:
    """Find fenced code: a map from the number of each opening line to that of its closing line.

    A fence that never closes is none, so that a stray "```" does not swallow the rest of the article.
    """
    closing_of: dict[int, int] = {}
    opened, fence = 0, ""
    for number, line in enumerate(stripped):
        if line[:3] not in ("```", "~~~"):
            continue
        if not fence:
            opened, fence = number, _fence(line)
        elif line.startswith(fence) and not line.strip(fence[0]):
            closing_of[opened] = number
            fence = ""
    return closing_of


def indented_code(lines: Sequence[str], stripped: Sequence[str]) -> dict[int, int]:
    """Find code that is set in by four blanks below a blank line, as Markdown has it, and map it likewise.

    What is set in below a list item or a footnote goes on with it, and a text that is set in for the most
    part has another layout.
    """
    found: dict[int, int] = {}
    inside, first, count, total = False, 0, 0, 0
    for number, line in enumerate(stripped):
        if not line:
            first = number + 1
        elif lines[number].startswith(("    ", "\t")):
            count += 1
            if not inside and (first in found or first == number):
                found[first] = number
        else:
            found.pop(first, None)
            first = -1
            inside = _shape_of(line).role is Role.LIST_ITEM or line.startswith("[^")
        total += bool(line)
    return found if 2 * count < total else {}


def _fence(line: str) -> str:
    """Return the fence that opens a line, as long as it is; "```a``` b" is a code span, not a fence."""
    length = len(line) - len(line.lstrip(line[0]))
    return "" if "`" in line[length:] else line[:length]


def _is_table_row(stripped: Sequence[str], number: int) -> bool:
    """Return whether a line with bars is a table row: a neighbour has as many, or is the table's rule.

    "Home | About | Contact" alone is a menu.
    """
    line = stripped[number]
    if _is_table_rule(line):
        return True
    bars = line.count("|")
    around = (*stripped[max(0, number - 1) : number], *stripped[number + 1 : number + 2])
    return any(_is_table_rule(near) or (bars >= 2 and near.count("|") == bars) for near in around)


def _is_table_rule(line: str) -> bool:
    """Return whether a line parts a table's head from its body, such as "---|:--"."""
    return "-" in line and "|" in line and not line.strip("-|:+ ")
