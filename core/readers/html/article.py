"""Ask readability-lxml which part of a page it takes for the article."""

from __future__ import annotations

import re

from lxml import etree

MARK = "data-copydesk"
_MARKED = re.compile(rf'{MARK}="(\d+)"')


def held_elements(root: etree._Element) -> frozenset[int]:
    """Give the numbers of the marked elements that readability-lxml's article holds.

    Args:
        root: root of a page whose block-level elements carry their number in the attribute `MARK`.

    Returns:
        The numbers; empty where readability finds no article or cannot read the page.
    """
    import logging

    import lxml.html
    from readability import Document
    from readability.readability import Unparseable

    # It wants elements of lxml.html, and drops hidden ones from the tree it is given.
    # It logs what it then raises, and a logger that nobody set up prints to stderr.
    logger = logging.getLogger("readability.readability")
    disabled, logger.disabled = logger.disabled, True
    parser = lxml.html.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        tree = lxml.html.document_fromstring(etree.tostring(root, encoding="utf-8"), parser=parser)
        summary: str = Document(tree).summary(html_partial=True)
    except (Unparseable, etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        # It raises all of these on pages without a body, without text, or with odd attributes.
        return frozenset()
    finally:
        logger.disabled = disabled
    return frozenset(int(number) for number in _MARKED.findall(summary))
