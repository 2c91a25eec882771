"""Parse HTML into a tree without losing text to the parser's limits."""

from __future__ import annotations

import re

from lxml import etree

from copydesk.readers.html.source.attributes import trim_tags
from copydesk.readers.html.tags import BLOCKS
from copydesk.text.patterns import late

# libxml2 stops at 2,048 nested elements even with huge_tree. Elements whose end may be left out are not
# counted, and up to three of them stand inside one that is: <table><tbody><tr><td>.
DEEPEST = 450

_DECLARATION = re.compile(r"\s{0,1000}<\?xml\b[^>]{0,1000}>", re.IGNORECASE)
_TAG = r"<(/?)([A-Za-z][^\s/<>]*)[^<>]*>"
_REPLACED = "\ufffd".encode()
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option".split()
)

LIMIT_WARNING = (
    "the page nests elements deeper than the parser reads; the deepest tags were ignored, their text was kept"
)
DROPPED_WARNING = "the parser stopped at one of its limits; part of the page may be missing"

# The parser takes a control for text, the tree does not.
_NO_XML = late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def parse_html(text: str) -> tuple[etree._Element | None, tuple[str, ...]]:
    """Parse a page or a fragment.

    Args:
        text: the decoded source.

    Returns:
        The root element, None where the source holds no element and no text; and warnings.
    """
    declaration = _DECLARATION.match(text)
    text = text[declaration.end() if declaration else 0 :]
    text = trim_tags(text)
    root, limited = _parse(text)
    if not limited:
        return root, ()
    root, limited = _parse(flatten(text))
    return root, (DROPPED_WARNING if limited else LIMIT_WARNING,)


def _parse(text: str) -> tuple[etree._Element | None, bool]:
    parser = etree.HTMLParser(
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
        no_network=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace").replace(b"\0", _REPLACED), parser)
    except etree.XMLSyntaxError:
        root = None
    # The parser stops where it hits a limit, so that is its last error; walking the log is slow.
    last = parser.error_log.last_error
    if root is not None and root.getnext() is not None:
        _append_rest(root)
    return root, last is not None and last.type_name == "ERR_RESOURCE_LIMIT"


def _append_rest(root: etree._Element) -> None:
    """Move what stands behind the first `</html>` into the body, as browsers do.

    libxml2 2.14 makes a page of its own of it, beside the first: of one page in 460 it was half the text.
    """
    found = root.find("body")
    body = root if found is None else found
    # Of the children the last alone is asked for, and texts are joined once: a page may end 20,000 times.
    last = next(body.iterchildren(reversed=True), None)
    texts: list[str] = []
    for rest in root.itersiblings():
        texts.append(rest.text or "")
        for child in list(rest):
            _append_text(body, last, texts)
            body.append(child)
            last, texts = child, []
    _append_text(body, last, texts)


def _append_text(body: etree._Element, last: etree._Element | None, texts: list[str]) -> None:
    """Append texts to a body behind its last child, a blank before each and for each control in them."""
    # What stands in the tree already, as the parser has put it there, may hold a control too.
    if last is not None:
        last.tail = _NO_XML.sub(" ", " ".join([last.tail or "", *texts]))
    else:
        body.text = _NO_XML.sub(" ", " ".join([body.text or "", *texts]))


def flatten(text: str) -> str:
    """Drop the tags that stand deeper than the parser reads and keep what is between them."""
    pieces: list[str] = []
    depth = end = 0
    for match in re.finditer(_TAG, text):
        name = match[2].lower()
        if name in _VOID:
            deep = False
        elif match[1]:
            deep = depth > DEEPEST
            depth = max(0, depth - 1)
        else:
            depth += 1
            deep = depth > DEEPEST
        if deep:
            pieces.append(text[end : match.start()])
            pieces.append("<br><br>" if name in BLOCKS else "")
            end = match.end()
    pieces.append(text[end:])
    return "".join(pieces)
