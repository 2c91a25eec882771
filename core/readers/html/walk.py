"""Walk over the tree of a page once and cut it into blocks."""

from __future__ import annotations

from lxml import etree

from copydesk.model import Block, Role
from copydesk.readers.html.build import Builder
from copydesk.readers.html.code import code_text, fence, language_of
from copydesk.readers.html.escape import escape
from copydesk.readers.html.footnotes import Footnotes
from copydesk.readers.html.frames import Frame, enter
from copydesk.readers.html.inline import BREAK, Close, Open, Raw, link_target
from copydesk.readers.html.tables import data_rows, table_markdown, table_text
from copydesk.readers.html.tags import BLOCKS, BOXED, MARKS, SKIPPED, TEXT_HOLDERS
from copydesk.readers.html.urls import safe_url


def cut_blocks(root: etree._Element, base: str, images: bool) -> tuple[Block, ...]:
    """Cut a page into blocks in reading order.

    Args:
        root: root element of the page.
        base: address that relative links are resolved against.
        images: whether images become blocks.
    """
    return _Walk(root, base, images).run()


class _End:
    """Stands on the stack where an element with children ends."""

    __slots__ = ("element", "frame", "mark")

    def __init__(self, element: etree._Element, frame: Frame | None, mark: str | None) -> None:
        self.element = element
        self.frame = frame
        self.mark = mark


class _Walk:
    def __init__(self, root: etree._Element, base: str, images: bool) -> None:
        self.base = base
        self.images = images
        self.footnotes = Footnotes(root)
        self.builder = Builder(Frame())
        self.serial = 0
        self.stack: list[etree._Element | _End] = [root]
        # The last inline box that ended, while nothing has followed it.
        self.boxed = False

    def run(self) -> tuple[Block, ...]:
        builder = self.builder
        while self.stack:
            item = self.stack.pop()
            if isinstance(item, _End):
                self._leave(item)
                self._tail(item.element)
            else:
                self._visit(item)
        builder.flush()
        return tuple(builder.blocks)

    def _visit(self, element: etree._Element) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            self._tail(element)
        elif tag in BLOCKS or (tag in ("table", "pre")) or self._is_custom_block(tag):
            self._block(element, tag)
        elif tag == "br":
            self.builder.add(BREAK)
            self._tail(element)
        elif tag == "hr":
            self.builder.flush()
            self._tail(element)
        elif tag in ("img", "amp-img", "picture", "image"):
            self._image(element, tag)
        else:
            self._inline(element, tag)

    def _is_custom_block(self, tag: str) -> bool:
        return "-" in tag and self.builder.frame.tag not in TEXT_HOLDERS and not self.builder.has_text

    def _block(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        builder.flush()
        builder.line = element.sourceline or builder.line
        outer = builder.frame
        self.serial += 1
        frame = enter(outer, element, tag, self.serial)
        builder.frame = frame
        if tag == "pre":
            self._code(element)
        elif tag == "table" and self._table(element):
            pass
        else:
            if frame.list_item is frame:
                frame.marker = self.footnotes.marker(element) or frame.marker
            self._children(element, _End(element, outer, None))
            return
        builder.frame = outer
        self._tail(element)

    def _code(self, element: etree._Element) -> None:
        text = code_text(element)
        if "\n" in text or self.builder.frame.role is Role.PARAGRAPH:
            self.builder.whole(text, Role.CODE, fence(text, language_of(element)))

    def _table(self, element: etree._Element) -> bool:
        rows = data_rows(element, self.base)
        if rows is None:
            return False
        for caption in element.iterchildren("caption"):
            self.builder.whole(" ".join("".join(caption.itertext()).split()), Role.CAPTION)
        links = sum(len(link.text or "") for link in element.iter("a"))
        self.builder.whole(table_text(rows), Role.TABLE, table_markdown(rows), links)
        return True

    def _inline(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        if self.boxed and tag in BOXED:
            builder.between_boxes(element)
        self.boxed = False
        mark = MARKS.get(tag, "")
        if mark:
            if tag == "a":
                reference = self.footnotes.reference(element)
                if reference:
                    text = "".join(element.itertext())
                    builder.footnote(Raw(f"[^{reference}]", text))
                    self._tail(element)
                    return
                href = element.get("href") or ""
                builder.open_link(Open("a", safe_url(href, self.base) if href else ""))
            else:
                builder.open(Open(mark))
        if not builder.has_text and element.attrib:
            builder.inline_names(element)
        self._children(element, _End(element, None, mark))

    def _children(self, element: etree._Element, end: _End) -> None:
        if element.text:
            self.builder.add(element.text)
            self.boxed = False
        if len(element):
            self.stack.append(end)
            self.stack.extend(reversed(element))
        else:
            self._leave(end)
            self._tail(element)

    def _leave(self, end: _End) -> None:
        builder = self.builder
        if end.frame is not None:
            builder.flush()
            builder.frame = end.frame
            return
        if end.mark:
            builder.close(Close(end.mark))
        self.boxed = end.element.tag in BOXED

    def _tail(self, element: etree._Element) -> None:
        tail = element.tail
        if tail:
            self.builder.add(tail)
            self.boxed = False

    def _image(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        builder.saw_image()
        if tag == "picture":
            self._children(element, _End(element, None, None))
            return
        if self.images:
            source = element.get("data-src") or element.get("src") or ""
            source = safe_url(source, self.base)
            alt = " ".join((element.get("alt") or "").split())
            if source:
                builder.add_image(Raw(f"![{escape(alt)}]({link_target(source)})", alt))
        self._tail(element)
