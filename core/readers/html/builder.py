"""Build blocks from the inline content the walk meets."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from copydesk.documents import Block, Hiding, Hints, Place, Role
from copydesk.readers.html.elements import OpenElement, common_of
from copydesk.readers.html.inline.content import BREAK, Close, Open, Piece, Raw, Render, is_text, lines_of
from copydesk.readers.html.inline.markdown import Inline
from copydesk.readers.html.names import MOST_NAMES, inline_names

# A line this long that ends a sentence is a paragraph, even where a single <br> ends it.
PARAGRAPH_LINE = 120
# Inline elements that stay open from one block to the next; more than these say nothing.
MOST_MARKS = 8
DEEPEST_INDENT = 20
_CLOSE = Close("")
# To look up a member of an enumeration takes as long as to make a tuple.
_HEADING, _LIST_ITEM, _PARAGRAPH = Role.HEADING, Role.LIST_ITEM, Role.PARAGRAPH
_SENTENCE_ENDS = (".", "!", "?", "…", "”", '"', "。", "！", "？", "।", "؟")


class Builder:
    """Gathers pieces until a block ends.

    Attributes:
        blocks: what was built so far.
        around: the block-level element the walk stands in.
        line: line of the source.
        base: address that relative links are resolved against.
    """

    def __init__(self, around: OpenElement, base: str) -> None:
        self.base = base
        self.blocks: list[Block] = []
        self.around = around
        self.line = 1
        self.has_text = False
        self.pieces: list[Piece] = []
        # The text among the pieces.
        self.texts: list[str] = []
        self.first_line = 1
        self.marks: list[Open] = []
        self.link_depth = 0
        self.links = 0
        self.link_length = 0
        self.marked_length = 0
        self.length = 0
        self.broken_at = 0
        self.names: tuple[str, ...] = ()
        # The containers around the image before the block that is to come, if there is one.
        self.image_in: tuple[int, ...] | None = None
        self.images: list[Raw] = []
        self.asides: list[tuple[str, Hiding]] = []

    def add(self, text: str) -> None:
        """Add text to the block."""
        lines = text.count("\n")
        if text.isspace():
            self.line += lines
            if self.pieces:
                self.pieces.append(" ")
                self.texts.append(" ")
            return
        size = len(text)
        if not self.has_text:
            self.has_text = True
            self.first_line = self.line
            if lines:
                self.first_line += text[: size - len(text.lstrip())].count("\n")
        self.pieces.append(text)
        self.texts.append(text)
        self.line += lines
        self.length += size
        if self.marks:
            if self.link_depth:
                self.link_length += size
            if len(self.marks) > self.link_depth:
                self.marked_length += size

    def line_break(self) -> None:
        """Break the line; two breaks, or one after a full paragraph of text, end the block."""
        if not self.has_text:
            return
        last = next((text for text in reversed(self.texts) if text != " "), "")
        full = self.length - self.broken_at >= PARAGRAPH_LINE and last.rstrip().endswith(_SENTENCE_ENDS)
        if last == BREAK or full:
            self.flush()
            return
        self.pieces.append(BREAK)
        self.texts.append(BREAK)
        self.broken_at = self.length

    def open(self, mark: Open) -> None:
        """Start an inline element that has a mark."""
        self.pieces.append(mark)
        self.marks.append(mark)

    def open_link(self, mark: Open) -> None:
        """Start a link."""
        self.open(mark)
        self.link_depth += 1
        self.links += 1

    def close(self) -> None:
        """End the inline element opened last."""
        if self.marks.pop().mark == "a":
            self.link_depth -= 1
        self.pieces.append(_CLOSE)

    def before_box(self, element: etree._Element) -> None:
        """Part two inline boxes that stand side by side where their words would run together."""
        last = self.texts[-1] if self.texts else ""
        first = element.text or next((text for text in element.itertext() if text), "")
        if not last or not first or last[-1].isspace() or first[0].isspace():
            return
        if element.tag != "span" or (first[0].isupper() and not last[-1].isupper()):
            self.pieces.append(" ")
            self.texts.append(" ")

    def inline_names(self, attributes: Mapping[str, str]) -> None:
        """Note the class and id words of an inline element that the block begins with."""
        if len(self.names) < MOST_NAMES:
            self.names += inline_names(attributes)

    def saw_image(self) -> None:
        """Note that an image stands before what follows."""
        if not self.has_text:
            self.image_in = self.around.containers

    def add_image(self, image: Raw) -> None:
        """Add an image, to the running text or to be placed by the next block."""
        if self.has_text:
            self.pieces.append(image)
            if image.text:
                self.texts.append(image.text)
        else:
            self.images.append(image)

    def set_aside(self, text: str, hiding: Hiding) -> None:
        """Add hidden text, which becomes a block of its own behind the one that it stands in."""
        if text:
            self.asides.append((text, hiding))
            if not self.has_text:
                self._append_asides()

    def flush(self) -> None:
        """End the block, if it has any text, and begin anew inside the inline elements that are open."""
        if self.has_text:
            text = lines_of("".join(self.texts))
            if text:
                self._build(text)
            self.has_text = False
            self.link_length = self.marked_length = self.length = self.broken_at = 0
        elif not self.pieces and not self.names:
            return
        if self.asides:
            self._append_asides()
        self.links = self.link_depth
        self.names = ()
        self.pieces, self.texts = [*self.marks[-MOST_MARKS:]] if self.marks else [], []

    def _build(self, text: str) -> None:
        shape, markers = self.around.shape, self.around.marker
        role, level, marker = shape.role, shape.level, ""
        if markers:
            taken = markers.pop()
            # Pages that draw the numbers of steps themselves write them in a box of their own.
            if text == taken[:-1] and shape.tag != "li":
                markers.append(taken)
            elif role is _PARAGRAPH:
                role, level, marker = _LIST_ITEM, max(shape.depth - 1, 0), taken
        # Of text alone the text says all, and the pieces can go.
        pieces = () if is_text(self.pieces) else tuple(self.pieces)
        render = Inline.__new__(Inline, pieces, text, role is _HEADING, self.base)
        # The text has no marks that refer to footnotes, so their numbers say nothing there.
        if marker and marker[0] != "[":
            text = f"{'  ' * min(level, DEEPEST_INDENT)}{marker} {text}"
        self._append(text, role, level, render, marker)

    def whole(self, text: str, role: Role, markdown: str | Render = "", link_length: int = 0) -> None:
        """Add a block that was read as one, such as a table."""
        if not text.strip():
            return
        self.first_line = self.line
        self.length, self.link_length = len(text), link_length
        self._append(text, role, 0, markdown or text, "")
        self.length = self.link_length = 0

    def _append(self, text: str, role: Role, level: int, markdown: str | Render, marker: str) -> None:
        around, blocks = self.around, self.blocks
        shape = around.shape
        if self.images:
            markdown = self._place_images(role, markdown if isinstance(markdown, str) else markdown())
        said, render = (markdown, None) if isinstance(markdown, str) else ("", markdown)
        length = self.length or 1
        # In the order of the fields, and by `__new__`: named they take three times as long, called twice.
        hints = Hints.__new__(
            Hints,
            shape.tag,
            shape.path,
            around.names + self.names if self.names else around.names,
            min(1.0, self.link_length / length) if self.link_length else 0.0,
            self.links,
            shape.landmark,
            around.hidden,
            said,
            render,
            marker,
            around.containers,
            self.marked_length / length if self.marked_length else 0.0,
            self.image_in is not None,
            None,
            around.hiding,
            common_of(self.image_in, around.containers) if self.image_in else 0,
        )
        follows = role is _LIST_ITEM and bool(blocks) and blocks[-1].role is _LIST_ITEM
        gap = ("",) if blocks and not follows else ()
        place = Place.__new__(Place, self.first_line, max(self.first_line, self.line))
        blocks.append(Block.__new__(Block, len(blocks), text, role, place, gap, level, hints))
        self.image_in = None

    def _append_asides(self) -> None:
        """Add a block for each way in which text around here is hidden, a line for each piece of it."""
        asides, self.asides = self.asides, []
        around, place = self.around, Place(self.line, self.line)
        for hiding in dict.fromkeys(how for _, how in asides):
            text = "\n".join([text for text, how in asides if how is hiding])
            hints = Hints(
                tag=around.shape.tag,
                path=around.shape.path,
                names=around.names,
                landmark=around.shape.landmark,
                hidden=True,
                containers=around.containers,
                hiding=around.hiding or hiding,
            )
            gap = ("",) if self.blocks else ()
            self.blocks.append(Block(len(self.blocks), text, Role.PARAGRAPH, place, gap, 0, hints))

    def _place_images(self, role: Role, markdown: str) -> str:
        """Return images blocks of their own, or put them before the caption or paragraph they belong to."""
        images, self.images = self.images, []
        above: list[str] = []
        for image in images:
            if role is Role.CAPTION or (not image.text and role is Role.PARAGRAPH):
                above.append(image.markdown)
            elif not image.text:
                self.images.append(image)
            else:
                kept, self.images = self.images, []
                self._append(image.text, Role.CAPTION, 0, image.markdown, "")
                self.images = kept
        return "\n\n".join([*above, markdown])
