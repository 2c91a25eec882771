"""Find the further articles that a page appends below its own, for readers who scroll on."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Block, Role
from copydesk.text.dates import dates_in_part
from copydesk.text.names import opener_of

# Thousandths of a logit: it reads as an article does, so the model is sure of it.
_OTHER = -12_000
# Words of the article above; less is the head of a text in several elements.
_LEAST = 60
# Blocks below a headline in which its byline or date stands, and words of such a line.
_SIGNED_WITHIN, _LONGEST_SIGN = 8, 18


def weigh_other_articles(page: Page, scores: Column) -> Column:
    """Lower what stands in an `article` below that of the page's title, with its own headline and byline.

    The entries of a live blog and the chapters of a text are elements of that kind, too; but their headings
    are of a lower level, or nobody signs and dates them.

    Args:
        page: the measured document; its blocks have hints.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    blocks = page.document.blocks
    heads = [row for row, block in enumerate(blocks) if block.role is Role.HEADING and block.level == 1]
    title = _folded(page.document.metadata.title)
    own = next((row for row in heads if title and _folded(page.texts[row]) == title), None)
    if len(heads) < 2 or own is None:
        return scores
    mine = _article(blocks[own])
    if not mine or _words_in(blocks, page.columns["words"], mine) < _LEAST or not _is_signed(page, own, mine):
        return scores
    others = {
        other
        for row in heads
        if row > own and (other := _article(blocks[row])) and _folded(page.texts[row]) != title
        if mine not in _containers(blocks[row]) and _is_signed(page, row, other)
    }
    if not others:
        return scores
    return [
        score + (0 if others.isdisjoint(_containers(block)) else _OTHER)
        for block, score in zip(blocks, scores, strict=True)
    ]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _article(block: Block) -> int:
    """Return the number of the innermost `article` around a block, 0 where there is none."""
    tags = block.hints.path.split("/") if block.hints is not None else []
    containers = _containers(block)
    if "article" not in tags or len(tags) != len(containers):
        return 0
    return containers[len(tags) - 1 - tags[::-1].index("article")]


def _containers(block: Block) -> tuple[int, ...]:
    return block.hints.containers if block.hints is not None else ()


def _words_in(blocks: Sequence[Block], words: Column, container: int) -> int:
    return sum([count for block, count in zip(blocks, words, strict=True) if container in _containers(block)])


def _is_signed(page: Page, head: int, container: int) -> bool:
    """Return whether a byline or a date stands right below a headline, in the same `article`."""
    blocks, words = page.document.blocks, page.columns["words"]
    return any(
        container in _containers(blocks[row])
        and words[row] <= _LONGEST_SIGN
        and (opener_of(page.texts[row]) > 0 or dates_in_part(page.texts[row]))
        for row in range(head + 1, min(head + 1 + _SIGNED_WITHIN, len(blocks)))
    )
