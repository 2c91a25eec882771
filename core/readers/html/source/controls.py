"""Count the controls and invisible characters that a page writes as character references."""

from __future__ import annotations

import re

from lxml import etree

from copydesk.text.controls import scrub

_REFERENCE = (
    r"&(?:#(?:0*(?:[1-8]|1[4-9]|2\d|3[01]|12[7-9]|1[345]\d|173|8203|823[4-8]|8288|829[4-7]|65279)(?!\d)"
    r"|[xX]0*(?:[1-8eEfF]|1[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F]|[aA][dD]|20(?:0[bB]|2[a-eA-E]|6[06-9])|[fF][eE][fF][fF])"
    r"(?![\da-fA-F]))|shy\b|ZeroWidthSpace;|NoBreak;|Negative\w+Space;)"
)
_UNREAD = frozenset({"script", "style"})


def warn_of_controls(source: str, root: etree._Element) -> tuple[str, ...]:
    """Return a warning that counts the controls in a page's text, or nothing where it has none.

    Args:
        source: the page, from which controls that stand for themselves are gone.
        root: its root element.
    """
    if re.search(_REFERENCE, source) is None:
        return ()
    pieces = []
    for element in root.iter():
        if element.tag not in _UNREAD:
            pieces.append(element.text or "")
        pieces.append(element.tail or "")
    _, warnings = scrub("".join(pieces))
    return tuple([f"{warning} written as character references" for warning in warnings])
