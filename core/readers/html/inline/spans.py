"""Put the cells of a table into the columns that they stand in: a cell may span several, or several rows."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from copydesk.readers.html.inline.content import Piece

# Pages ask for a thousand where they mean "all"; more empty cells than this help nobody.
_WIDEST, _TALLEST, _MOST_DIGITS = 30, 100, 5

Cell = list[Piece]
Span = tuple[int, int]


def span_of(cell: etree._Element) -> Span:
    """Return how many columns and rows a cell spans."""
    return _number(cell.get("colspan"), _WIDEST), _number(cell.get("rowspan"), _TALLEST)


def _number(value: str | None, most: int) -> int:
    digits = (value or "").strip()
    number = int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else 1
    return max(1, min(number, most))


def place_cells(rows: Sequence[Sequence[Cell]], spans: Sequence[Sequence[Span]]) -> list[list[Cell]]:
    """Return the rows with an empty cell wherever one from the left or from above spans.

    Args:
        rows: the cells.
        spans: for each of them how many columns and rows it spans.
    """
    if all(span == (1, 1) for row in spans for span in row):
        return [list(row) for row in rows]
    placed: list[list[Cell]] = []
    # Columns that a cell of a row above spans, with the rows that it still does.
    above: dict[int, int] = {}
    for cells, sizes in zip(rows, spans, strict=True):
        row: list[Cell] = []
        below: dict[int, int] = {}
        for cell, (columns, height) in zip(cells, sizes, strict=True):
            _fill(row, above, below)
            for column in range(len(row), len(row) + columns):
                if height > 1:
                    below[column] = height - 1
            # Alone in its row a cell spans all of them, however many there are.
            row += [cell, *([] for _ in range(columns - 1 if len(cells) > 1 else 0))]
        _fill(row, above, below)
        placed.append(row)
        above = below
    return placed


def _fill(row: list[Cell], above: dict[int, int], below: dict[int, int]) -> None:
    """Add empty cells below those of rows above that span the next columns."""
    while (left := above.pop(len(row), 0)) > 0:
        if left > 1:
            below[len(row)] = left - 1
        row.append([])
