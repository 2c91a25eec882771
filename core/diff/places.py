"""Name the place of a block for people: its line, or its number where lines do not tell blocks apart."""

from __future__ import annotations

from copydesk.article import Article
from copydesk.documents import Block

_LINES_TELL = 0.5  # share of the blocks that have a first line of their own


class Places:
    """Names the blocks of one article: "line 12", or "block 12" on a page that is written in one line.

    Args:
        article: the article that holds the blocks.
    """

    def __init__(self, article: Article) -> None:
        lines = {verdict.block.place.first for verdict in article.verdicts}
        self.by_line = len(lines) >= _LINES_TELL * len(article.verdicts)
        self.noun = "line" if self.by_line else "block"

    def number(self, block: Block) -> int:
        """Return the line a block begins on, or its number from 1."""
        return block.place.first if self.by_line else block.index + 1

    def last(self, block: Block) -> int:
        """Return the line a block ends on, or its number from 1."""
        return block.place.last if self.by_line else block.index + 1

    def short(self, block: Block) -> str:
        """Name where a block begins: "line 3"."""
        return f"{self.noun} {self.number(block)}"

    def full(self, block: Block) -> str:
        """Name where a block stands: "line 3" or "lines 3-5"."""
        return self.span(block, block)

    def span(self, first: Block, last: Block) -> str:
        """Name the stretch from one block to another."""
        begin, end = self.number(first), self.last(last)
        return f"{self.noun} {begin}" if begin == end else f"{self.noun}s {begin}-{end}"
