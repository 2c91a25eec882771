"""Read a page of the manual into pieces: the part of Markdown that the pages are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

_ITEM = re.compile(r"(?P<mark>-|\d+\.) +(?P<text>.*)")


class Shape(StrEnum):
    """What a piece of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CODE = "code"
    TABLE = "table"
    TERM = "term"


class Piece(NamedTuple):
    """A piece of a page.

    Attributes:
        shape: what it is.
        text: its words on one line; of code its lines.
        mark: of an item its mark, of a term the words that are explained, of a heading its level.
        rows: of a table its rows.
    """

    shape: Shape
    text: str = ""
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def read_pieces(text: str) -> list[Piece]:
    """Return the pieces of a page, in order."""
    return [_piece(lines) for lines in _groups(text)]


def _groups(text: str) -> Iterator[list[str]]:
    """Cut a page at blank lines and where an item or a heading begins; code keeps its blank lines."""
    group: list[str] = []
    blank = False
    for line in text.split("\n"):
        if not line.strip():
            blank = True
            continue
        code = line.startswith("    ")
        in_code = bool(group) and group[0].startswith("    ")
        if code and in_code:
            group += [""] * blank + [line]
        elif group and not blank and not in_code and not _begins(line):
            group.append(line)
        else:
            if group:
                yield group
            group = [line]
        blank = False
    if group:
        yield group


def _begins(line: str) -> bool:
    return line.startswith("#") or _ITEM.match(line) is not None


def _piece(lines: list[str]) -> Piece:
    first = lines[0]
    if first.startswith("    "):
        return Piece(Shape.CODE, "\n".join(line[4:] for line in lines))
    if first.startswith("#"):
        marks = len(first) - len(first.lstrip("#"))
        return Piece(Shape.HEADING, first[marks:].strip(), str(marks))
    if first.startswith("|"):
        rows = [_cells(line) for line in lines if not re.fullmatch(r"[|:\- ]+", line)]
        return Piece(Shape.TABLE, rows=tuple(rows))
    words = " ".join(line.strip() for line in lines)
    if match := _ITEM.match(words):
        return Piece(Shape.ITEM, match["text"], match["mark"])
    return Piece(Shape.PARAGRAPH, words)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
