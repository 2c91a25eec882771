"""Print a page of the manual on a terminal, or as plain text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

import click

from copydesk.cli.manual.pieces import Piece, Shape

INDENT = "    "


def page_lines(pieces: list[Piece], width: int, color: bool) -> Iterator[str]:
    """Return the lines of a page.

    Args:
        pieces: the page.
        width: columns to fill.
        color: whether headings, code and the like are styled.
    """
    above: Shape | None = None
    for piece in pieces:
        if above is not None and not (piece.shape is above and above in (Shape.ITEM, Shape.TERM)):
            yield ""
        for line in _WRITERS[piece.shape](piece, width):
            yield _styled(line, piece.shape) if color else line
        above = piece.shape


def _heading(piece: Piece, _width: int) -> Iterator[str]:
    yield piece.text if piece.mark != "1" else piece.text.upper()


def _paragraph(piece: Piece, width: int) -> Iterator[str]:
    yield from _wrapped(piece.text, width)


def _item(piece: Piece, width: int) -> Iterator[str]:
    lead = f"  {piece.mark} "
    yield from _wrapped(piece.text, width, lead, " " * len(lead))


def _term(piece: Piece, width: int) -> Iterator[str]:
    yield f"  {piece.mark}"
    yield from _wrapped(piece.text, width, "      ", "      ")


def _code(piece: Piece, _width: int) -> Iterator[str]:
    yield from (f"{INDENT}{line}".rstrip() for line in piece.text.split("\n"))


def _table(piece: Piece, width: int) -> Iterator[str]:
    """Lay a table out in columns, narrow enough to fit."""
    head, *body = piece.rows
    widths = column_widths(piece.rows, width)
    for row in (head, tuple("-" * size for size in widths), *body):
        cells = [_wrapped(cell, size) or [""] for cell, size in zip(row, widths, strict=True)]
        for number in range(max(map(len, cells))):
            parts = [
                (cell[number] if number < len(cell) else "").ljust(size)
                for cell, size in zip(cells, widths, strict=True)
            ]
            yield "  ".join(parts).rstrip()


def column_widths(rows: tuple[tuple[str, ...], ...], width: int) -> list[int]:
    """Return the widths of a table's columns: the widest are narrowed, to their longest word at most."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    least = [max(len(word) for cell in column for word in cell.split() or [""]) for column in columns]
    while sum(widths) + 2 * (len(widths) - 1) > width:
        spare = [(size, place) for place, size in enumerate(widths) if size > least[place]]
        if not spare:
            break
        widths[max(spare)[1]] -= 1
    return widths


def _wrapped(text: str, width: int, first: str = "", further: str = "") -> list[str]:
    return textwrap.wrap(
        text.replace("**", ""),
        width,
        initial_indent=first,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _styled(line: str, shape: Shape) -> str:
    if shape is Shape.HEADING:
        return click.style(line, bold=True)
    if shape is Shape.CODE:
        return click.style(line, fg="cyan")
    return re.sub(r"`([^`]+)`", lambda match: click.style(match[1], fg="cyan"), line)


_WRITERS = {
    Shape.HEADING: _heading,
    Shape.PARAGRAPH: _paragraph,
    Shape.ITEM: _item,
    Shape.CODE: _code,
    Shape.TABLE: _table,
    Shape.TERM: _term,
}
