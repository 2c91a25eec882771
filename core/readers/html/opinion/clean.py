"""Drop from an article the boxes that look like anything but text."""

from __future__ import annotations

import re

from copydesk.readers.html.opinion.score import SHORTEST, class_weight
from copydesk.readers.html.opinion.tree import Tree
from copydesk.text.patterns import late

_CALL = late(r"\s*(?:sign up|subscribe|download|get the latest)\b", re.I)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BOXES = ("table", "ul", "div", "aside", "header", "footer", "section")
_MANY_COMMAS = 10


def clean(tree: Tree, roots: list[int], scores: dict[int, float]) -> list[int]:
    """Return the places of the elements that an article is left with.

    Args:
        tree: the page; loses what is dropped.
        roots: the elements that make up the article.
        scores: what the page's elements are worth.
    """
    inside = sorted({place for root in roots for place in range(root, tree.ends[root])})
    by_tag: dict[str, list[int]] = {}
    for place in inside:
        tag = tree.tags[place]
        by_tag.setdefault("h" if tag in _HEADINGS else tag, []).append(place)
    for place in by_tag.get("h", ()):
        if tree.tags[place] and (class_weight(tree, place) < 0 or tree.link_density(place) > 0.33):
            tree.drop(place)
    for place in by_tag.get("p", ()):
        called = place in tree.openings and _CALL.match(tree.openings[place])
        if called and tree.link_density(place) > 0.2:
            tree.drop(place)
    for place in by_tag.get("form", ()):
        tree.drop(place)
    for tag in _BOXES:
        for place in reversed(by_tag.get(tag, ())):
            if tree.tags[place]:
                weight = class_weight(tree, place)
                if weight + scores.get(place, 0) < 0 or _is_no_text(tree, place, weight):
                    tree.drop(place)
    return [place for place in inside if tree.tags[place]]


def _is_no_text(tree: Tree, place: int, weight: int) -> bool:
    """Return whether a box holds images, items, fields or links rather than text."""
    end, tag = tree.ends[place], tree.tags[place]
    if sum(tree.commas[place:end]) >= _MANY_COMMAS:
        return False
    paragraphs, images = sum(tree.paragraphs[place:end]), tree.count_images(place)
    if paragraphs and images > 1 + 1.3 * (paragraphs + tree.count_empty_paragraphs(place)):
        return True
    if tag != "ul" and tree.tags[place:end].count("li") - 100 > paragraphs:
        return True
    if tree.count_inputs(place) > paragraphs / 3:
        return True
    size = sum(tree.text[place:end])
    if not size or (size < SHORTEST and (not images or images > 2)):
        return True
    density = tree.link_density(place)
    if weight >= 25:
        return density > 0.5
    if density <= 0.2 or density > 0.25 or tag not in ("ul", "section"):
        return density > 0.2
    return {"article", "main"}.isdisjoint([tree.tags[outer] for outer in tree.around(place)])
