"""Keep what articles hold beside sentences: rows of figures, ingredients, notes in brackets, times, code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.signs import count_signs, is_call, is_marked, speaks
from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Role

_BULLET = r"(?:[-*•·–‣▪]\s+)?"
# "St Ives\t1-0\tKelso": cells, and figures in one of them.
_ROW = re.compile(r"\S.*(?:\t|\s{3,}|\s\|\s)\S")
# "- 350 g Zucker", "1/2 cup milk"; "2. Emma" is the second of something.
_QUANTITY = re.compile(_BULLET + r"(?:\d+(?:[.,/–-]\d+)*|[½¼¾⅓⅔⅛])\s*[^\W\d_]\S*(?:\s\S+){0,7}")
# "($1 = 10.8873 Norwegian crowns)"
_NOTE = re.compile(r"[(（].{8,300}[)）]\.?", re.DOTALL)
# "20.41", "[00:00:41]", "7.30 p.m."
_TIME = re.compile(r"\[?\d{1,2}[.:]\d{2}(?::\d{2})?\]?(?:\s?[ap]\.?m\.?| Uhr| h)?", re.IGNORECASE)
_CODE = re.compile(
    r"[{};]\s*$|^\s*[}\])]+[;,]?\s*$|\w\(\S*\)\s*[;{:]?$|=>|</\w|^\s*(?:\$|>>>|#include)\s|^\s*\S+ = \S"
)
_DIGIT = re.compile(r"\d")
_LONGEST_ROW = 40
# So many ingredients or rows in a row are a list of the article's also above its first sentence.
_LIST = 3


def spare_items(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep items that stand right beside kept blocks and that nothing but their shape spoke against.

    A row of scores is no sentence and holds figures, as menus and tickers do; it goes only with a phrase or a
    word of furniture. So does a single line between two kept blocks: a heading, an answer.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept:
        return kept
    items = [
        not keep and scores[row] != -KNOWN and is_item(page.texts[row], page.columns["words"][row])
        for row, keep in enumerate(kept)
    ]
    _bridge(items, page, kept)
    out = list(kept)
    lone = [row for row in range(1, len(kept) - 1) if not kept[row] and kept[row - 1] and kept[row + 1]]
    for row, signs in count_signs(page, lone, scores, kept).items():
        out[row] = not signs and scores[row] != -KNOWN and not is_call(page, row)
    for start, end in _runs(items):
        above, below = start > 0 and out[start - 1], end < len(kept) and kept[end]
        rows = range(start, end)
        single = above and any(stands_alone(page.texts[row]) for row in rows)
        if (
            (above or below)
            and (single or len(rows) >= _LIST)
            and not any(_speaks_against(page, row) for row in rows)
        ):
            out[start:end] = [True] * len(rows)
    return out


def _bridge(items: list[bool], page: Page, kept: Sequence[bool]) -> None:
    """Take a line of a list between two items for one, too: "- Salz" among eggs and flour."""
    blocks = page.document.blocks
    for row in range(1, len(items) - 1):
        if not kept[row] and items[row - 1] and items[row + 1] and blocks[row].role is Role.LIST_ITEM:
            items[row] = True


def is_item(text: str, words: int) -> bool:
    """Return whether a block is a row of figures, an ingredient, a note in brackets, a time or code."""
    return words <= _LONGEST_ROW and (stands_alone(text) or _QUANTITY.fullmatch(text) is not None)


def stands_alone(text: str) -> bool:
    """Return whether a block shows alone that no menu holds it; ingredients do so three in a row."""
    if _ROW.match(text) and _DIGIT.search(text):
        return True
    return any(pattern.fullmatch(text) for pattern in (_NOTE, _TIME)) or _CODE.search(text) is not None


def _speaks_against(page: Page, row: int) -> bool:
    return speaks(page, row) or is_marked(page, row)


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Find the stretches of flagged places: the first and one past the last of each."""
    edges = [
        place
        for place in range(len(flags) + 1)
        if (place < len(flags) and flags[place]) != (place > 0 and flags[place - 1])
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))
