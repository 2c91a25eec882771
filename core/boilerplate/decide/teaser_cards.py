"""Find the rows of cards that lead to other stories: siblings that begin with a link, beside an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Block, Role

_TEASER = -6000
# Thousandths of a logit: what the model is surer of goes anyway.
_MAY_STAY = -1500
# Where a headline alone would go.
_STRUCK = -400
_FEWEST_CARDS, _MOST_BLOCKS, _MOST_WORDS = 3, 4, 45
_SHORTEST_LINK, _LONGEST_LINK, _ALL_LINK = 3, 20, 0.9
_HEADS = frozenset({Role.HEADING, Role.PARAGRAPH})
# An article of ten hotels is its cards: a row holds at most one word in so many of what else may stay.
_SHARE = 3


def weigh_cards(page: Page, scores: Column) -> Column:
    """Lower the scores of rows of cards: three siblings or more, each a linked headline and a line or two.

    Args:
        page: the measured document; its blocks have hints.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    blocks, words = page.document.blocks, page.columns["words"]
    heads = {row for row, block in enumerate(blocks) if _is_head(block, words[row])}
    if not heads:
        return scores
    out = _lower_insets(blocks, scores, words, heads)
    if len(heads) < _FEWEST_CARDS or not any(scores[row] > _MAY_STAY for row in heads):
        return out
    rest = sum([count for count, score in zip(words, scores, strict=True) if score > _MAY_STAY])
    for row in _rows_of_cards(blocks, words, heads):
        likely = sum([words[place] for place in row if scores[place] > _MAY_STAY])
        if _SHARE * sum([words[place] for place in row]) <= rest - likely:
            for place in row:
                out[place] += _TEASER
    return out


def _lower_insets(blocks: Sequence[Block], scores: Column, words: Column, heads: set[int]) -> Column:
    """Lower the text of a single card in an `aside` whose linked headline goes: either both stay, or none."""
    out = list(scores)
    for row in heads:
        if scores[row] > _STRUCK or not _stands_aside(blocks[row]):
            continue
        for place in _card(blocks, words, row)[0][1:]:
            if _stands_aside(blocks[place]):
                out[place] += _TEASER
    return out


def _stands_aside(block: Block) -> bool:
    return block.hints is not None and block.hints.landmark == "aside"


def _is_head(block: Block, words: int) -> bool:
    """Return whether a block is one link of a headline's length, outside a list."""
    hints = block.hints
    return (
        hints is not None
        and hints.link_density >= _ALL_LINK
        and _SHORTEST_LINK <= words <= _LONGEST_LINK
        and block.role in _HEADS
        and "\n" not in block.text
    )


def _rows_of_cards(blocks: Sequence[Block], words: Column, heads: set[int]) -> Iterator[range]:
    """Find the blocks of each row of cards.

    Args:
        blocks: the blocks of a page.
        words: their lengths.
        heads: the blocks that a card may begin with.
    """
    start, end, parent, count = 0, 0, 0, 0
    for row in sorted(heads):
        if row < end:
            continue
        card, around = _card(blocks, words, row)
        if len(card) < 2:
            continue
        if count and card.start == end and around == parent:
            end, count = card.stop, count + 1
            continue
        if count >= _FEWEST_CARDS:
            yield range(start, end)
        start, end, parent, count = card.start, card.stop, around, 1
    if count >= _FEWEST_CARDS:
        yield range(start, end)


def _card(blocks: Sequence[Block], words: Column, row: int) -> tuple[range, int]:
    """Return the blocks of the largest small container that a block opens, and the container around it."""
    containers = _containers(blocks, row)
    above = set(_containers(blocks, row - 1))
    best, around = range(row, row), 0
    for level in range(len(containers) - 1, 0, -1):
        if containers[level] in above:
            break
        end = row + 1
        while (
            end < len(blocks) and end <= row + _MOST_BLOCKS and containers[level] in _containers(blocks, end)
        ):
            end += 1
        if end - row > _MOST_BLOCKS or sum(words[row + 1 : end]) > _MOST_WORDS:
            break
        best, around = range(row, end), containers[level - 1]
    return best, around


def _containers(blocks: Sequence[Block], row: int) -> tuple[int, ...]:
    hints = blocks[row].hints if 0 <= row < len(blocks) else None
    return hints.containers if hints is not None else ()
