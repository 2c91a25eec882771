"""Find the further articles that a page appends below its own, for readers who scroll on."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Block, Role
from copydesk.text.dates import dates_in_part
from copydesk.text.names import opener_of
from copydesk.text.wordlists import read_words

# Thousandths of a logit: it reads as an article does, so the model is sure of it.
_OTHER = -12_000
# Words of the article above; less is the head of a text in several elements.
_LEAST = 60
# Words of a paragraph; how a block ends, as the column "ends" says it.
_LONG, _FULL_STOP = 12, 4
# Blocks below a headline in which its byline or date stands, and words of such a line.
_SIGNED_WITHIN, _LONGEST_SIGN = 8, 18


def weigh_other_articles(page: Page, scores: Column) -> Column:
    """Lower the further articles below that of the page's title.

    Args:
        page: the measured document; its blocks have hints.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    blocks = page.document.blocks
    title = _folded(page.document.metadata.title)
    heads = [row for row, block in enumerate(blocks) if block.role is Role.HEADING]
    own = next((row for row in heads if title and _folded(page.texts[row]) == title), None)
    if len(heads) < 2 or own is None:
        return scores
    below = [row for row in heads if row > own and title not in _folded(page.texts[row])]
    others = _signed(page, own, below) | _alike(page, own, below)
    if not others:
        return scores
    return [
        score + (0 if others.isdisjoint(_containers(block)) else _OTHER)
        for block, score in zip(blocks, scores, strict=True)
    ]


def _signed(page: Page, own: int, below: Sequence[int]) -> set[int]:
    """Find the elements `article` with a heading of the first level and a byline or date, as the own one has.

    The entries of a live blog and the chapters of a text are elements of that kind, too; but their headings
    are of a lower level, or nobody signs and dates them.

    Args:
        page: the measured document.
        own: the place of the headline.
        below: those of the headings below it.
    """
    blocks = page.document.blocks
    mine = _article(blocks[own]) if blocks[own].level == 1 else 0
    if not mine or _words_in(blocks, page.columns["words"], mine) < _LEAST or not _is_signed(page, own, mine):
        return set()
    return {
        other
        for row in below
        if blocks[row].level == 1 and (other := _article(blocks[row]))
        if mine not in _containers(blocks[row]) and _is_signed(page, row, other)
    }


def _alike(page: Page, own: int, below: Sequence[int]) -> set[int]:
    """Find the containers of articles whose headings have the class of the headline, and text of their own.

    The chapters of a text have another class, or stand in the container of its first paragraph.

    Args:
        page: the measured document.
        own: the place of the headline.
        below: those of the headings below it.
    """
    blocks, words, ends = page.document.blocks, page.columns["words"], page.columns["ends"]
    names = _names(blocks[own])
    alike = [row for row in below if names and _names(blocks[row]) == names]
    if not alike or names[-1] not in read_words("head/words.txt", "headline classes"):
        return set()
    long = [row for row in range(own, len(blocks)) if words[row] >= _LONG and ends[row] >= _FULL_STOP]
    first = long[0] if long else len(blocks)
    if sum([words[row] for row in long if row < alike[0]]) < _LEAST:
        return set()
    mine = _containers(blocks[own])
    out = set()
    for row, stop in zip(alike, [*alike[1:], len(blocks)], strict=True):
        theirs = _containers(blocks[row])
        parts = (pair for pair in zip(mine, theirs, strict=False) if pair[0] != pair[1])
        here, apart = next(parts, (0, 0))
        near = long[bisect(long, row) : bisect(long, stop - 1)]
        inside = [place for place in near if apart in _containers(blocks[place])]
        if here in _containers(blocks[first]) and sum([words[place] for place in inside]) >= _LEAST:
            out.add(apart)
    return out


def _names(block: Block) -> tuple[str, ...]:
    return block.hints.names[-2:] if block.hints is not None else ()


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
