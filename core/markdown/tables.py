"""Write a table as Markdown."""

from __future__ import annotations

import re

from copydesk.markdown.escape import escape_inline, fenced

# A row of very many cells above many short rows would be filled up with empty ones without end.
_MOST_EMPTY_CELLS = 4


def write_table(text: str) -> str:
    """Write the rows of a text table as a Markdown table, or as they stand where they have no columns.

    Args:
        text: one row a line, cells apart by bars, tabs or runs of blanks.
    """
    rows = [_cells(line) for line in text.split("\n") if line.strip("-|:+ \t")]
    width = max((len(row) for row in rows), default=0)
    if width < 2 or width * len(rows) > _MOST_EMPTY_CELLS * sum(len(row) for row in rows):
        return fenced(text)
    head, *body = [_row(row + [""] * (width - len(row))) for row in rows]
    return "\n".join([head, "|" + " --- |" * width, *body])


def _cells(line: str) -> list[str]:
    line = line.strip()
    if "|" in line:
        line = line.removeprefix("|")
        line = line[:-1] if line.endswith("|") and not line.endswith("\\|") else line
        return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)]
    return [cell.strip() for cell in line.split("\t")] if "\t" in line else re.split(r" {2,}", line)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(escape_inline(cell).replace("|", "\\|") for cell in cells) + " |"
