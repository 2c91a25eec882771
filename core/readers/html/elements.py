"""What the walk knows of the block-level elements it stands in."""

from __future__ import annotations

from lxml import etree

from copydesk.documents import Hiding, Role
from copydesk.readers.html.hidden import how_styled
from copydesk.readers.html.names import MOST_NAMES, names_in
from copydesk.readers.html.tags import BLOCKS, HEADINGS, LANDMARKS, LISTS, ROLE_LANDMARKS
from copydesk.text.patterns import late

# Deeply nested pages would make these grow with the square of the depth.
DEEPEST_PATH = 60

_SHOWN_BY = {"noscript": "open", "dialog": "open", "template": "shadowrootmode"}
# What else than its class and id says what an element is.
_TELLING = frozenset({"aria-hidden", "aria-level", "hidden", "role", "style"})
_HEADING, _LEVELS, _USUAL_LEVEL = "heading", frozenset("123456"), 2
_ITEMS = frozenset({"div", "p"})
_INDEX = late(r"\d{1,9}\Z")


class Shape:
    """What all elements have in common that have the same tags and roles around them.

    Attributes:
        tag: name of the element.
        path: tags from the body down to it, joined by "/".
        nested: how many tags the path holds.
        landmark: the nearest sectioning element or landmark.
        role: what its text is by its tag.
        level: level of a heading.
        depth: how many lists are open.
        shown_by: the attribute without which the element is not shown; nothing where it needs none.
        inner: the shapes met directly inside so far, by tag, or by tag and role.
    """

    __slots__ = ("depth", "inner", "landmark", "level", "nested", "path", "role", "shown_by", "tag")

    def __init__(self, tag: str, outer: Shape | None = None) -> None:
        self.tag = tag
        self.inner: dict[str | tuple[str, str], Shape] = {}
        self.shown_by = _SHOWN_BY.get(tag)
        if outer is None:
            self.path, self.nested, self.landmark = "", 0, ""
            self.role, self.level, self.depth = Role.PARAGRAPH, 0, 0
            return
        self.path, self.nested = outer.path, outer.nested
        if self.nested < DEEPEST_PATH:
            self.path = f"{outer.path}/{tag}" if outer.path else tag
            self.nested += 1
        self.landmark = LANDMARKS.get(tag, outer.landmark)
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

    def enter(self, tag: str, role: str = "") -> Shape:
        """Return the shape of an element inside.

        Args:
            tag: name of the element.
            role: its ARIA role; behind that of a heading stands its level.
        """
        key = (tag, role) if role else tag
        shape = self.inner.get(key)
        if shape is None:
            shape = self.inner[key] = Shape(tag, self)
            if role and tag not in LANDMARKS:
                shape.landmark = ROLE_LANDMARKS.get(role, shape.landmark)
            if role.startswith(_HEADING) and tag not in HEADINGS:
                level = role.removeprefix(_HEADING)
                shape.role, shape.level = Role.HEADING, int(level) if level in _LEVELS else _USUAL_LEVEL
        return shape


class OpenElement:
    """One open block-level element.

    Attributes:
        shape: what it shares with its like.
        names: class and id words of the element and those around it, outermost first.
        hidden: whether the page may hide it.
        hiding: how the page surely hides it.
        containers: numbers of the block-level elements around its text, its own last.
        marker: the marker of the list item around, until the item's first block takes it; none or one.
        number: the number of the last item of an ordered list.
    """

    __slots__ = ("containers", "hidden", "hiding", "marker", "names", "number", "shape")

    def __init__(
        self,
        shape: Shape,
        names: tuple[str, ...],
        hidden: bool,
        hiding: Hiding | None,
        containers: tuple[int, ...],
        marker: list[str],
    ) -> None:
        self.shape = shape
        self.names = names
        self.hidden = hidden
        self.hiding = hiding
        self.containers = containers
        self.marker = marker
        self.number = 0


def enter(parent: OpenElement, element: etree._Element, tag: str, serial: int) -> OpenElement:
    """Open a block-level element inside another.

    Args:
        parent: the element around it.
        element: the element.
        tag: its name.
        serial: a number that no other element of the page has.
    """
    outer, containers = parent.shape, parent.containers
    opened = OpenElement(
        outer.inner.get(tag) or outer.enter(tag),
        parent.names,
        parent.hidden,
        parent.hiding,
        (*containers, serial) if outer.nested < DEEPEST_PATH else containers,
        parent.marker,
    )
    attributes = element.items()
    if attributes or opened.shape.shown_by is not None:
        _read_attributes(opened, outer, attributes)
    if tag == "li":
        opened.marker = [_marker(parent, element) if outer.tag == "ol" else "-"]
    elif tag == "ol":
        start = (element.get("start") or "").strip()
        opened.number = int(start) - 1 if _INDEX.match(start) else 0
    elif tag in _ITEMS and attributes and element.get("role") == "listitem" and not _holds_blocks(element):
        opened.marker = ["-"]
    return opened


def _holds_blocks(element: etree._Element) -> bool:
    """Return whether an element has others inside that are blocks: a card is no item of a list."""
    return any(inner.tag in BLOCKS for inner in element.iterdescendants())


def _read_attributes(opened: OpenElement, outer: Shape, attributes: list[tuple[str, str]]) -> None:
    """Note what names an element, marks it, or hides it.

    Args:
        opened: the element.
        outer: the shape of the one around it.
        attributes: names and values.
    """
    classes = identifier = role = level = ""
    hidden = False
    shown_by = opened.shape.shown_by
    inert = shown_by is not None and all(key != shown_by for key, _ in attributes)
    for key, value in attributes:
        if key == "class":
            classes = value
        elif key == "id":
            identifier = value
        elif key not in _TELLING:
            continue
        elif key == "style":
            hidden = hidden or how_styled(value) is not None
        elif key == "role":
            role = value
        elif key == "aria-level":
            level = value
        elif key == "hidden" or value.lower() == "true":
            hidden = True
    if role:
        opened.shape = outer.enter(opened.shape.tag, f"{role}{level}" if role == _HEADING else role)
    if classes or identifier:
        words, hides = names_in(classes, identifier)
        names = opened.names + words
        opened.names = names if len(names) <= MOST_NAMES else names[-MOST_NAMES:]
        hidden = hidden or hides
    # Streaming frameworks send content in hidden containers that a script moves into place.
    if inert or (hidden and not identifier.startswith("S:")):
        opened.hidden = True


def _marker(parent: OpenElement, element: etree._Element) -> str:
    value = (element.get("value") or "").strip()
    parent.number = int(value) if _INDEX.match(value) else parent.number + 1
    return f"{parent.number}."


def common_of(one: tuple[int, ...], two: tuple[int, ...]) -> int:
    """Return the innermost container that two lists of containers share, outermost first; 0 for none."""
    depth = min(len(one), len(two))
    # Containers form a tree: where two lists share one they share all around it.
    while depth and one[depth - 1] != two[depth - 1]:
        depth -= 1
    return one[depth - 1] if depth else 0
