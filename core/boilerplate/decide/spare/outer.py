"""Keep the sentences beside an article that begins or ends with a list, such as the steps of a recipe."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.item_shapes import is_item
from copydesk.boilerplate.decide.spare.items import spare_items
from copydesk.boilerplate.decide.spare.sentences import spare_above, spare_below
from copydesk.boilerplate.decide.spare.signs import (
    count_signs,
    holds_sentences,
    is_call,
    is_sentence,
    least_score,
    speaks,
)
from copydesk.boilerplate.decide.teasers import TEASER
from copydesk.boilerplate.features.blocks import Page

# Blocks above and below the article.
_BOX, _NEAR = 5, 20
_HEADINGS, _HEADING_WORDS = 2, 3  # lines between a paragraph and the list below it; words of one


def spare_outer_sentences(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep the sentences right above and below the article once more, where it begins or ends with an item.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept:
        return kept
    words, texts = page.columns["words"], page.texts
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    above = range(0) if page.columns["sentence"][first] else range(max(0, first - _BOX), first)
    below = range(0) if page.columns["sentence"][last] else range(last + 1, min(last + 1 + _NEAR, len(kept)))
    doubtful = [
        row
        for row in (*above, *below)
        if scores[row] > TEASER and is_sentence(texts[row], words[row]) and not is_call(page, row)
    ]
    if not doubtful:
        return kept
    signs = count_signs(page, doubtful, scores, kept)
    out = list(kept)
    spare_above(out, signs, page, scores)
    for row in _above_list(page, signs, scores, out.index(True)):
        out[row] = True
    spare_below(out, signs, page, scores)
    return spare_items(page, out, scores) if out != kept else kept


def _above_list(page: Page, signs: dict[int, int], scores: Sequence[int], first: int) -> range:
    """Return the paragraph close above a list that the article begins with, and the headings between them.

    "The pike is full of bones. Take them out." / "4 portions" / "Ingredients" stand so above "1 kg pike".
    """
    if not any(is_item(page.texts[row], page.columns["words"][row]) for row in _head_of(page, first)):
        return range(0)
    for row in range(first - 1, max(-1, first - 2 - _HEADINGS), -1):
        if signs.get(row) == 0 and scores[row] > least_score(scores):
            return range(row, first) if holds_sentences(page.texts[row]) else range(0)
        if scores[row] == -KNOWN or page.columns["words"][row] > _HEADING_WORDS or speaks(page, row):
            break
    return range(0)


def _head_of(page: Page, first: int) -> range:
    """Return the first lines of a list: its heading may stand above its items."""
    return range(first, min(first + 1 + _HEADINGS, len(page.texts)))
