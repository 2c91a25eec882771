"""Keep a page's sentences that stand beside the article's in one container, where the model is unsure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from copydesk.boilerplate.decide.spare.signs import is_sentence, without_signs
from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Block, Role
from copydesk.text.patterns import late

# Thousandths of a logit: below it the model would bet twenty-five to one that the block is furniture. At five
# to one it lost the last paragraphs of short posts on sites that it had not seen, and gained nothing.
_UNSURE = -3300
# A list of the article is one element deeper than the paragraph above it.
_DEEPER = 1
_SENTENCE_INSIDE = late(r"\w{2}[.!?…]\s")


def spare_siblings(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep unsure sentences without a sign of furniture beside a kept one of the same container.

    The last of 150 paragraphs was struck for its place far down the page.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    blocks = page.document.blocks
    rows = without_signs(page, kept, scores, _UNSURE, partial(_says_something, page))
    out = list(kept)
    # A sentence that is spared speaks for the next, down and up the page.
    for row in (*rows, *reversed(rows)):
        out[row] = out[row] or any(
            out[near] and _speaks_for(blocks[near], blocks[row]) for near in _beside(row, len(out))
        )
    return out


def _says_something(page: Page, row: int) -> bool:
    """Return whether a block is a sentence, or a quoted post that holds one: "It is open. #ferry"."""
    text = page.texts[row]
    if page.document.blocks[row].role is Role.QUOTE and _SENTENCE_INSIDE.search(text):
        return True
    return is_sentence(text, page.columns["words"][row])


def _beside(row: int, count: int) -> Iterable[int]:
    return [near for near in (row - 1, row + 1) if 0 <= near < count]


def _speaks_for(near: Block, block: Block) -> bool:
    """Return whether a kept block is running text in the container of another block."""
    if near.hints is None or block.hints is None:
        return False
    container, place = near.hints.containers[:-1], block.hints.containers
    if not container or place[: len(container)] != container:
        return False
    text = near.text.rstrip()
    introduces = text.endswith((":", "："))
    return len(place) - len(container) - 1 <= _DEEPER and (introduces or is_sentence(text, len(text.split())))
