"""Choose the element that holds the article."""

from __future__ import annotations

from copydesk.readers.html.opinion.score import SHORTEST, base_score, paragraph_score
from copydesk.readers.html.opinion.tree import Tree

_BESIDE = frozenset({"aside", "form", "nav"})


def choose_best(tree: Tree, scores: dict[int, float]) -> int:
    """Return the place of the element that holds the article.

    Args:
        tree: the page.
        scores: what its elements are worth, one of them at least; is completed.
    """
    order = sorted(scores, key=scores.__getitem__, reverse=True)
    best = next((place for place in order if _is_article_body(tree, place)), order[0])
    for place in order:
        inside = tree.tags[place] == "article" and best < place < tree.ends[best]
        if inside and scores[place] >= scores[best] / 4 and tree.size(place) >= 250:
            best = place
            break
    if not _BESIDE.isdisjoint([tree.tags[place] for place in (best, *tree.around(best))]):
        best = _article_of_lists(tree, scores, best)
    return _main_around(tree, scores, best)


def _is_article_body(tree: Tree, place: int) -> bool:
    said = tree.elements[place].get("itemprop")
    return said is not None and "articleBody" in said.split() and tree.link_density(place) <= 0.1


def _article_of_lists(tree: Tree, scores: dict[int, float], best: int) -> int:
    """Return the best article element whose list items make up a text; else what was best before."""
    found, most = best, scores[best]
    for place, tag in enumerate(tree.tags):
        if tag != "article" or not _BESIDE.isdisjoint([tree.tags[outer] for outer in tree.around(place)]):
            continue
        density = tree.link_density(place)
        items = [item for item in range(place + 1, tree.ends[place]) if _is_text_item(tree, item)]
        if density > 0.25 or not items:
            continue
        value = base_score(tree, place)
        for item in items:
            commas = sum(tree.commas[item : tree.ends[item]])
            value += paragraph_score(tree.size(item), commas)
        value *= 1 - density
        if value > most:
            found, most = place, value
    scores[found] = most
    return found


def _is_text_item(tree: Tree, place: int) -> bool:
    innermost = tree.tags[place] == "li" and "li" not in tree.tags[place + 1 : tree.ends[place]]
    return innermost and tree.size(place) >= SHORTEST and tree.link_density(place) <= 0.25


def _main_around(tree: Tree, scores: dict[int, float], best: int) -> int:
    """Return the main element around the best where it holds twice as much and few links."""
    around = tree.around(best)
    if "article" in [tree.tags[place] for place in (best, *around)]:
        return best
    main = next((place for place in around if tree.tags[place] == "main"), None)
    if main is None or tree.size(main) < max(500, 2 * tree.size(best)) or tree.link_density(main) > 0.15:
        return best
    scores[main] = base_score(tree, main)
    return main
