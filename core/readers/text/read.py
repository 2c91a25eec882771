"""Read plain and Markdown-like text into blocks."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.documents import Block, Document, Metadata, Place, Role, SourceFormat
from copydesk.metadata.front_matter import read_front_matter
from copydesk.readers.text.markers import PLAIN, Shape, fenced_code, indented_code, shapes_of
from copydesk.readers.text.wrapping import goes_on, is_full, wrap_width
from copydesk.text.front_matter import front_matter_length

_OF_THEIR_KIND = (Role.TABLE, Role.QUOTE)
FLOWING = (Role.PARAGRAPH, Role.LIST_ITEM)


def read_text(text: str, source_format: SourceFormat = SourceFormat.TEXT) -> Document:
    """Cut text into the blocks a person would see.

    Knows paragraphs apart by blank lines, one line a paragraph, hard-wrapped lines, lines that a
    scraper broke around inline elements, and Markdown's markers.

    Args:
        text: decoded text with any line ends.
        source_format: TEXT or MARKDOWN, told to the writers.
    """
    lines = text.splitlines()
    stripped = [line.strip() for line in lines]
    code = fenced_code(stripped) if "`" in text or "~" in text else {}
    if source_format is SourceFormat.MARKDOWN and ("\n    " in text or "\n\t" in text):
        code = _outside(indented_code(lines, stripped), code) | code
    if top := front_matter_length(stripped):
        code = {0: top - 1, **{first: last for first, last in code.items() if first >= top}}
    shapes = shapes_of(stripped, code, tables="|" in text)
    blocks = _cut(lines, stripped, shapes, code)
    metadata = read_front_matter(blocks[0].text) if top else Metadata()
    newline = "\r\n" if _is_crlf(text) else "\n"
    return Document(tuple(blocks), source_format, metadata, newline=newline)


def _outside(indented: dict[int, int], fenced: dict[int, int]) -> dict[int, int]:
    """Return the indented code that stands in none between fences."""
    taken = {number for first, last in fenced.items() for number in range(first, last + 1)}
    return {first: last for first, last in indented.items() if first not in taken and last not in taken}


def _is_crlf(text: str) -> bool:
    """Return whether every line of a text ends in carriage return and line feed."""
    return "\r" in text and "\n" in text and text.count("\r\n") == text.count("\n")


def _cut(
    lines: Sequence[str], stripped: Sequence[str], shapes: Sequence[Shape | None], code: dict[int, int]
) -> list[Block]:
    """Cut lines into blocks.

    Args:
        lines: as they stand in the source.
        stripped: the same without the white space around them.
        shapes: their shapes, None where a line is blank.
        code: for the first line of each block of code its last one.
    """
    width = wrap_width(lines, stripped)
    blocks: list[Block] = []
    number, end, count = 0, 0, len(lines)
    while number < count:
        shape = shapes[number]
        if shape is None:
            number += 1
            continue
        head, (role, level) = number, shape
        number = code.get(head, head) + 1
        if role in FLOWING:
            while (
                number < count and shapes[number] is PLAIN and _goes_on(lines, stripped, head, number, width)
            ):
                number += 1
        elif role in _OF_THEIR_KIND:
            while number < count and (following := shapes[number]) and following.role is role:
                number += 1
        body = lines[head] if number == head + 1 else "\n".join(lines[head:number])
        if role is Role.LIST_ITEM:
            level = (len(lines[head]) - len(lines[head].lstrip())) // 2
        gap = tuple(lines[end:head]) if head > end else ()
        # By `__new__`, which takes a third of the time.
        place = Place.__new__(Place, head + 1, number)
        blocks.append(Block.__new__(Block, len(blocks), body, role, place, gap, level))
        end = number
    return blocks


def _goes_on(lines: Sequence[str], stripped: Sequence[str], head: int, number: int, width: int) -> bool:
    """Return whether line `number` belongs to the paragraph or item that begins at `head` and reaches it."""
    if width and is_full(lines[number - 1].rstrip(), stripped[number], width):
        return True
    return goes_on(stripped[number - 1], stripped[number], number - 1 > head)
