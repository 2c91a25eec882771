"""Ask which part of a page is the article: readability as ported, and the package where that finds none."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from copydesk.documents import Block
from copydesk.readers.html.opinion.find import find_article
from copydesk.readers.html.readability import held_elements


def ask(
    blocks: Sequence[Block], elements: Sequence[etree._Element], root: etree._Element | None
) -> frozenset[int]:
    """Return the numbers of the elements that hold the article; empty where nobody finds one.

    Args:
        blocks: the blocks of a page.
        elements: the elements whose numbers, their places counted from 1, are the blocks' `containers`.
        root: root of the page, of no use to others afterwards; None asks no package.
    """
    found = find_article(blocks, elements)
    return held_elements(root, elements) if not found and root is not None else found
