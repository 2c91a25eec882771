"""Keep the heading of a part of the article whose first block stays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from copydesk.boilerplate.decide.spare.signs import is_sentence, without_signs
from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Role

# Thousandths of a logit: below it the heading is likely that of another story; and what is plainly kept.
_UNSURE, _SURE = -4000, 1000
_LINKED = 0.3
_BESIDE = frozenset({"aside", "dialog", "footer", "form", "nav"})


def spare_headings(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep a struck heading right above a block that is plainly the article's, in one container with it.

    "Abstract" and "Notes" look like the headings of boxes; what they head does not.

    Args:
        page: the measured document; its blocks have hints.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    out = list(kept)
    for row in without_signs(page, kept, scores, _UNSURE, partial(_heads, page, kept, scores)):
        out[row] = True
    return out


def _heads(page: Page, kept: Sequence[bool], scores: Sequence[int], row: int) -> bool:
    """Return whether a block is a heading without links, and the next a sentence or list of the article."""
    below = row + 1
    if below == len(kept) or not kept[below] or scores[below] < _SURE:
        return False
    block, near = page.document.blocks[row], page.document.blocks[below]
    if block.role is not Role.HEADING or block.hints is None or near.hints is None:
        return False
    plain = block.hints.link_density < _LINKED and near.hints.link_density < _LINKED
    if not plain or block.hints.landmark in _BESIDE or block.hints.hidden:
        return False
    # A heading may have a box of its own, with a link to itself.
    if set(block.hints.containers[-3:-1]).isdisjoint(near.hints.containers):
        return False
    return near.role is not Role.PARAGRAPH or is_sentence(page.texts[below], page.columns["words"][below])
