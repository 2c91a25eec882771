"""Keep sentences, terms, tables and code that the model is unsure of between likely paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from copydesk.boilerplate.decide.spare.signs import is_sentence, without_signs
from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Role

# Thousandths of a logit: what is likely the article's, and what the model would bet seven to one against.
_LIKELY, _UNSURE = 500, -2000
_NEAR = 4  # blocks
_LINKED = 0.2
_FEWEST_ROWS = 2
_BESIDE = frozenset({"aside", "dialog", "footer", "form", "header", "nav"})


def spare_inside(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep sentences, terms and tables without a sign of furniture between two likely blocks of the article.

    The text behind a tab, the second name of a thing and the results of a round were struck as strange.

    Args:
        page: the measured document; its blocks have hints.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    out = list(kept)
    for row in without_signs(page, kept, scores, _UNSURE, partial(_may_stay, page)):
        out[row] = _is_between(kept, scores, row)
    return out


def _may_stay(page: Page, row: int) -> bool:
    """Return whether a block is a sentence, term, table or code, without links, and in no box beside it."""
    block = page.document.blocks[row]
    hints = block.hints
    if hints is None or hints.link_density > _LINKED or hints.landmark in _BESIDE or hints.hidden:
        return False
    if block.role is Role.TABLE:
        return block.text.count("\n") + 1 >= _FEWEST_ROWS
    if hints.tag == "dt" or block.role is Role.CODE:
        return True
    return block.role is Role.PARAGRAPH and is_sentence(page.texts[row], page.columns["words"][row])


def _is_between(kept: Sequence[bool], scores: Sequence[int], row: int) -> bool:
    above = range(row - 1, max(-1, row - 1 - _NEAR), -1)
    below = range(row + 1, min(len(kept), row + 1 + _NEAR))
    return all(any(kept[place] and scores[place] > _LIKELY for place in side) for side in (above, below))
