"""Features of the headline as an anchor: how far from it a block stands, in the page's tree and in prose."""

from __future__ import annotations

from itertools import accumulate
from operator import sub

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column, Recipes, capped, once, together
from copydesk.boilerplate.features.layout import Layout

_MOST_PROSE, _FAR = 500, 20


def headline_columns(page: Page, layout: Layout) -> Recipes:
    """Return for every block how it stands to the headline.

    Args:
        page: the measured document; its column "said_title" says whether a block says the page's title.
        layout: where its blocks stand.
    """
    size = len(page.texts)

    @once
    def headline() -> int | None:
        return _headline(page.columns["said_title"], layout)

    def steps() -> tuple[Column, Column]:
        place = headline()
        return ([-1] * size, [-1] * size) if place is None else _steps(layout, place)

    def prose() -> Column:
        place = headline()
        if place is None:
            return [0] * size
        running = list(accumulate(page.columns["prose"]))
        start = running[place]
        return capped([total - start for total in running], _MOST_PROSE)

    def distance() -> Column:
        place = headline()
        if place is None:
            return [0] * size
        return capped(list(range(-place, size - place)), _FAR)

    return {**together(("head_up", "head_down"), steps), "head_prose": prose, "head_place": distance}


def _steps(layout: Layout, place: int) -> tuple[Column, Column]:
    """Return for every block how many levels up from the headline, and down again, the way to it goes."""
    anchor = len(layout.hints[place].containers)
    around = layout.around(layout.leaves[place])
    # Of each container the level of the one around it that holds the headline, too.
    shared: list[int] = []
    levels = dict(zip(around, range(anchor, 0, -1), strict=False))
    for container, parent in enumerate(layout.parents):
        level = levels.get(container)
        shared.append(level if level is not None else shared[parent] if parent != container else 0)
    met = list(map(shared.__getitem__, layout.leaves))
    depths = [len(hint.containers) for hint in layout.hints]
    return (
        capped([anchor - level for level in met], _FAR),
        capped(list(map(sub, depths, met)), _FAR),
    )


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
