"""Ask readability-lxml which part of a page it takes for the article."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from copydesk.text.patterns import late

MARK = "data-copydesk"
_ATTRIBUTES = frozenset({MARK, "class", "hidden", "id", "itemprop", "src", "style", "type"})
_PLAIN_NAME = late("[A-Za-z0-9:_-]+")
_MARKED = late(rf'{MARK}="(\d+)"')


def held_elements(root: etree._Element, elements: Sequence[etree._Element]) -> frozenset[int]:
    """Return the numbers of the elements that readability-lxml's article holds.

    Args:
        root: root of a page. It is marked and loses its scripts, so it is of no use to others afterwards.
        elements: the block-level elements, whose numbers are their places counted from 1.

    Returns:
        The numbers; empty where readability finds no article or cannot read the page.
    """
    import logging

    import lxml.html
    from readability import Document
    from readability.readability import Unparseable

    # It logs what it then raises, and a logger that nobody set up prints to stderr.
    logger = logging.getLogger("readability.readability")
    disabled, logger.disabled = logger.disabled, True
    parser = lxml.html.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        _mark(root, elements)
        # It wants elements of lxml.html, and drops hidden ones from the tree it is given.
        tree = lxml.html.document_fromstring(etree.tostring(root, encoding="utf-8"), parser=parser)
        summary: str = Document(tree).summary(html_partial=True)
    except (Unparseable, etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        # It raises all of these on pages without a body, without text, or with odd attributes.
        return frozenset()
    finally:
        logger.disabled = disabled
    return frozenset(int(number) for number in _MARKED.findall(summary))


def _mark(root: etree._Element, elements: Sequence[etree._Element]) -> None:
    """Write the elements' numbers into the tree, and drop what the extractor would only spend time on."""
    for number, element in enumerate(elements, 1):
        element.set(MARK, str(number))
    etree.strip_elements(root, "script", "style", "link", "noscript", with_tail=False)
    # Names that a broken tag made, such as "{" or a control character, lxml takes for patterns or refuses.
    named = {name for element in root.iter() for name in element.attrib}
    etree.strip_attributes(root, *filter(_PLAIN_NAME.fullmatch, named - _ATTRIBUTES))
