"""Features of the page's best candidate: the container that readability's scoring takes for the article."""

from __future__ import annotations

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column, Recipes, together
from copydesk.boilerplate.features.layout import Layout

# Characters; a shorter paragraph scores nothing, and a longer one no more than this for its length.
_SHORTEST, _LONGEST = 25, 300
_FAR = 20
_COLUMNS = ("candidate", "candidate_depth", "candidate_prose")


def candidate_columns(page: Page, layout: Layout) -> Recipes:
    """Score containers as readability does and say how every block stands to the best one.

    A paragraph scores for its commas and its length; its container gets the score, the one around that half
    of it, and links take their share away.

    Args:
        page: the measured document.
        layout: where its blocks stand.
    """
    return together(_COLUMNS, lambda: _stand(page, layout))


def _stand(page: Page, layout: Layout) -> tuple[Column, ...]:
    if not layout.parents:
        return ([],) * len(_COLUMNS)
    worth = _worth(page, layout)
    best = max(range(len(worth)), key=worth.__getitem__)
    most = worth[best] or 1
    share: Column = []
    for place, (parent, value) in enumerate(zip(layout.parents, worth, strict=True)):
        own = 100 * value // most
        share.append(own if parent == place or own > share[parent] else share[parent])
    prose = page.columns["prose"]
    inside = sum(prose[layout.firsts[best] : layout.ends[best]])
    return (
        list(map(share.__getitem__, layout.leaves)),
        list(map(_depths(layout, best).__getitem__, layout.leaves)),
        [100 * inside // (sum(prose) or 1)] * len(prose),
    )


def _worth(page: Page, layout: Layout) -> list[int]:
    """Return each container's score as a candidate, in thousandths."""
    chars, commas = page.columns["chars"], page.columns["commas"]
    parents, number = layout.parents, layout.sizes()
    scores = [0] * len(parents)
    for leaf, size, count, hint in zip(layout.leaves, chars, commas, layout.hints, strict=True):
        if size < _SHORTEST or hint.hidden:
            continue
        score = 100 * (1 + count) + (size if size < _LONGEST else _LONGEST)
        # Text that stands directly among other blocks is a paragraph without an element of its own.
        holder = parents[leaf] if number[leaf] == 1 else leaf
        scores[holder] += 2 * score
        scores[parents[holder]] += score
    linked = layout.sums(
        [int(size * hint.link_density) for size, hint in zip(chars, layout.hints, strict=True)]
    )
    return [
        5 * score * (size - link) // (size or 1) if score else 0
        for score, size, link in zip(scores, layout.sums(chars), linked, strict=True)
    ]


def _depths(layout: Layout, best: int) -> list[int]:
    """Return how deep each container stands in the best one, below 0 how far up the two meet."""
    depths: list[int] = []
    meets = {place: max(-up, -_FAR) for up, place in enumerate(layout.around(best))}
    for place, parent in enumerate(layout.parents):
        if place in meets:
            depths.append(meets[place])
        elif parent == place:
            depths.append(-_FAR)
        else:
            above = depths[parent]
            depths.append(above if above < 0 or above == _FAR else above + 1)
    return depths
