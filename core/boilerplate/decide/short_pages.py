"""Decide of pages so short that the model has nothing to go by: there tags and classes tell."""

from __future__ import annotations

from functools import cache

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Block, Hints, Role
from copydesk.text.wordlists import read_words

# Words, menus included: a page of five short paragraphs has hardly as many.
_SHORT = 250
# Thousandths of a logit.
_MUCH, _LITTLE = 2500, 800
_BESIDE_TAGS = frozenset({"header", "aside", "form"})
_SURELY_TAGS = frozenset({"nav", "footer", "dialog"})
_MAIN = ("/article", "/main")
_NEAR = 3
_ALL_LINK = 0.9


def weigh_short_page(page: Page, scores: Column) -> Column:
    """Lower on a short page the scores of what stands in menus, page heads and feet, boxes, and links alone.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if sum(page.columns["words"]) >= _SHORT:
        return scores
    return [score - _against(block) for block, score in zip(page.document.blocks, scores, strict=True)]


def keep_of_short_page(page: Page, scores: Column) -> list[bool]:
    """Keep what nothing but the model speaks against.

    Of "The ferry sank. It had left at noon." nothing tells which sentence is the article.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths, so lowered.
    """
    blocks = page.document.blocks
    return [score > (0 if _against(block) else -KNOWN) for block, score in zip(blocks, scores, strict=True)]


def _against(block: Block) -> int:
    """Return how much tags and classes say against a block; nothing against a headline."""
    hints = block.hints or Hints()
    if block.role is Role.HEADING and block.level == 1:
        return 0
    if any(tag in hints.path for tag in _MAIN):
        return _LITTLE if hints.landmark in _SURELY_TAGS else 0
    if hints.landmark in _SURELY_TAGS or not _outside().isdisjoint(hints.names[-_NEAR:]):
        return _MUCH
    return _LITTLE if hints.landmark in _BESIDE_TAGS or hints.link_density >= _ALL_LINK else 0


@cache
def _outside() -> frozenset[str]:
    """Return the class words of what stands around an article, and of boxes."""
    sections = ("outside", "consent", "offer", "prompt")
    return frozenset().union(*(read_words("boilerplate/boxes.txt", section) for section in sections))
