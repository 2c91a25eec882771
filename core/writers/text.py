"""Write an article as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Article
    from copydesk.model import Block, Verdict


def write_text(article: Article) -> str:
    """Join the kept blocks, apart by a blank line where the source had one between them."""
    return "".join(f"{line}\n" for line in lines(article))


def lines(article: Article) -> Iterator[str]:
    """Give the lines that stay, each as it stands in the source."""
    for _, _, line in placed_lines(article):
        yield line


def placed_lines(article: Article) -> Iterator[tuple[Block, int, str]]:
    """Give the lines of an article that stay, as `lines_kept` does."""
    return lines_kept(article.verdicts)


def lines_kept(verdicts: Iterable[Verdict]) -> Iterator[tuple[Block, int, str]]:
    """Give the lines that stay, each with the block it belongs to and its place there.

    Runs of blank lines become one: the emptiest line of the run.

    Yields:
        The block, the line's number within it, and the line. The block's own lines count from 0; the blank
        lines before it end at -1.
    """
    gap: tuple[Block, int, str] | None = None
    started = False
    for verdict in verdicts:
        block = verdict.block
        if block.gap and gap is None:
            emptiest = min(block.gap, key=len)
            gap = (block, block.gap.index(emptiest) - len(block.gap), emptiest)
        if verdict.struck:
            continue
        if started and gap is not None:
            yield gap
        for number, line in enumerate(block.text.split("\n")):
            yield block, number, line
        started, gap = True, None
