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
_LOWER_WORDS = re.compile(r"[a-z]{2,}")
_HIDING_STYLE = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_HIDING_NAMES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "u-hidden"})
_INERT = {"noscript": "open", "dialog": "open", "template": "shadowrootmode"}
_INDEX = re.compile(r"\d{1,9}\Z")


class Shape:
    """What all elements have in common that have the same tags, classes and roles around them.

    Attributes:
        tag: name of the element.
        path: tags from the body down to it, joined by "/".
        nested: how many tags the path holds.
        names: class and id words of the element and those around it, outermost first.
        landmark: the nearest sectioning element or landmark.
        hidden: whether the page hides it.
        role: what its text is by its tag.
        level: level of a heading.
        depth: how many lists are open.
        inner: the shapes met directly inside so far that have no attribute but a class.
    """

    __slots__ = (
        "depth", "hidden", "inner", "landmark", "level", "names", "nested", "path", "role", "tag",
    )  # fmt: skip

    def __init__(self, tag: str, outer: Shape | None = None) -> None:
        self.tag = tag
        self.inner: dict[str | tuple[str, str], Shape] = {}
        if outer is None:
            self.names: tuple[str, ...] = ()
            self.path, self.nested = "", 0
            self.landmark, self.hidden = "", False
            self.role, self.level, self.depth = Role.PARAGRAPH, 0, 0
            return
        self.names = outer.names
        self.path, self.nested = outer.path, outer.nested
        if self.nested < DEEPEST_PATH:
            self.path = f"{outer.path}/{tag}" if outer.path else tag
            self.nested += 1
        self.landmark = tag if tag in LANDMARKS else outer.landmark
        self.hidden = outer.hidden
        self.role, self.level, self.depth = outer.role, outer.level, outer.depth
        if tag in HEADINGS:
            self.role, self.level = Role.HEADING, HEADINGS[tag]
        elif tag == "li":
            self.role, self.level = Role.PARAGRAPH, 0
        elif tag in LISTS:
            self.depth += 1
        elif tag == "blockquote":
            self.role = Role.QUOTE
        elif tag in ("figcaption", "caption"):
            self.role = Role.CAPTION


class Frame:
    """One open block-level element.

    Attributes:
        shape: what it shares with its like.
        containers: numbers of the block-level elements around its text, its own last.
        list_item: the list item it stands in.
        marker: the marker of a list item, until its first block has it.
        number: the number of the last item of an ordered list.
    """

    __slots__ = ("containers", "list_item", "marker", "number", "shape")

    def __init__(self, shape: Shape, containers: tuple[int, ...], list_item: Frame | None) -> None:
        self.shape = shape
        self.containers = containers
        self.list_item = list_item
        self.marker = ""
        self.number = 0


def enter(parent: Frame, element: etree._Element, tag: str, serial: int) -> Frame:
    """Open a block-level element inside another.

    Args:
        parent: the frame around it.
        element: the element.
        tag: its name.
        serial: a number that no other element of the page has.
    """
    outer = parent.shape
    attributes = element.items()
    if not attributes:
        key: str | tuple[str, str] = tag
    elif len(attributes) == 1 and attributes[0][0] == "class":
        key = (tag, attributes[0][1])
    else:
        key = ""
    shape = outer.inner.get(key) if key else None
    if shape is None:
        shape = _with_attributes(outer, tag, attributes)
        if key:
            outer.inner[key] = shape
    containers = parent.containers
    if outer.nested < DEEPEST_PATH:
        containers = (*containers, serial)
    frame = Frame(shape, containers, parent.list_item)
    if tag == "li":
        frame.list_item = frame
        frame.marker = _marker(parent, element) if outer.tag == "ol" else "-"
    elif tag == "ol":
        start = (element.get("start") or "").strip()
        frame.number = int(start) - 1 if _INDEX.match(start) else 0
    return frame


def _with_attributes(outer: Shape, tag: str, attributes: list[tuple[str, str]]) -> Shape:
    """Give the shape of an element whose attributes may name it, mark it, or hide it."""
    classes = identifier = role = ""
    hidden = False
    inert = _INERT.get(tag)
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
        elif key == "role":
            role = value
        if key == inert:
            inert = None
    hidden = hidden or inert is not None
    shape = Shape(tag, outer)
    if classes or identifier:
        words, hides = names_in(classes, identifier)
        names = outer.names + words
        shape.names = names if len(names) <= MOST_NAMES else names[-MOST_NAMES:]
        hidden = hidden or hides
    # Streaming frameworks send content in hidden containers that a script moves into place.
    if hidden and (inert is not None or not identifier.startswith("S:")):
        shape.hidden = True
    if role and tag not in LANDMARKS:
        shape.landmark = ROLE_LANDMARKS.get(role, shape.landmark)
    return shape


def _marker(parent: Frame, element: etree._Element) -> str:
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
    names = f"{classes} {identifier}"[:LONGEST_ATTRIBUTE]
    if names.islower():
        words = _LOWER_WORDS.findall(names)
    else:
        words = [word.lower() for word in _WORDS.findall(names)]
    hides = "hidden" in classes or "sr-only" in classes or "screen-reader" in classes
    return tuple(words), hides and not _HIDING_NAMES.isdisjoint(classes.split())


def inline_names(element: etree._Element) -> tuple[str, ...]:
    """Give the words of an inline element's class and id."""
    if not element.items():
        return ()
    classes, identifier = element.get("class"), element.get("id")
    return names_in(classes or "", identifier or "")[0] if classes or identifier else ()
