"""Compare blocks with the article text that a page carries in its own data."""

from __future__ import annotations

from copydesk.documents import Block
from copydesk.text.patterns import late

_WORD = late(r"\w+")
# Shorter texts in the data are summaries.
SHORTEST_BODY = 400
GRAM = 3


def mark_page_data(blocks: tuple[Block, ...], body: str) -> tuple[Block, ...]:
    """Note for every block which share of its word 3-grams the page's own article text holds.

    Args:
        blocks: the blocks of the page.
        body: the article's text in the page's data.
    """
    if len(body) < SHORTEST_BODY:
        return blocks
    known = set(_grams(body))
    return tuple(
        block._replace(hints=block.hints._replace(in_page_data=_share(block, known)))
        for block in blocks
        if block.hints
    )


def _share(block: Block, known: set[tuple[str, ...]]) -> float:
    grams = _grams(block.text)
    return sum(gram in known for gram in grams) / len(grams) if grams else 0.0


def _grams(text: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    if len(words) < GRAM:
        return [tuple(words)] if words else []
    return list(zip(words, words[1:], words[2:], strict=False))
