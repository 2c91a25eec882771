"""Write an article as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Article
    from copydesk.documents import Block
    from copydesk.verdicts import Verdict


def write_text(article: Article) -> str:
    """Join the kept blocks, apart by a blank line where the source had one between them."""
    pieces: list[str] = []
    for block, above in blocks_kept(article.verdicts):
        pieces += [block.text] if above is None else [blank_line(above), block.text]
    return "\n".join([*pieces, ""])


def lines_kept(verdicts: Iterable[Verdict]) -> Iterator[tuple[Block, int, str]]:
    """Return the lines that stay, each with the block it belongs to and its place there.

    Runs of blank lines become one: the emptiest line of the run.

    Yields:
        The block, the line's number within it, and the line. The block's own lines count from 0; the blank
        lines before it end at -1.
    """
    for block, above in blocks_kept(verdicts):
        if above is not None:
            blank = blank_line(above)
            yield above, above.gap.index(blank) - len(above.gap), blank
        for number, line in enumerate(block.text.split("\n")):
            yield block, number, line


def blocks_kept(verdicts: Iterable[Verdict]) -> Iterator[tuple[Block, Block | None]]:
    """Return the blocks that stay, each with the block whose blank lines part it from what stays above it."""
    above: Block | None = None
    started = False
    for verdict in verdicts:
        block = verdict.block
        if above is None and started and block.gap:
            above = block
        if verdict.reason is None:
            yield block, above
            started, above = True, None


def blank_line(block: Block) -> str:
    """Return the emptiest of the blank lines before a block, which is the one that stays."""
    return min(block.gap, key=len)
