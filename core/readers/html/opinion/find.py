"""Find the article of a page as readability-lxml does, on the tree that was read already.

Ported from readability-lxml 0.9 (Apache-2.0), which follows Readability by Arc90. It works on the lengths,
links and commas of the blocks that were cut, where the original parses, serialises and reads anew; of the
words of their articles the two have .977 in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from copydesk.documents import Block
from copydesk.readers.html.opinion.choose import choose_best
from copydesk.readers.html.opinion.clean import clean
from copydesk.readers.html.opinion.gather import gather
from copydesk.readers.html.opinion.score import mark_paragraphs, remove_unlikely, score
from copydesk.readers.html.opinion.tree import Tree

# Characters of an article with its tags; one that is shorter lost too much to the names of its elements.
_SHORTEST = 250
_LENGTH_OF_TAGS = 30


class _Found(NamedTuple):
    numbers: frozenset[int] = frozenset()
    length: int = 0


def find_article(blocks: Sequence[Block], elements: Sequence[etree._Element]) -> frozenset[int]:
    """Return the numbers of the elements that hold the article; empty where there is none.

    Args:
        blocks: the blocks of a page.
        elements: the elements whose numbers, their places counted from 1, are the blocks' `containers`.
    """
    found = _find(Tree(blocks, elements), ruthless=True)
    if found.length < _SHORTEST:
        found = max(found, _find(Tree(blocks, elements), ruthless=False), key=lambda one: one.length)
    return found.numbers


def _find(tree: Tree, ruthless: bool) -> _Found:
    """Find the article, without the elements whose names are those of menus and the like where ruthless."""
    if ruthless:
        remove_unlikely(tree)
    mark_paragraphs(tree)
    scores = score(tree)
    if not scores:
        return _Found()
    held = clean(tree, gather(tree, scores, choose_best(tree, scores)), scores)
    numbers = frozenset([tree.numbers[place] for place in held if tree.numbers[place]])
    return _Found(numbers, sum([tree.text[place] for place in held]) + _LENGTH_OF_TAGS * len(held))
