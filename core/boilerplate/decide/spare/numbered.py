"""Keep the items of a numbered list that go on where a kept one ends: "4. Felt." below a box between them."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.signs import speaks
from copydesk.boilerplate.features.blocks import Page
from copydesk.text.patterns import late

_NUMBER = late(r"[*_#\s]{0,8}\(?(\d{1,3})[.):]\s+\S")
# Kept items that vouch for the next one, and how many blocks it may stand below the last of them.
_FEWEST, _FARTHEST = 2, 8


def spare_numbered(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep items that count on from two kept ones, of which nothing but their place and length spoke against.

    The stories "most read" are numbered, too, but they begin again with one.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    out = list(kept)
    last, count, at = 0, 0, 0
    for row, text in enumerate(page.texts):
        if text[0].isalpha() or (match := _NUMBER.match(text)) is None:
            continue
        number = int(match[1])
        goes_on = number == last + 1 and row - at <= _FARTHEST and count >= _FEWEST
        if goes_on and not out[row]:
            out[row] = scores[row] != -KNOWN and not speaks(page, row)
        if out[row]:
            count = count + 1 if number == last + 1 else 1
            last, at = number, row
    return out
