"""Read elements that stand for a sign: check boxes, emoji, exponents, marks that link to their heading."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from copydesk.readers.html.builder import Builder
from copydesk.readers.html.inline.content import Raw

SIGNS = frozenset({"img", "input", "sup"})
# As many characters as a family of four takes.
_LONGEST_EMOJI, _LONGEST_EXPONENT, _LONGEST_MARK = 12, 6, 3
_EXPONENTS = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")
_EDIT = "editsection"
# Where pages that load their images late keep the address.
_ADDRESSES = ("data-src", "data-lazy-src", "data-original", "src")
_LISTS_OF_ADDRESSES = ("data-srcset", "srcset")


def add_sign(element: etree._Element, tag: str, attributes: Mapping[str, str], builder: Builder) -> bool:
    """Add the sign that an element stands for to its block, which is none by signs alone.

    Args:
        element: the element.
        tag: its name.
        attributes: what it says of itself.
        builder: holds what stands before it in its block.

    Returns:
        Whether there is one.
    """
    if tag == "input":
        box = _box(attributes, builder)
        builder.pieces += [Raw(box), " "] if box else []
        return False
    sign = _emoji(attributes) if tag == "img" else _exponent(element, builder)
    if sign:
        builder.pieces.append(sign)
        builder.texts.append(sign)
    return bool(sign)


def _box(attributes: Mapping[str, str], builder: Builder) -> str:
    """Return the box that begins an item of a list of tasks, which Markdown alone has."""
    if attributes.get("type") != "checkbox" or builder.has_text or not builder.around.marker:
        return ""
    return "[x]" if "checked" in attributes else "[ ]"


def _emoji(attributes: Mapping[str, str]) -> str:
    """Return the emoji that an image draws, as its class says."""
    drawn = attributes.get("alt", "").strip()
    named = "emoji" in attributes.get("class", "").lower()
    return drawn if named and 0 < len(drawn) <= _LONGEST_EMOJI and not drawn.isascii() else ""


def _exponent(element: etree._Element, builder: Builder) -> str:
    """Return a raised number as raised digits where it stands behind a digit: "10<sup>6</sup>" is no 106."""
    raised = (element.text or "").strip()
    before = builder.texts[-1][-1:] if builder.texts else ""
    if len(element) or not before.isdigit() or not 0 < len(raised) <= _LONGEST_EXPONENT:
        return ""
    written = raised.translate(_EXPONENTS)
    return "" if any(sign.isascii() or sign.isalpha() for sign in written) else written


def is_permalink(link: etree._Element, attributes: Mapping[str, str]) -> bool:
    """Return whether a link in a heading is a mark such as "#" or "¶" that leads to the heading itself."""
    if "#" not in attributes.get("href", ""):
        return False
    text = "".join(link.itertext()).strip()
    return 0 < len(text) <= _LONGEST_MARK and not any(map(str.isalnum, text))


def is_edit_link(attributes: Mapping[str, str]) -> bool:
    """Return whether an element in a heading is a wiki's link to edit the part below it."""
    return _EDIT in attributes.get("class", "")


def source_of(attributes: Mapping[str, str]) -> str:
    """Return the address of an image: the one that the page loads late before its placeholder."""
    for name in _ADDRESSES:
        if (address := attributes.get(name, "").strip()) and not address.startswith("data:"):
            return address
    for name in _LISTS_OF_ADDRESSES:
        if listed := attributes.get(name, "").split(None, 1)[:1]:
            return listed[0].rstrip(",")
    return ""
