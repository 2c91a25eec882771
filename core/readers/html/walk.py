"""Walk over the tree of a page once and cut it into blocks."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from copydesk.documents import Block, Role
from copydesk.markdown.escape import escape_piece, fenced
from copydesk.readers.html.builder import Builder
from copydesk.readers.html.elements import OpenElement, Shape, enter
from copydesk.readers.html.hidden import HiddenElements, hidden_text
from copydesk.readers.html.inline.code import code_text, is_gutter, language_of
from copydesk.readers.html.inline.content import OPENERS, Close, Open, Raw
from copydesk.readers.html.inline.footnotes import Footnotes
from copydesk.readers.html.inline.markdown import link_target
from copydesk.readers.html.inline.tables import TableMarkdown, data_rows, table_text
from copydesk.readers.html.tags import BLOCKS, BOXED, IMAGES, MARKS, SKIPPED, TEXT_HOLDERS
from copydesk.text.urls import safe_url

_CLOSE = Close("")


def cut_blocks(
    root: etree._Element, base: str, images: bool
) -> tuple[tuple[Block, ...], Sequence[etree._Element]]:
    """Cut a page into blocks in reading order.

    Args:
        root: root element of the page.
        base: address that relative links are resolved against.
        images: whether images become blocks.

    Returns:
        The blocks, and the elements whose numbers, their places counted from 1, are the blocks' `containers`.
    """
    walk = _Walk(root, base, images)
    return walk.run(), walk.elements


class _Walk:
    def __init__(self, root: etree._Element, base: str, images: bool) -> None:
        self.base = base
        self.images = images
        self.elements: list[etree._Element] = []
        self.footnotes = Footnotes(root)
        self.hidden = HiddenElements(root)
        self.builder = Builder(OpenElement(Shape("body")), base)
        self.events = etree.iterwalk(root, events=("start", "end"))
        # What to restore where each open element ends: an element, whether a mark closes, or nothing.
        self.open: list[OpenElement | bool] = []
        # Whether an inline box has just ended and nothing has followed it.
        self.boxed = False

    def run(self) -> tuple[Block, ...]:
        builder = self.builder
        add, flush = builder.add, builder.flush
        opened, how = self.open, self.hidden.how
        for event, element in self.events:
            tag: str = element.tag  # type: ignore[assignment]  # the parser drops comments
            if event == "start":
                if tag in BLOCKS:
                    self._block(element, tag)
                elif hiding := how(element):
                    if any(inner.tag in BLOCKS for inner in element):
                        self._block(element, tag)
                    else:
                        builder.set_aside(hidden_text(element), hiding)
                        self._skip()
                elif tag in MARKS:
                    self._marked(element, tag)
                elif tag in SKIPPED:
                    self._skip()
                else:
                    self._other(element, tag)
                continue
            outer = opened.pop()
            tail = element.tail
            if outer.__class__ is OpenElement:
                if builder.pieces or builder.names:
                    flush()
                builder.around = outer
                if tail:
                    add(tail)
                    self.boxed = False
                continue
            if outer:
                builder.close(_CLOSE)
            if tail:
                add(tail)
                self.boxed = False
            elif tag not in SKIPPED:
                self.boxed = tag in BOXED
        flush()
        return tuple(builder.blocks)

    def _other(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            self.builder.line_break()
            self.open.append(False)
        elif tag in ("table", "pre") or self._is_custom_block(tag):
            self._block(element, tag)
        elif tag == "hr":
            self.builder.flush()
            self.open.append(False)
        elif tag in IMAGES:
            self._image(element, tag)
        else:
            self._inline(element, tag)
            self.open.append(False)

    def _skip(self) -> None:
        self.events.skip_subtree()
        self.open.append(False)

    def _set_aside_within(self, element: etree._Element) -> None:
        """Set aside what is hidden inside an element that was read as one."""
        inside = etree.iterwalk(element, events=("start",))
        for _, inner in inside:
            if inner is not element and (hiding := self.hidden.how(inner)):
                self.builder.set_aside(hidden_text(inner), hiding)
                inside.skip_subtree()

    def _is_custom_block(self, tag: str) -> bool:
        return "-" in tag and self.builder.around.shape.tag not in TEXT_HOLDERS and not self.builder.has_text

    def _block(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        if builder.pieces or builder.names:
            builder.flush()
        builder.line = element.sourceline or builder.line
        outer = builder.around
        self.open.append(outer)
        self.elements.append(element)
        inner = builder.around = enter(outer, element, tag, len(self.elements))
        if inner.hiding is None and self.hidden.may_hide(inner.hidden):
            inner.hiding = self.hidden.how(element)
        self.boxed = False
        if tag == "pre":
            if not is_gutter(element):
                self._code(element)
            self._set_aside_within(element)
            self.events.skip_subtree()
        elif tag == "table" and self._table(element):
            self._set_aside_within(element)
            self.events.skip_subtree()
        else:
            if self.footnotes.blocks and (marker := self.footnotes.marker(element)):
                inner.list_item, inner.marker = inner, marker
            text = element.text
            if text:
                builder.add(text)

    def _code(self, element: etree._Element) -> None:
        text = code_text(element, self.hidden)
        self.builder.whole(text, Role.CODE, fenced(text, language_of(element)))

    def _table(self, element: etree._Element) -> bool:
        rows = data_rows(element, self.footnotes, self.hidden)
        if rows is None:
            return False
        for caption in element.iterchildren("caption"):
            self.builder.whole(" ".join("".join(caption.itertext()).split()), Role.CAPTION)
        links = sum(len(link.text or "") for link in element.iter("a"))
        self.builder.whole(table_text(rows), Role.TABLE, TableMarkdown(rows, self.base), links)
        return True

    def _marked(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        if tag == "a":
            reference = self.footnotes.reference(element)
            if reference is not None:
                builder.footnote(Raw(reference))
                self._skip()
                return
            if self.boxed:
                builder.before_box(element)
            builder.open(Open("a", element.get("href") or ""), link=True)
        else:
            builder.open(OPENERS[tag])
        self.open.append(True)
        self.boxed = False
        self._inline(element, tag)

    def _inline(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        if self.boxed and tag in BOXED:
            builder.before_box(element)
        self.boxed = False
        if not builder.has_text:
            builder.inline_names(element)
        text = element.text
        if text:
            builder.add(text)

    def _image(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        builder.saw_image()
        self.open.append(False)
        if self.images and tag != "picture":
            source = safe_url(element.get("data-src") or element.get("src") or "", self.base)
            alt = " ".join((element.get("alt") or "").split())
            if source:
                builder.add_image(Raw(f"![{escape_piece(alt)}]({link_target(source)})", alt))
