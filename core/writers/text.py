"""Write an article as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.article import Article


def write_text(article: Article) -> str:
    """Join the kept blocks, apart by a blank line where the source had one between them."""
    return "".join(f"{line}\n" for line in lines(article))


def lines(article: Article) -> Iterator[str]:
    """Give the lines that stay, each as it stands in the source.

    Runs of blank lines become one: the emptiest line of the run.
    """
    gap: str | None = None
    started = False
    for verdict in article.verdicts:
        block = verdict.block
        if block.gap and gap is None:
            gap = min(block.gap, key=len)
        if verdict.struck:
            continue
        if started and gap is not None:
            yield gap
        yield from block.text.split("\n")
        started, gap = True, None
