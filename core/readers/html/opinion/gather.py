"""Gather what belongs to the article beside the element that holds it: siblings, segments, standfirsts."""

from __future__ import annotations

import re

from copydesk.readers.html.opinion.score import SHORTEST, is_positive
from copydesk.readers.html.opinion.tree import Tree
from copydesk.text.patterns import late

_LEAD = late(r"(?:^|[\s_-])(?:subhead|story[\s_-]*lead|standfirst|dek|subtitle)(?:$|[\s_-])", re.I)
_FEW_LINKS = 0.2


def gather(tree: Tree, scores: dict[int, float], best: int) -> list[int]:
    """Return the places of the elements that make up the article.

    Args:
        tree: the page.
        scores: what its elements are worth; is completed.
        best: the one that holds the article.
    """
    least = max(10, scores[best] * 0.2)
    parent = tree.parents[best]
    siblings = tree.children(parent) if parent >= 0 else [best]
    _add_heading(tree, scores, siblings, best, least)
    beside = [place for place in siblings if scores.get(place, 0) >= least or _is_prose(tree, place)]
    return sorted({best, *beside, *_leads(tree, best), *_segments(tree, scores, best, least)})


def _add_heading(tree: Tree, scores: dict[int, float], siblings: list[int], best: int, least: float) -> None:
    """Let a box right before the best count that holds a heading."""
    at = siblings.index(best)
    if not at or (place := siblings[at - 1]) in scores:
        return
    headed = "h2" in tree.tags[place : tree.ends[place]]
    if headed and tree.size(place) >= SHORTEST and tree.link_density(place) <= _FEW_LINKS:
        scores[place] = least


def _is_prose(tree: Tree, place: int) -> bool:
    """Return whether a paragraph beside the best is text of its own."""
    if tree.tags[place] != "p":
        return False
    text = tree.elements[place].text or ""
    density = tree.link_density(place)
    if len(text) > 80:
        return density < 0.25
    return density == 0 and (text.endswith(".") or ". " in text or ".\n" in text)


def _leads(tree: Tree, best: int) -> list[int]:
    """Return the standfirsts before the best."""
    around = tree.around(best)
    frame = _frame(tree, around)
    if frame is None:
        return []
    out = []
    place = frame
    while place < best:
        names = tree.names[place]
        if (
            tree.tags[place]
            and (names[0] or names[1])
            and _LEAD.search(" ".join(names))
            and place not in around
            and tree.link_density(place) <= _FEW_LINKS
        ):
            out.append(place)
            place = tree.ends[place]
        else:
            place += 1
    return out


def _segments(tree: Tree, scores: dict[int, float], best: int, least: float) -> list[int]:
    """Return the further elements of the best one's kind that an article was cut into."""
    around = tree.around(best)
    frame = _frame(tree, around)
    matching = [
        place
        for place in _alike(
            tree, scores, best, least, framed=frame is not None and tree.tags[frame] == "article"
        )
        if tree.tags[place] == tree.tags[best]
        and tree.parents[place] != tree.parents[best]
        and place not in around
        and not best <= place < tree.ends[best]
        and tree.link_density(place) <= _FEW_LINKS
    ]
    if frame is None:
        named = [place for place in around if is_positive(" ".join(tree.names[place]))]
        frame = next((one for one in named if any(one < place < tree.ends[one] for place in matching)), None)
    if frame is None:
        return []
    out: list[int] = []
    for place in sorted(matching):
        if frame < place < tree.ends[frame] and (not out or place >= tree.ends[out[-1]]):
            out.append(place)
    return out


def _alike(tree: Tree, scores: dict[int, float], best: int, least: float, framed: bool) -> list[int]:
    """Return the elements that score and are called like the best.

    Args:
        tree: the page.
        scores: what its elements are worth.
        best: the one that holds the article.
        least: what another must be worth.
        framed: whether the best stands in an article element.
    """
    classes = _classes(tree, best)
    content = frozenset(filter(is_positive, classes))
    if content:
        return [
            place
            for place, value in scores.items()
            if value >= least and not content.isdisjoint(_classes(tree, place))
        ]
    if tree.tags[best] == "article":
        outer = _classes(tree, tree.parents[best])
        return [place for place in scores if not outer.isdisjoint(_classes(tree, tree.parents[place]))]
    if not classes or not framed:
        return []
    least = max(10, scores[best] * 0.05)
    return [place for place, value in scores.items() if value >= least and _classes(tree, place) == classes]


def _classes(tree: Tree, place: int) -> frozenset[str]:
    return frozenset(tree.names[place][0].split()) if place >= 0 else frozenset()


def _frame(tree: Tree, around: list[int]) -> int | None:
    """Return the nearest article or main element around."""
    return next((place for place in around if tree.tags[place] in ("article", "main")), None)
