"""Features of repeated shapes: cards, which are siblings that begin with a link, and threads with times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import compress

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
    # A card begins with a link.
    link = [hint.link_density >= 0.5 for hint in layout.hints].__getitem__
    is_card = [
        linked and count <= _MOST_BLOCKS and size <= _MOST_WORDS
        for linked, count, size in zip(map(link, layout.firsts), layout.sizes(), words, strict=True)
    ]
    rows = _rows(layout, is_card)
    best: list[tuple[int, int]] = []
    for place, parent in enumerate(layout.parents):
        found = best[parent] if parent != place else (0, 0)
        if is_card[place] and (count := rows.get((parent, layout.tags[place]), 0)) > found[0]:
            found = (min(count, _MOST), min(words[place], _MOST_WORDS))
        best.append(found)
    return best


def _rows(layout: Layout, fits: Sequence[int]) -> dict[tuple[int, str], int]:
    """Count the containers of each row, of siblings with one tag, that fit; leave out short rows."""
    keys = compress(zip(layout.parents, layout.tags, strict=True), fits)
    return {key: count for key, count in Counter(keys).items() if count >= _FEWEST}


def _threads(layout: Layout, timed: Column) -> Column:
    """Return for every block the longest row of siblings with a time that it stands in."""
    times = layout.sums(timed)
    rows = _rows(layout, times)
    if not rows:
        return [0] * len(timed)
    longest: list[int] = []
    for place, parent in enumerate(layout.parents):
        count = longest[parent] if parent != place else 0
        if times[place]:
            count = max(count, min(rows.get((parent, layout.tags[place]), 0), _MOST))
        longest.append(count)
    return [longest[leaf] for leaf in layout.leaves]
