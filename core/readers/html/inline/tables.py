"""Distinguish tables of data from those that lay a page out, and return the former as text and Markdown."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from copydesk.readers.html.hidden import HiddenElements
from copydesk.readers.html.inline.content import BREAK, OPENERS, Close, Open, Raw, to_text
from copydesk.readers.html.inline.footnotes import Footnotes
from copydesk.readers.html.inline.markdown import to_markdown
from copydesk.readers.html.inline.spans import Cell, Span, place_cells, span_of
from copydesk.readers.html.tags import BLOCKS, MARKS, SKIPPED

# A cell longer than this many characters on average holds an article, not a figure or a label.
LONGEST_MEAN_CELL = 300

_STRUCTURE = frozenset(
    {"h1", "h2", "form", "figure", "article", "section", "nav", "header", "footer", "aside"}
)


def data_rows(table: etree._Element, footnotes: Footnotes, hidden: HiddenElements) -> list[list[Cell]] | None:
    """Return the cells of a table of data, None for one that lays out a page.

    Args:
        table: the table element.
        footnotes: those of the page, whose marks in the cells are no text.
        hidden: those that the page hides, which are left out.
    """
    if table.get("role") in ("presentation", "none") or table.find(".//table") is not None:
        return None
    rows: list[list[Cell]] = []
    spans: list[list[Span]] = []
    headed = False
    length = cells = 0
    stack: list[etree._Element | Cell | tuple[Cell, str]] = [table]
    outside: Cell = []
    cell = outside
    while stack:
        item = stack.pop()
        if isinstance(item, tuple):
            item[0].append(item[1])
            continue
        if isinstance(item, list):
            item.append(Close(""))
            continue
        tag = item.tag
        if tag in _STRUCTURE:
            return None
        if item is not table and item.tail:
            stack.append((cell, item.tail))
            length += len(item.tail)
        if tag in SKIPPED or tag == "caption" or (hidden.how(item) and item is not table):
            continue
        if tag == "tr" or (tag in ("td", "th") and not rows):
            rows.append([])
            spans.append([])
        if tag in ("td", "th"):
            cell = []
            rows[-1].append(cell)
            spans[-1].append(span_of(item))
            cells += 1
            headed = headed or tag == "th"
        elif tag == "br" or (tag in BLOCKS and tag != "tr" and cell):
            cell.append(BREAK)
        elif tag in MARKS:
            if tag == "a" and (mark := footnotes.reference(item)) is not None:
                cell.append(Raw(mark))
                continue
            cell.append(Open("a", item.get("href") or "") if tag == "a" else OPENERS[tag])
            stack.append(cell)
        if item.text:
            cell.append(item.text)
            length += len(item.text)
        stack.extend(reversed(item))
    widest = max((len(row) for row in rows), default=0)
    if (
        to_text(outside)
        or widest < 2
        or (sum(map(bool, rows)) < 2 and not headed)
        or length > cells * LONGEST_MEAN_CELL
    ):
        return None
    return [row for row in place_cells(rows, spans) if any(row)]


def table_text(rows: list[list[Cell]]) -> str:
    """Return one line a row, its cells apart by " | "."""
    lines = (" | ".join(text for cell in row if (text := to_text(cell).replace("\n", " "))) for row in rows)
    return "\n".join(line for line in lines if line)


class TableMarkdown(NamedTuple):
    """A table, rendered as Markdown only where it is needed; its first row is the head.

    Attributes:
        rows: the cells.
        base: address that relative links are resolved against.
    """

    rows: list[list[Cell]]
    base: str

    def __call__(self) -> str:
        """Return the table as Markdown."""
        width = max(len(row) for row in self.rows)
        lines: list[str] = []
        for row in self.rows:
            cells = [_cell_markdown(cell, self.base) for cell in row] + [""] * (width - len(row))
            if not any(cells):
                continue
            lines.append("| " + " | ".join(cells) + " |")
            if len(lines) == 1:
                lines.append("|" + " --- |" * width)
        return "\n".join(lines)


def _cell_markdown(cell: Cell, base: str) -> str:
    markdown = to_markdown(cell, to_text(cell), base=base)
    return markdown.replace("\\\n", "<br>").replace("\n", " ").replace("|", "\\|")
