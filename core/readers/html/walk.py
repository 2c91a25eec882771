"""Walk over the tree of a page once and cut it into blocks."""

from __future__ import annotations

from lxml import etree

from copydesk.model import Block, Role
from copydesk.readers.html.article import MARK
from copydesk.readers.html.build import Builder
from copydesk.readers.html.code import code_text, fence, language_of
from copydesk.readers.html.escape import escape
from copydesk.readers.html.footnotes import Footnotes
from copydesk.readers.html.frames import Frame, enter
from copydesk.readers.html.inline import Close, Open, Raw, link_target
from copydesk.readers.html.tables import data_rows, table_markdown, table_text
from copydesk.readers.html.tags import BLOCKS, BOXED, IMAGES, MARKS, SKIPPED, TEXT_HOLDERS
from copydesk.readers.html.urls import safe_url

_CLOSE = Close("")


def cut_blocks(root: etree._Element, base: str, images: bool, marking: bool = False) -> tuple[Block, ...]:
    """Cut a page into blocks in reading order.

    Args:
        root: root element of the page.
        base: address that relative links are resolved against.
        images: whether images become blocks.
        marking: whether to number the elements, in an attribute, as the blocks' `containers` do.
    """
    return _Walk(root, base, images, marking).run()


class _Walk:
    def __init__(self, root: etree._Element, base: str, images: bool, marking: bool) -> None:
        self.base = base
        self.images = images
        self.marking = marking
        self.footnotes = Footnotes(root)
        self.builder = Builder(Frame("body"))
        self.events = etree.iterwalk(root, events=("start", "end"))
        self.serial = 0
        # What to restore where each open element ends: a frame, whether a mark closes, or nothing.
        self.open: list[Frame | bool] = []
        # Whether an inline box has just ended and nothing has followed it.
        self.boxed = False

    def run(self) -> tuple[Block, ...]:
        builder = self.builder
        opened = self.open
        for event, element in self.events:
            if event == "start":
                self._start(element, str(element.tag))
                continue
            outer = opened.pop()
            if isinstance(outer, Frame):
                if builder.has_text:
                    builder.flush()
                else:
                    builder.reset()
                builder.frame = outer
            elif outer:
                builder.close(_CLOSE)
            tail = element.tail
            if tail:
                builder.add(tail)
                self.boxed = False
            elif not isinstance(outer, Frame) and element.tag not in SKIPPED:
                self.boxed = element.tag in BOXED
        builder.flush()
        return tuple(builder.blocks)

    def _start(self, element: etree._Element, tag: str) -> None:
        if tag in BLOCKS:
            self._block(element, tag)
        elif tag in MARKS:
            self._marked(element, tag)
        elif tag in SKIPPED:
            self._skip()
        elif tag == "br":
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

    def _is_custom_block(self, tag: str) -> bool:
        return "-" in tag and self.builder.frame.tag not in TEXT_HOLDERS and not self.builder.has_text

    def _block(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        if builder.has_text:
            builder.flush()
        else:
            builder.reset()
        builder.line = element.sourceline or builder.line
        outer = builder.frame
        self.open.append(outer)
        self.serial += 1
        if self.marking:
            element.set(MARK, str(self.serial))
        frame = enter(outer, element, tag, self.serial)
        builder.frame = frame
        self.boxed = False
        if tag == "pre":
            self._code(element)
            self.events.skip_subtree()
        elif tag == "table" and self._table(element):
            self.events.skip_subtree()
        else:
            if frame.list_item is frame:
                frame.marker = self.footnotes.marker(element) or frame.marker
            text = element.text
            if text:
                builder.add(text)

    def _code(self, element: etree._Element) -> None:
        text = code_text(element)
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

    def _marked(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        if tag == "a":
            reference = self.footnotes.reference(element)
            if reference:
                builder.footnote(Raw(f"[^{reference}]", "".join(element.itertext())))
                self._skip()
                return
            href = element.get("href")
            builder.before_box(element, self.boxed)
            builder.open(Open("a", safe_url(href, self.base) if href else ""), link=True)
        else:
            builder.open(Open(MARKS[tag]))
        self.open.append(True)
        self.boxed = False
        self._inline(element, tag)

    def _inline(self, element: etree._Element, tag: str) -> None:
        builder = self.builder
        if self.boxed and tag in BOXED:
            builder.before_box(element, True)
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
                builder.add_image(Raw(f"![{escape(alt)}]({link_target(source)})", alt))
