"""Write a page of the manual as a man page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.cli.manual.pieces import Piece, Shape
from copydesk.cli.manual.terminal import page_lines

WIDTH = 74  # columns of a table on a page of 80


def man_page(name: str, section: int, meaning: str, pieces: list[Piece], version: str) -> str:
    """Return a man page.

    Args:
        name: what `man` is asked for.
        section: 1 for commands, 7 for topics.
        meaning: one line on what it is.
        pieces: the page, without its title.
        version: version of the program.
    """
    lines = [
        f'.TH "{name.upper()}" "{section}" "" "copydesk {version}" "copydesk"',
        ".SH NAME",
        f"{_escaped(name)} \\- {_escaped(meaning)}",
    ]
    for piece in pieces:
        lines += _WRITERS[piece.shape](piece)
    return "\n".join(lines) + "\n"


def _heading(piece: Piece) -> Iterator[str]:
    yield f".{'SH' if piece.mark in ('1', '2') else 'SS'} {_escaped(piece.text).upper()}"


def _paragraph(piece: Piece) -> Iterator[str]:
    yield ".PP"
    yield _inline(piece.text)


def _item(piece: Piece) -> Iterator[str]:
    yield f".IP {piece.mark.replace('-', chr(92) + '(bu')} 3"
    yield _inline(piece.text)


def _term(piece: Piece) -> Iterator[str]:
    yield ".TP"
    yield f"\\fB{_escaped(piece.mark)}\\fR"
    yield _inline(piece.text)


def _code(piece: Piece) -> Iterator[str]:
    yield ".PP"
    yield ".RS 4"
    yield ".nf"
    yield from (_escaped(line) for line in piece.text.split("\n"))
    yield ".fi"
    yield ".RE"


def _table(piece: Piece) -> Iterator[str]:
    """Write a table of two columns as terms, a wider one as lines in columns."""
    head, *body = piece.rows
    if len(head) == 2:
        for term, meaning in body:
            yield from _term(Piece(Shape.TERM, meaning, term.strip("`")))
        return
    yield from _code(Piece(Shape.CODE, "\n".join(page_lines([piece], WIDTH, color=False))))


def _inline(text: str) -> str:
    """Return words with bold and code set in bold."""
    escaped = _escaped(text)
    escaped = re.sub(r"\*\*(.+?)\*\*", r"\\fB\1\\fR", escaped)
    return re.sub(r"`([^`]+)`", r"\\fB\1\\fR", escaped)


def _escaped(text: str) -> str:
    """Escape what roff would read as its own: backslashes, hyphens, a full stop at a line's start."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


_WRITERS = {
    Shape.HEADING: _heading,
    Shape.PARAGRAPH: _paragraph,
    Shape.ITEM: _item,
    Shape.CODE: _code,
    Shape.TABLE: _table,
    Shape.TERM: _term,
}
