"""Read plain and Markdown-like text into blocks."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.model import Block, Document, Place, Role, SourceFormat
from copydesk.readers.joins import goes_on, is_full, wrap_width
from copydesk.readers.shapes import PLAIN, Shape, fenced_code, is_table_row, shape_of

_CODE = Shape(Role.CODE)
_TABLE = Shape(Role.TABLE)


def read_text(text: str, source_format: SourceFormat = SourceFormat.TEXT) -> Document:
    """Cut text into the blocks a person would see.

    Knows paragraphs apart by blank lines, one line a paragraph, hard-wrapped lines, lines that a
    scraper broke around inline elements, and Markdown's markers.

    Args:
        text: decoded text with any line ends.
        source_format: TEXT or MARKDOWN, told to the writers.
    """
    lines = text.splitlines()
    return Document(tuple(_cut(lines)), source_format, newline="\r\n" if _is_crlf(text) else "\n")


def _is_crlf(text: str) -> bool:
    """Tell whether every line of a text ends in carriage return and line feed."""
    feeds = text.count("\n")
    return feeds > 0 and text.count("\r\n") == feeds


def _cut(lines: Sequence[str]) -> list[Block]:
    """Cut lines into blocks."""
    stripped = [line.strip() for line in lines]
    width = wrap_width(lines, stripped)
    code = fenced_code(stripped)
    blocks: list[Block] = []
    number, count = 0, len(lines)
    while number < count:
        blank = number
        while number < count and not stripped[number]:
            number += 1
        if number == count:
            break
        head = number
        shape = _shape_at(stripped, head, code)
        number = code.get(head, head) + 1
        while (
            number < count
            and stripped[number]
            and _continues(lines, stripped, head, number, shape, width, code)
        ):
            number += 1
        body = lines[head] if number == head + 1 else "\n".join(lines[head:number])
        level = shape.level
        if shape.role is Role.LIST_ITEM:
            level = (len(lines[head]) - len(lines[head].lstrip())) // 2
        gap = tuple(lines[blank:head]) if head > blank else ()
        blocks.append(Block(len(blocks), body, shape.role, Place(head + 1, number), gap, level))
    return blocks


def _shape_at(stripped: Sequence[str], number: int, code: dict[int, int]) -> Shape:
    """Give the shape of a line, seeing the lines around it where the line alone cannot tell."""
    if number in code:
        return _CODE
    if "|" in stripped[number] and is_table_row(stripped, number):
        return _TABLE
    return shape_of(stripped[number])


def _continues(
    lines: Sequence[str],
    stripped: Sequence[str],
    head: int,
    number: int,
    shape: Shape,
    width: int,
    code: dict[int, int],
) -> bool:
    """Tell whether line `number` belongs to the block that begins at line `head` and reaches it."""
    following = _shape_at(stripped, number, code)
    if shape.role is Role.TABLE or shape.role is Role.QUOTE:
        return following.role is shape.role
    if following is not PLAIN or shape.role is Role.HEADING or shape.role is Role.CODE:
        return False
    if width and is_full(lines[number - 1].rstrip(), stripped[number], width):
        return True
    return goes_on(stripped[number - 1], stripped[number], number - 1 > head)
