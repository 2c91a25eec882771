"""Features of repeated shapes: cards, which are siblings that begin with a link, and threads with times."""

from __future__ import annotations

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.features.layout import Layout

_MOST_BLOCKS, _MOST_WORDS = 10, 120
_FEWEST, _MOST = 3, 50
_COLUMNS = ("card", "card_words", "carded", "thread")


def card_columns(page: Page, layout: Layout) -> dict[str, Column]:
    """Return for every block how long the row of cards and the thread are that it stands in.

    Args:
        page: the measured document.
        layout: where its blocks stand.
    """
    if not any(map(page.wants, _COLUMNS)):
        return {}
    sizes = page.columns["size"]
    parents, leaves = layout.parents, layout.leaves
    words = layout.sums(sizes)
    number = layout.sums([1] * len(leaves))
    timed = layout.sums(page.columns["timed"])
    linked = _begins_with_link(layout)
    groups: dict[tuple[int, str], int] = {}
    threads: dict[tuple[int, str], int] = {}
    keys = list(zip(parents, layout.tags, strict=True))
    small = [count <= _MOST_BLOCKS and size <= _MOST_WORDS for count, size in zip(number, words, strict=True)]
    for key, is_small, link, times in zip(keys, small, linked, timed, strict=True):
        if is_small and link:
            groups[key] = groups.get(key, 0) + 1
        if times:
            threads[key] = threads.get(key, 0) + 1
    card: list[tuple[int, int]] = []
    thread: list[int] = []
    for place, (parent, key) in enumerate(zip(parents, keys, strict=True)):
        count = groups.get(key, 0) if small[place] and linked[place] else 0
        best = card[parent] if parent != place else (0, 0)
        if count >= _FEWEST and count > best[0]:
            best = (min(count, _MOST), min(words[place], _MOST_WORDS))
        card.append(best)
        held = threads.get(key, 0) if timed[place] else 0
        above = thread[parent] if parent != place else 0
        thread.append(max(above, min(held, _MOST) if held >= _FEWEST else 0))
    return {
        "card": [card[leaf][0] for leaf in leaves],
        "card_words": [card[leaf][1] for leaf in leaves],
        "carded": [int(card[leaf][0] > 0) for leaf in leaves],
        "thread": [thread[leaf] for leaf in leaves],
    }


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
