"""What the walk knows of the block-level elements it stands in."""

from __future__ import annotations

import re

from lxml import etree

from copydesk.model import Role
from copydesk.readers.html.tags import HEADINGS, LANDMARKS, LISTS, ROLE_LANDMARKS

# Deeply nested pages would make these grow with the square of the depth.
MOST_NAMES = 60
DEEPEST_PATH = 60
LONGEST_ATTRIBUTE = 400

_WORDS = re.compile(r"[A-Za-z][a-z]+|[A-Z]+(?![a-z])")
_HIDING_STYLE = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_HIDING_NAMES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "u-hidden"})
_INDEX = re.compile(r"\d{1,9}\Z")


class Frame:
    """One open block-level element, with what it inherits from those around it."""

    __slots__ = (
        "containers", "depth", "hidden", "landmark", "level", "list_item", "marker", "names",
        "number", "ordered", "path", "role", "tag",
    )  # fmt: skip

    def __init__(self) -> None:
        self.tag = "body"
        self.names: tuple[str, ...] = ()
        self.path: tuple[str, ...] = ()
        self.landmark = ""
        self.hidden = False
        self.containers: tuple[int, ...] = ()
        self.depth = 0
        self.role = Role.PARAGRAPH
        self.level = 0
        self.marker = ""
        self.list_item: Frame | None = None
        self.ordered = False
        self.number = 0


def enter(parent: Frame, element: etree._Element, tag: str, serial: int) -> Frame:
    """Open a block-level element inside another.

    Args:
        parent: the frame around it.
        element: the element.
        tag: its name.
        serial: a number that no other element of the page has.
    """
    frame = Frame()
    frame.tag = tag
    attributes = element.attrib
    frame.names = add_names(parent.names, element) if attributes else parent.names
    deep = len(parent.path) >= DEEPEST_PATH
    frame.path = parent.path if deep else (*parent.path, tag)
    frame.containers = parent.containers if deep else (*parent.containers, serial)
    frame.landmark = parent.landmark
    frame.hidden = parent.hidden
    if attributes:
        frame.hidden = parent.hidden or is_hidden(element, tag)
        frame.landmark = ROLE_LANDMARKS.get(element.get("role") or "", parent.landmark)
    elif tag in ("noscript", "template", "dialog"):
        frame.hidden = True
    if tag in LANDMARKS:
        frame.landmark = tag
    frame.role, frame.level, frame.depth = parent.role, parent.level, parent.depth
    frame.list_item = parent.list_item
    if tag in HEADINGS:
        frame.role, frame.level = Role.HEADING, HEADINGS[tag]
    elif tag in LISTS:
        _enter_list(frame, parent, element)
    elif tag == "li":
        frame.list_item = frame
        frame.role, frame.level = Role.PARAGRAPH, 0
        frame.marker = _marker(parent, element)
    elif tag == "blockquote":
        frame.role = Role.QUOTE
    elif tag in ("figcaption", "caption"):
        frame.role = Role.CAPTION
    return frame


def _enter_list(frame: Frame, parent: Frame, element: etree._Element) -> None:
    frame.ordered = frame.tag == "ol"
    frame.depth = parent.depth + 1
    if frame.ordered:
        start = (element.get("start") or "").strip()
        frame.number = int(start) - 1 if _INDEX.match(start) else 0


def _marker(parent: Frame, element: etree._Element) -> str:
    if not parent.ordered:
        return "-"
    value = (element.get("value") or "").strip()
    parent.number = int(value) if _INDEX.match(value) else parent.number + 1
    return f"{parent.number}."


def add_names(names: tuple[str, ...], element: etree._Element) -> tuple[str, ...]:
    """Add the words of an element's class and id to those of the elements around it."""
    own = f"{element.get('class') or ''} {element.get('id') or ''}"
    if own == " ":
        return names
    words = [word.lower() for word in _WORDS.findall(own[:LONGEST_ATTRIBUTE])]
    return (*names, *words)[-MOST_NAMES:]


def is_hidden(element: etree._Element, tag: str) -> bool:
    """Whether the page hides an element from its readers."""
    if tag in ("noscript", "dialog"):
        return element.get("open") is None
    if tag == "template":
        return element.get("shadowrootmode") is None
    if element.get("hidden") is not None:
        # Streaming frameworks send content in hidden containers that a script moves into place.
        return not (element.get("id") or "").startswith("S:")
    if (element.get("aria-hidden") or "").lower() == "true":
        return True
    style = element.get("style")
    if style and _HIDING_STYLE.search(style):
        return True
    return not _HIDING_NAMES.isdisjoint((element.get("class") or "").split())
