"""Read plain and Markdown-like text into blocks."""

from __future__ import annotations

from copydesk.model import Block, Document, Place, Role, SourceFormat


def read_text(text: str, source_format: SourceFormat) -> Document:
    """Cut text into blocks, one a non-blank line for now."""
    blocks: list[Block] = []
    gap: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            gap.append(line)
            continue
        blocks.append(Block(len(blocks), line, Role.PARAGRAPH, Place(number, number), tuple(gap)))
        gap = []
    return Document(tuple(blocks), source_format)
