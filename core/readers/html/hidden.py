"""Find the elements that a page hides, and those that give a reading or a formula a second time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from lxml import etree

from copydesk.documents import SECOND_FORMS, Block, Hiding
from copydesk.readers.html.inline.content import collapse_spaces
from copydesk.readers.html.names import names_in
from copydesk.readers.html.tags import BLOCKS, SKIPPED
from copydesk.text.wordlists import read_words

_STYLES = (
    (Hiding.DISPLAY, re.compile(r"display\s{0,9}:\s{0,9}none")),
    (Hiding.VISIBILITY, re.compile(r"visibility\s{0,9}:\s{0,9}hidden")),
    (Hiding.OFF_SCREEN, re.compile(r"(?:left|right|top|text-indent)\s{0,9}:\s{0,9}-\d{4,}(?:px|em)")),
)
# A page that lets its paragraphs glide in hides them with the first and shows them with a script.
_MOVING = ("animation", "transition", "transform")
_BY_TAG: dict[object, Hiding] = {
    "dialog": Hiding.DIALOG,
    "rp": Hiding.READING,
    "rt": Hiding.READING,
    "template": Hiding.TEMPLATE,
}
_READING = Hiding.READING
_HIDING = frozenset({"hidden", "style"})
_SHOWN_BY = {Hiding.DIALOG: "open", Hiding.TEMPLATE: "shadowrootmode"}
_LEVELS = 3
PROSE = 60  # characters; what is shorter is no prose, and menus are hidden more often than articles


class HiddenElements:
    """The elements of one page that are not shown.

    What a click shows, as in an accordion or behind a paywall, is the author's, and so is what a streaming
    page sends in hidden boxes for a script to move into place.

    Attributes:
        has_formulas: whether there are formulas, of which each may be hidden.
    """

    def __init__(self, root: etree._Element) -> None:
        # Elements around formulas, with the way in which they are hidden; None for those that are shown.
        self._formulas: dict[etree._Element, Hiding | None] = {}
        for formula in root.iter("math"):
            _sort_out(formula, self._formulas)
        self.has_formulas = bool(self._formulas)

    def how(self, element: etree._Element) -> Hiding | None:
        """Return how an element itself is hidden, whatever is around it; None where it is shown."""
        return self._formulas[element] if element in self._formulas else _how(element)

    def may_hide(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Return whether an element has anything by which one can be hidden: most have not."""
        return not _HIDING.isdisjoint(attributes) or tag in _BY_TAG or self.has_formulas


def _how(element: etree._Element) -> Hiding | None:
    """Return how an element is hidden; None where it is shown, or opened by a click or a script."""
    how = _BY_TAG.get(element.tag)
    if how is _READING:
        return how
    if how is not None and element.get(_SHOWN_BY[how]) is not None:
        how = None
    if how is None:
        if (value := element.get("hidden")) is not None:
            how = Hiding.ATTRIBUTE if value.lower() != "until-found" else None
        elif style := element.get("style"):
            how = how_styled(style)
    return None if how is None or _is_opened(element) else how


@lru_cache(maxsize=4096)
def how_styled(style: str) -> Hiding | None:
    """Return how a style hides what it is of."""
    style = style.lower()
    # Most styles are told apart by what they lack.
    if "none" not in style and "hidden" not in style and "-" not in style:
        return None
    how = next((name for name, pattern in _STYLES if pattern.search(style)), None)
    return None if how is Hiding.VISIBILITY and any(sign in style for sign in _MOVING) else how


def _is_opened(element: etree._Element) -> bool:
    """Return whether a script or a click shows an element: its name or its role says so."""
    identifier = element.get("id") or ""
    if identifier.startswith("S:") or element.get("role") in ("region", "tabpanel"):
        return True
    data = [word for key, value in element.items() if key.startswith("data-") for word in (key, value)]
    words, _ = names_in(" ".join([element.get("class") or "", *data]), identifier)
    return not read_words("opened.txt", "names").isdisjoint(words)


def _sort_out(formula: etree._Element, formulas: dict[etree._Element, Hiding | None]) -> None:
    """Keep a formula that is hidden because an image shows it; drop the spans that draw it a second time."""
    element: etree._Element | None = formula
    for _ in range(_LEVELS):
        if element is None or element.tag in BLOCKS:
            return
        formulas.setdefault(element, None)
        for twin in (element.getprevious(), element.getnext()):
            if twin is not None and (twin.get("aria-hidden") or "").lower() == "true":
                formulas[twin] = Hiding.FORMULA
        element = element.getparent()


def hidden_text(element: etree._Element) -> str:
    """Return the text of a hidden element on one line; nothing where it holds no letter and no digit."""
    pieces: list[str] = []
    inside = etree.iterwalk(element, events=("start", "end"))
    for event, inner in inside:
        if event == "end":
            pieces.append((inner is not element and inner.tail) or "")
        elif inner.tag in SKIPPED:
            inside.skip_subtree()
        else:
            pieces += [" " if inner.tag in BLOCKS else "", inner.text or ""]
    text = collapse_spaces("".join(pieces))
    return text if any(map(str.isalnum, text)) else ""


def show_most(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Take the blocks of a page that hides most of its prose for shown: a script will show them.

    Args:
        blocks: those of the page.
    """
    hidden = [block for block in blocks if block.hints and block.hints.hiding]
    if not hidden or prose_of(hidden) * 2 <= prose_of(blocks):
        return blocks
    return tuple([_shown(block) for block in blocks])


def prose_of(blocks: Sequence[Block]) -> int:
    """Count the characters of the blocks that are long enough to be paragraphs."""
    return sum([len(block.text) for block in blocks if len(block.text) >= PROSE])


def _shown(block: Block) -> Block:
    hints = block.hints
    if hints is None or not hints.hidden or hints.hiding in SECOND_FORMS:
        return block
    return block._replace(hints=hints._replace(hidden=False, hiding=None))
