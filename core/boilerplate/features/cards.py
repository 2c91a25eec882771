"""Features of repeated shapes: cards, which are siblings that begin with a link, and threads with times."""

from __future__ import annotations

from collections import Counter

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column, Recipes, together
from copydesk.boilerplate.features.layout import Layout

_MOST_BLOCKS, _MOST_WORDS = 10, 120
_FEWEST, _MOST = 3, 50


def card_columns(page: Page, layout: Layout) -> Recipes:
    """Return for every block how long the row of cards and the thread are that it stands in.

    Args:
        page: the measured document.
        layout: where its blocks stand.
    """
    columns = page.columns

    def cards() -> tuple[Column, Column]:
        best = _cards(layout, columns["size"])
        return [best[leaf][0] for leaf in layout.leaves], [best[leaf][1] for leaf in layout.leaves]

    return {
        **together(("card", "card_words"), cards),
        "carded": lambda: [int(count > 0) for count in columns["card"]],
        "thread": lambda: _threads(layout, columns["timed"]),
    }


def _cards(layout: Layout, sizes: Column) -> list[tuple[int, int]]:
    """Return for every container the longest row of cards that it stands in, and the words of its card there.

    Args:
        layout: where the blocks stand.
        sizes: their words.
    """
    words = layout.sums(sizes)
    number = layout.sums([1] * len(layout.leaves))
    linked = _begins_with_link(layout)
    keys = list(zip(layout.parents, layout.tags, strict=True))
    is_card = [
        link and count <= _MOST_BLOCKS and size <= _MOST_WORDS
        for link, count, size in zip(linked, number, words, strict=True)
    ]
    rows = Counter([key for key, fits in zip(keys, is_card, strict=True) if fits])
    best: list[tuple[int, int]] = []
    for place, (parent, key) in enumerate(zip(layout.parents, keys, strict=True)):
        found = best[parent] if parent != place else (0, 0)
        count = rows[key] if is_card[place] else 0
        if count >= _FEWEST and count > found[0]:
            found = (min(count, _MOST), min(words[place], _MOST_WORDS))
        best.append(found)
    return best


def _threads(layout: Layout, timed: Column) -> Column:
    """Return for every block the longest row of siblings with a time that it stands in."""
    keys = list(zip(layout.parents, layout.tags, strict=True))
    times = layout.sums(timed)
    rows = Counter([key for key, count in zip(keys, times, strict=True) if count])
    longest: list[int] = []
    for place, (parent, key) in enumerate(zip(layout.parents, keys, strict=True)):
        above = longest[parent] if parent != place else 0
        held = rows[key] if times[place] else 0
        longest.append(max(above, min(held, _MOST)) if held >= _FEWEST else above)
    return [longest[leaf] for leaf in layout.leaves]


def _begins_with_link(layout: Layout) -> list[bool]:
    """Return of each container whether its first block is for the most part a link."""
    out: list[bool | None] = [None] * len(layout.parents)
    for leaf, hint in zip(layout.leaves, layout.hints, strict=True):
        link = hint.link_density >= 0.5
        place = leaf
        while out[place] is None:
            out[place] = link
            place = layout.parents[place]
    return [bool(link) for link in out]
