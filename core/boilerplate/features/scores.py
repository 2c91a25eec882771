"""Features of the first pass's scores around a block, and of the words it shares with the article."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import chain

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import (
    WINDOWS,
    Column,
    Recipes,
    once,
    running,
    since,
    until,
    window,
)
from copydesk.boilerplate.features.surroundings import FAR, passed, place_to

# Letters; shorter words are shared by all texts.
_LONG_WORD = 6


def scores_around(page: Page, scores: list[int]) -> Recipes:
    """Look at the first pass's scores around the block, and at the best stretch by them.

    Args:
        page: the measured document.
        scores: the first pass's logits in tenths, clipped to -60 and 60.
    """
    words = page.columns["words"]

    @once
    def worth() -> Column:
        return [
            score * (8 + (count if count < 60 else 60)) // 8
            for score, count in zip(scores, words, strict=True)
        ]

    good = [score > 15 and count >= 6 for score, count in zip(scores, words, strict=True)]
    bad = [score < -20 for score in scores]
    sure = [count if flag else 0 for count, flag in zip(words, good, strict=True)]
    return {
        "score": lambda: scores,
        "worth": worth,
        "since_good": lambda: since(good, FAR),
        "until_good": lambda: until(good, FAR),
        "since_bad": lambda: since(bad, FAR),
        "until_bad": lambda: until(bad, FAR),
        **passed(lambda: sure, "sure"),
        **place_to(worth, "best"),
        **_shared(page.tokens, good),
    }


def _shared(blocks: list[list[str]], good: list[bool]) -> Recipes:
    """Return which share of the long words of a block, and of those around it, other sure blocks hold too.

    Teasers of other stories and comments bring words of their own.

    Args:
        blocks: the words of each block.
        good: whether the block is plainly the article's.
    """

    @once
    def long() -> list[set[str]]:
        return [{word for word in words if len(word) >= _LONG_WORD} for words in blocks]

    @once
    def sizes() -> Column:
        return list(map(len, long()))

    @once
    def holders() -> dict[str, int]:
        return Counter(chain.from_iterable([words for words, flag in zip(long(), good, strict=True) if flag]))

    @once
    def known() -> Column:
        some = set(holders())
        others = {word for word, count in holders().items() if count > 1}
        return [len(words & (others if flag else some)) for words, flag in zip(long(), good, strict=True)]

    def familiar() -> Column:
        body = holders().keys()
        return [20 * len(words & body) // (len(own) or 1) for words, own in zip(long(), blocks, strict=True)]

    @once
    def sums() -> tuple[Column, Column]:
        return running(known()), running(sizes())

    def around(side: str) -> Column:
        found, all_of = (window(column, *WINDOWS[side]) for column in sums())
        return [20 * own // (size or 1) for own, size in zip(found, all_of, strict=True)]

    return {
        "familiar": familiar,
        "shared": lambda: [
            20 * own // size if size else -1 for own, size in zip(known(), sizes(), strict=True)
        ],
        "known": known,
        **{f"shared_{side}": partial(around, side) for side in ("around", "wide", "far")},
    }
