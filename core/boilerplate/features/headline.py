"""Features of the headline as an anchor: how far from it a block stands, in the page's tree and in prose."""

from __future__ import annotations

from itertools import accumulate

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.features.layout import Layout

_MOST_PROSE, _FAR = 500, 20
_COLUMNS = ("head_up", "head_down", "head_prose", "head_place")


def headline_columns(page: Page, layout: Layout, titles: Column) -> dict[str, Column]:
    """Return for every block how it stands to the headline.

    Args:
        page: the measured document.
        layout: where its blocks stand.
        titles: whether each block says the page's title: 2 in these words, 1 a part of it.
    """
    if not any(map(page.wants, _COLUMNS)):
        return {}
    size = len(titles)
    place = _headline(titles, layout)
    if place is None:
        return {
            "head_up": [-1] * size,
            "head_down": [-1] * size,
            "head_prose": [0] * size,
            "head_place": [0] * size,
        }
    anchor = layout.hints[place].containers
    # The page's tree around the headline: for each container how many levels up from it.
    ups = {container: len(anchor) - level for level, container in enumerate(anchor, 1)}
    up, down = [], []
    known: dict[tuple[int, ...], tuple[int, int]] = {}
    for hint in layout.hints:
        chain = hint.containers
        found = known.get(chain)
        if found is None:
            shared = len(chain)
            while shared and chain[shared - 1] not in ups:
                shared -= 1
            levels = ups[chain[shared - 1]] if shared else len(anchor)
            found = known[chain] = (min(levels, _FAR), min(len(chain) - shared, _FAR))
        up.append(found[0])
        down.append(found[1])
    running = list(accumulate(page.columns["prose"]))
    start = running[place]
    return {
        "head_up": up,
        "head_down": down,
        "head_prose": [max(-_MOST_PROSE, min(_MOST_PROSE, total - start)) for total in running],
        "head_place": [max(-_FAR, min(_FAR, row - place)) for row in range(size)],
    }


def _headline(titles: Column, layout: Layout) -> int | None:
    """Return the place of the headline: a heading that says the title, else what says it last, else an h1."""
    tags = [hint.tag for hint in layout.hints]
    said = [place for place, mark in enumerate(titles) if mark == 2]
    for wanted in ("h1", "h2", "h3"):
        for place in said:
            if tags[place] == wanted:
                return place
    if said:
        return said[-1]
    return tags.index("h1") if "h1" in tags else None
