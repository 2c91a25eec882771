"""Read what remains of a text as if it were a new source, and find its lines in the source again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from copydesk.documents import Block, Document, SourceFormat
from copydesk.pipeline.reread import reread
from copydesk.readers.text.read import read_text
from copydesk.strikes import Lines, Strike
from copydesk.verdicts import Verdict
from copydesk.writers.text import blank_line, blocks_kept, lines_kept


class Remaining(NamedTuple):
    """The text that remains.

    Attributes:
        document: its blocks.
        lines: for each of its lines the index of the source's block and the line's number there, below 0
            for a blank line before it; None where its blocks are those of the source.
    """

    document: Document
    lines: list[tuple[int, int]] | None

    def sources(self, block: Block) -> Iterator[Lines]:
        """Return the lines of the source that a block of the text stands on, by the source's blocks."""
        if self.lines is None:
            yield Lines(block.index, 0, block.text.count("\n"))
            return
        own = self.lines[block.place.first - 1 : block.place.last]
        for index, found in groupby(own, key=lambda line: line[0]):
            # A fence may have closed around a blank line between two blocks.
            numbers = [number for _, number in found if number >= 0]
            if numbers:
                yield Lines(index, numbers[0], numbers[-1])


def read_remaining(verdicts: tuple[Verdict, ...]) -> Remaining:
    """Read the text that some verdicts leave."""
    kept = [(block, blank_line(above) if above else None) for block, above in blocks_kept(verdicts)]
    blocks = reread(kept)
    if blocks is not None:
        return Remaining(Document(blocks, SourceFormat.TEXT), None)
    lines = list(lines_kept(verdicts))
    document = read_text("\n".join([line for _, _, line in lines]))
    return Remaining(document, [(block.index, number) for block, number, _ in lines])


def strikes_on(source: Remaining, verdicts: tuple[Verdict, ...]) -> list[Strike]:
    """Return what verdicts on the text that remains strike, in lines of the source."""
    strikes: list[Strike] = []
    blocks = {verdict.block.index: verdict.block for verdict in verdicts}
    for verdict in verdicts:
        if verdict.reason is None:
            continue
        twin = None
        if verdict.reason.duplicate_of is not None:
            twin = next(source.sources(blocks[verdict.reason.duplicate_of]))
        strikes += [
            Strike(lines, verdict.reason, twin, verdict.confidence) for lines in source.sources(verdict.block)
        ]
    return strikes
