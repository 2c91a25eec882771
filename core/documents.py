"""A source after reading: its blocks, each with its place and hints, and its metadata."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a block is in the article."""

    TITLE = "title"
    DEK = "dek"
    BYLINE = "byline"
    DATE = "date"
    KICKER = "kicker"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    CAPTION = "caption"
    BIO = "bio"


BODY_ROLES = frozenset({Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.TABLE})


class SourceFormat(StrEnum):
    """What kind of text a document was read from."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class Hiding(StrEnum):
    """The way in which a page keeps a block from its readers."""

    ATTRIBUTE = "hidden"
    DISPLAY = "display:none"
    VISIBILITY = "visibility:hidden"
    OFF_SCREEN = "off screen"
    TEMPLATE = "template"
    DIALOG = "closed dialog"
    READING = "ruby reading"
    FORMULA = "copy of a formula"


# They repeat what the page shows beside them.
SECOND_FORMS = frozenset({Hiding.READING, Hiding.FORMULA})


class Place(NamedTuple):
    """The lines of the source a block stands on, counted from 1, both ends included."""

    first: int
    last: int


# Tuples, unlike the other values: a page has hundreds of each, and a frozen dataclass takes two to five times
# as long to make.
class Hints(NamedTuple):
    """What only HTML knows of a block; plain text has none.

    Attributes:
        tag: name of the element that holds the block.
        path: tags from the body down to the block, joined by "/".
        names: class and id words of the block and its ancestors, lower case, outermost first.
        link_density: share of the block's characters that stand inside links, 0 to 1.
        links: number of links in the block.
        landmark: nearest sectioning element or ARIA landmark ("article", "nav", ...), or "".
        hidden: whether the page may hide the block: by a class or from screen readers too.
        markdown: the block's inline content as Markdown, without the block's own marker.
        render: gives `markdown` where a reader leaves it empty, as few callers ask for it; equal for blocks
            that are equal.
        marker: marker of a list item as Markdown writes it ("-", "3.", "[^1]:"), or "".
        containers: numbers of the block-level elements around the block, outermost first.
        emphasis: share of the block's characters that stand in bold or italics, 0 to 1.
        after_image: whether an image stands directly before the block in its container.
        in_page_data: share of the block's word 3-grams that the page's own data (JSON-LD `articleBody`)
            holds; None where the page has none.
        hiding: how the page surely hides the block; None where it shows it.
        image_box: number of the innermost container around both the block and the image right before it, 0
            where there is none.
    """

    tag: str = ""
    path: str = ""
    names: tuple[str, ...] = ()
    link_density: float = 0.0
    links: int = 0
    landmark: str = ""
    hidden: bool = False
    markdown: str = ""
    render: Callable[[], str] | None = None
    marker: str = ""
    containers: tuple[int, ...] = ()
    emphasis: float = 0.0
    after_image: bool = False
    in_page_data: float | None = None
    hiding: Hiding | None = None
    image_box: int = 0

    def inline(self) -> str:
        """Return the block's inline content as Markdown, an empty string where the reader had none."""
        return self.render() if self.render is not None else self.markdown


class Block(NamedTuple):
    """A stretch of the source that is kept or struck as one.

    Attributes:
        index: position among the document's blocks, from 0.
        text: the block's source lines joined by a line feed; never altered after reading.
        role: what the block's own shape says it is; the verdict's role is the final one.
        place: where it stands in the source.
        gap: the blank lines directly before it, as they stand in the source.
        level: heading level from 1, or list depth from 0.
        hints: what HTML adds.
    """

    index: int  # type: ignore[assignment]  # hides `tuple.index`, which makes no sense of a block
    text: str
    role: Role
    place: Place
    gap: tuple[str, ...] = ()
    level: int = 0
    hints: Hints | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of the article beside its text; empty where nothing is.

    A page says it of itself outside its text; what it leaves out is drawn from the roles of its blocks.

    Attributes:
        title: headline.
        dek: standfirst that readers see.
        description: how the page describes itself in its head.
        authors: names in the order of the byline.
        date: day of publication as YYYY-MM-DD.
        language: ISO 639-1 code, with the script or region that the page adds: "en", "en-GB".
        site: name of the site.
        url: address of the page.
        image: address of its main image.
    """

    title: str = ""
    dek: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    language: str = ""
    site: str = ""
    url: str = ""
    image: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source after reading, before any judgement.

    Attributes:
        blocks: its blocks, in source order.
        format: what it was read as.
        metadata: what it says of itself.
        newline: its line end.
        warnings: what a person should know of the reading.
        second_opinion: gives the numbers of the containers that another extractor takes for the article;
            None where there is none to ask.
    """

    blocks: tuple[Block, ...]
    format: SourceFormat
    metadata: Metadata = field(default_factory=Metadata)
    newline: str = "\n"
    warnings: tuple[str, ...] = ()
    second_opinion: Callable[[], frozenset[int]] | None = field(default=None, compare=False, repr=False)
