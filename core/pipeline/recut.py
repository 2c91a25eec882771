"""Cut the blocks of a text in two where a later reading sees two blocks."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from copydesk.documents import Block, Document, Place


def recut(document: Document, starts: Collection[int]) -> Document:
    """Return a document whose blocks also begin at the given lines.

    Args:
        document: a text; its blocks' lines are lines of the source.
        starts: numbers of source lines, counted from 1.
    """
    pieces = [piece for block in document.blocks for piece in _pieces(block, starts)]
    return replace(document, blocks=tuple([piece._replace(index=i) for i, piece in enumerate(pieces)]))


def _pieces(block: Block, starts: Collection[int]) -> Iterator[Block]:
    """Return the pieces of a block; the first keeps the blank lines before it."""
    place = block.place
    cuts = [line for line in range(place.first + 1, place.last + 1) if line in starts]
    lines = block.text.split("\n")
    gap = block.gap
    for first, last in zip([place.first, *cuts], [*(cut - 1 for cut in cuts), place.last], strict=True):
        text = "\n".join(lines[first - place.first : last - place.first + 1])
        yield block._replace(text=text, place=Place(first, last), gap=gap)
        gap = ()
