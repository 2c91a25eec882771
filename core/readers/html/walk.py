"""Walk over the tree of a page once and cut it into blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from copydesk.documents import Block, Role
from copydesk.markdown.escape import escape_piece, fenced
from copydesk.readers.html.builder import Builder
from copydesk.readers.html.elements import OpenElement, Shape, enter
from copydesk.readers.html.hidden import HiddenElements, hidden_text
from copydesk.readers.html.inline.code import code_text, is_gutter, language_of
from copydesk.readers.html.inline.content import OPENERS, Open, Raw
from copydesk.readers.html.inline.footnotes import Footnotes
from copydesk.readers.html.inline.markdown import link_target
from copydesk.readers.html.inline.signs import SIGNS, add_sign, is_edit_link, is_permalink, source_of
from copydesk.readers.html.inline.tables import TableMarkdown, data_rows, table_text
from copydesk.readers.html.tags import BLOCKS, BOXED, IMAGES, MARKS, SKIPPED, TEXT_HOLDERS
from copydesk.text.urls import safe_url


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
    return walk.run(root), walk.elements


# Elements that are read as one, unless they lay out a page.
_WHOLE = frozenset({"pre", "table"})
# What an element is inside of, where it is a block; else whether its end closes a mark; None where nothing in
# it is read.
_Outer = OpenElement | bool | None


class _Walk:
    def __init__(self, root: etree._Element, base: str, images: bool) -> None:
        self.base = base
        self.images = images
        self.elements: list[etree._Element] = []
        self.footnotes = Footnotes(root)
        self.hidden = HiddenElements(root)
        self.builder = Builder(OpenElement(Shape("body"), (), False, None, (), []), base)
        # Whether an inline box has just ended and nothing has followed it.
        self.boxed = False

    def run(self, root: etree._Element) -> tuple[Block, ...]:
        builder = self.builder
        add, flush = builder.add, builder.flush
        # The elements that are open, with what is still to come around each and what to restore behind it.
        stack: list[tuple[Iterator[etree._Element], etree._Element, _Outer]] = []
        siblings = iter((root,))
        while True:
            element = next(siblings, None)
            if element is not None:
                tag: str = element.tag  # type: ignore[assignment]  # the parser drops comments
                outer = self._block(element, tag) if tag in BLOCKS else self._other(element, tag)
                if outer is not None and len(element):
                    stack.append((siblings, element, outer))
                    siblings = iter(element)
                    continue
            elif stack:
                siblings, element, outer = stack.pop()
            else:
                break
            if outer.__class__ is OpenElement:
                if builder.pieces or builder.names:
                    flush()
                builder.around = outer
            elif outer:
                builder.close()
            tail = element.tail
            if tail:
                if builder.pieces or not tail.isspace():
                    add(tail)
                else:
                    builder.line += tail.count("\n")
                self.boxed = False
            elif outer.__class__ is not OpenElement and element.tag not in SKIPPED:
                self.boxed = element.tag in BOXED
        flush()
        return tuple(builder.blocks)

    def _other(self, element: etree._Element, tag: str) -> _Outer:
        """Open an element that its tag alone makes no block."""
        if tag in SKIPPED and not len(element):
            return None
        attributes = dict(element.items())
        if self.hidden.may_hide(tag, attributes) and (hiding := self.hidden.how(element)):
            if any(inner.tag in BLOCKS for inner in element):
                return self._block(element, tag)
            self.builder.set_aside(hidden_text(element), hiding)
            return None
        builder = self.builder
        if tag == "a":
            return self._link(element, attributes)
        if tag in MARKS:
            builder.open(OPENERS[tag])
            return self._inline(element, attributes, marked=True)
        if tag == "br":
            builder.line_break()
            return False
        if tag in SKIPPED:
            return None
        if tag in SIGNS and add_sign(element, tag, attributes, builder):
            return None
        if tag in _WHOLE or ("-" in tag and self._is_custom_block()):
            return self._block(element, tag)
        if tag == "hr":
            builder.flush()
            return False
        if tag in IMAGES:
            self._image(attributes, tag)
            return False
        if self.boxed and tag in BOXED:
            builder.before_box(element)
        return self._inline(element, attributes, marked=False)

    def _is_custom_block(self) -> bool:
        return not self.builder.has_text and self.builder.around.shape.tag not in TEXT_HOLDERS

    def _set_aside_within(self, element: etree._Element) -> None:
        """Set aside what is hidden inside an element that was read as one."""
        inside = etree.iterwalk(element, events=("start",))
        for _, inner in inside:
            if inner is not element and (hiding := self.hidden.how(inner)):
                self.builder.set_aside(hidden_text(inner), hiding)
                inside.skip_subtree()

    def _block(self, element: etree._Element, tag: str) -> _Outer:
        builder = self.builder
        if builder.pieces or builder.names:
            builder.flush()
        builder.line = element.sourceline or builder.line
        self.boxed = False
        self.elements.append(element)
        outer = builder.around
        inner = builder.around = enter(outer, element, tag, len(self.elements))
        if inner.hiding is None and (inner.hidden or self.hidden.has_formulas):
            inner.hiding = self.hidden.how(element)
        if tag in _WHOLE and (self._code(element) if tag == "pre" else self._table(element)):
            self._set_aside_within(element)
            builder.around = outer
            return None
        if self.footnotes.blocks and (marker := self.footnotes.marker(element)):
            inner.marker = [marker]
        text = element.text
        if text:
            builder.add(text)
        return outer

    def _code(self, element: etree._Element) -> bool:
        if not is_gutter(element):
            text = code_text(element, self.hidden)
            self.builder.whole(text, Role.CODE, fenced(text, language_of(element)))
        return True

    def _table(self, element: etree._Element) -> bool:
        rows = data_rows(element, self.footnotes, self.hidden)
        if rows is None:
            return False
        for caption in element.iterchildren("caption"):
            self.builder.whole(" ".join("".join(caption.itertext()).split()), Role.CAPTION)
        links = sum(len(link.text or "") for link in element.iter("a"))
        self.builder.whole(table_text(rows), Role.TABLE, TableMarkdown(rows, self.base), links)
        return True

    def _link(self, element: etree._Element, attributes: Mapping[str, str]) -> _Outer:
        builder = self.builder
        if self.footnotes.labels and (reference := self.footnotes.reference(element)) is not None:
            builder.pieces.append(Raw(reference))
            return None
        shape = builder.around.shape
        if (shape.role is Role.HEADING or shape.tag == "dt") and is_permalink(element, attributes):
            return None
        if self.boxed:
            builder.before_box(element)
        builder.open_link(Open.__new__(Open, "a", attributes.get("href", "")))
        return self._inline(element, attributes, marked=True)

    def _inline(self, element: etree._Element, attributes: Mapping[str, str], *, marked: bool) -> _Outer:
        builder = self.builder
        self.boxed = False
        if not marked and builder.around.shape.role is Role.HEADING and is_edit_link(attributes):
            return None
        if attributes and not builder.has_text:
            builder.inline_names(attributes)
        text = element.text
        if text:
            builder.add(text)
        return marked

    def _image(self, attributes: Mapping[str, str], tag: str) -> None:
        builder = self.builder
        builder.saw_image()
        if self.images and tag != "picture":
            source = safe_url(source_of(attributes), self.base)
            alt = " ".join(attributes.get("alt", "").split())
            if source:
                builder.add_image(Raw(f"![{escape_piece(alt)}]({link_target(source)})", alt))
