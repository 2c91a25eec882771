"""Score the elements that hold paragraphs."""

from __future__ import annotations

from functools import lru_cache

from copydesk.readers.html.opinion.tree import Tree
from copydesk.text.wordlists import read_words

SHORTEST = 25
_TABLE = "boilerplate/readability.txt"
_STRUCTURE = frozenset("blockquote div dl ol p pre table ul".split())
_BY_TAG = {
    **dict.fromkeys("article div".split(), 5),
    **dict.fromkeys("blockquote pre td".split(), 3),
    **dict.fromkeys("address aside dd dl dt form li ol ul".split(), -3),
    **dict.fromkeys("footer h1 h2 h3 h4 h5 h6 header nav th".split(), -5),
}
_SCORED = frozenset({"blockquote", "p", "pre", "td"})
_ROOTS = frozenset({"", "body", "html"})
_FRAMES = frozenset({"article", "main", "math"})


def remove_unlikely(tree: Tree) -> None:
    """Drop the elements whose names are those of menus, comments and the like."""
    called = {names: " ".join(names).lower() for names in set(tree.names)}
    joined = "\n".join(called.values())
    words = [word for word in read_words(_TABLE, "unlikely") if word in joined]
    maybe = [word for word in read_words(_TABLE, "maybe") if word in joined]
    found = {
        names
        for names, name in called.items()
        if any(map(name.__contains__, words)) and not any(map(name.__contains__, maybe))
    }
    tags, ends = tree.tags, tree.ends
    for place, names in enumerate(tree.names):
        if names in found and tags[place] not in _ROOTS and _FRAMES.isdisjoint(tags[place : ends[place]]):
            tree.drop(place)


def mark_paragraphs(tree: Tree) -> None:
    """Take boxes without structure for paragraphs, and the texts that stand directly in other boxes."""
    tags, paragraphs = tree.tags, tree.paragraphs
    for place in range(len(tags) - 1, -1, -1):
        tag = tags[place]
        if tag == "p":
            paragraphs[place] = 1
        elif tag == "div" and not _has_structure(tree, place):
            # To what stands around it a paragraph is structure, too.
            tags[place] = "p"
            paragraphs[place] = 1
    for place, _, _ in tree.lines:
        if tags[place] == "div":
            paragraphs[place] += 1


def _has_structure(tree: Tree, place: int) -> bool:
    inside = tree.tags[place + 1 : tree.ends[place]]
    return not _STRUCTURE.isdisjoint(inside) or place in tree.deepest or tree.has_pictures(place)


def class_weight(tree: Tree, place: int) -> int:
    """Return what the class and the id of an element are worth."""
    classes, identifier = tree.names[place]
    if tree.tags[place] == "body":
        identifier = "body"
    return (_worth(classes) if classes else 0) + (_worth(identifier) if identifier else 0)


@lru_cache(maxsize=4096)
def _worth(name: str) -> int:
    bad = any(map(name.lower().__contains__, read_words(_TABLE, "negative")))
    return 25 * (is_positive(name) - bad)


def is_positive(name: str) -> bool:
    """Return whether a class or an id speaks for the article."""
    return any(map(name.lower().__contains__, read_words(_TABLE, "positive")))


def base_score(tree: Tree, place: int) -> float:
    """Return what an element is worth before its paragraphs are counted."""
    return class_weight(tree, place) + _BY_TAG.get(tree.tags[place], 0)


def paragraph_score(size: int, commas: int) -> float:
    """Return what a paragraph is worth."""
    return 2 + commas + min(size / 100, 3)


def score(tree: Tree) -> dict[int, float]:
    """Return the score of each element that has a paragraph as a child or a grandchild.

    A paragraph scores for its length and its commas. The element around it gets the score, the one around
    that half of it, and links take their share away.
    """
    scores: dict[int, float] = {}
    parents, tags, ends = tree.parents, tree.tags, tree.ends

    def give(place: int, value: float) -> None:
        for holder, part in ((place, value), (parents[place], value / 2)):
            if holder >= 0:
                if holder not in scores:
                    scores[holder] = base_score(tree, holder)
                scores[holder] += part

    for place, size, commas in tree.lines:
        if size >= SHORTEST and tags[place] == "div":
            give(place, paragraph_score(size, commas))
    for place, tag in enumerate(tags):
        if tag in _SCORED and parents[place] >= 0:
            size = sum(tree.text[place : ends[place]])
            if size >= SHORTEST:
                give(parents[place], paragraph_score(size, sum(tree.commas[place : ends[place]])))
    return {place: value * (1 - tree.link_density(place)) for place, value in scores.items()}
