"""What the walk knows of the block-level elements it stands in."""

from __future__ import annotations

import re
from functools import lru_cache

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
_INERT = {"noscript": "open", "dialog": "open", "template": "shadowrootmode"}
_INDEX = re.compile(r"\d{1,9}\Z")


class Frame:
    """One open block-level element, with what it inherits from those around it."""

    __slots__ = (
        "containers", "depth", "hidden", "landmark", "level", "list_item", "marker", "names",
        "number", "ordered", "path", "role", "tag",
    )  # fmt: skip

    def __init__(self, tag: str, parent: Frame | None = None, serial: int = 0) -> None:
        self.tag = tag
        self.marker = ""
        self.ordered = False
        self.number = 0
        self.list_item: Frame | None
        if parent is None:
            self.names: tuple[str, ...] = ()
            self.path: tuple[str, ...] = ()
            self.containers: tuple[int, ...] = ()
            self.landmark, self.hidden = "", False
            self.role, self.level, self.depth, self.list_item = Role.PARAGRAPH, 0, 0, None
            return
        self.names = parent.names
        deep = len(parent.path) >= DEEPEST_PATH
        self.path = parent.path if deep else (*parent.path, tag)
        self.containers = parent.containers if deep else (*parent.containers, serial)
        self.landmark = parent.landmark
        self.hidden = parent.hidden
        self.role, self.level, self.depth = parent.role, parent.level, parent.depth
        self.list_item = parent.list_item


def enter(parent: Frame, element: etree._Element, tag: str, serial: int) -> Frame:
    """Open a block-level element inside another.

    Args:
        parent: the frame around it.
        element: the element.
        tag: its name.
        serial: a number that no other element of the page has.
    """
    frame = Frame(tag, parent, serial)
    attributes = element.items()
    if attributes:
        _read_attributes(frame, tag, attributes)
    if tag in _INERT and element.get(_INERT[tag]) is None:
        frame.hidden = True
    if tag in LANDMARKS:
        frame.landmark = tag
    if tag in HEADINGS:
        frame.role, frame.level = Role.HEADING, HEADINGS[tag]
    elif tag == "li":
        frame.list_item = frame
        frame.role, frame.level = Role.PARAGRAPH, 0
        frame.marker = _marker(parent, element)
    elif tag in LISTS:
        frame.depth = parent.depth + 1
        if tag == "ol":
            frame.ordered = True
            start = (element.get("start") or "").strip()
            frame.number = int(start) - 1 if _INDEX.match(start) else 0
    elif tag == "blockquote":
        frame.role = Role.QUOTE
    elif tag in ("figcaption", "caption"):
        frame.role = Role.CAPTION
    return frame


def _read_attributes(frame: Frame, tag: str, attributes: list[tuple[str, str]]) -> None:
    """Take from an element's attributes its names, its landmark, and whether the page hides it."""
    classes = identifier = ""
    hidden = False
    for key, value in attributes:
        if key == "class":
            classes = value
        elif key == "id":
            identifier = value
        elif key == "style":
            hidden = hidden or _HIDING_STYLE.search(value) is not None
        elif key == "hidden":
            hidden = True
        elif key == "aria-hidden":
            hidden = hidden or value.lower() == "true"
        elif key == "role" and tag not in LANDMARKS:
            frame.landmark = ROLE_LANDMARKS.get(value, frame.landmark)
    if classes or identifier:
        words, hides = names_in(classes, identifier)
        frame.names = (*frame.names, *words)[-MOST_NAMES:]
        hidden = hidden or hides
    # Streaming frameworks send content in hidden containers that a script moves into place.
    if hidden and not identifier.startswith("S:"):
        frame.hidden = True


def _marker(parent: Frame, element: etree._Element) -> str:
    if not parent.ordered:
        return "-"
    value = (element.get("value") or "").strip()
    parent.number = int(value) if _INDEX.match(value) else parent.number + 1
    return f"{parent.number}."


@lru_cache(maxsize=8192)
def names_in(classes: str, identifier: str) -> tuple[tuple[str, ...], bool]:
    """Give the words of an element's class and id, and whether one of its classes hides it.

    Args:
        classes: the class attribute.
        identifier: the id attribute.
    """
    words = _WORDS.findall(f"{classes} {identifier}"[:LONGEST_ATTRIBUTE])
    return tuple([word.lower() for word in words]), not _HIDING_NAMES.isdisjoint(classes.split())


def inline_names(element: etree._Element) -> tuple[str, ...]:
    """Give the words of an inline element's class and id."""
    classes, identifier = element.get("class"), element.get("id")
    return names_in(classes or "", identifier or "")[0] if classes or identifier else ()
