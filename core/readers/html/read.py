"""Read an HTML page into a document: its blocks and what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from lxml import etree

from copydesk.documents import Block, Document, SourceFormat
from copydesk.metadata.choose import read_metadata
from copydesk.metadata.json_ld import read_page_data
from copydesk.options import Options
from copydesk.readers.html.hidden import show_most
from copydesk.readers.html.link_lists import join_link_lists
from copydesk.readers.html.page_text import mark_page_data
from copydesk.readers.html.source.controls import warn_of_controls
from copydesk.readers.html.source.parse import parse_html
from copydesk.readers.html.source.rescue import (
    BROKEN_WARNING,
    EMPTY_WARNING,
    SCRIPT_WARNING,
    bare_tags,
    is_bare,
    is_empty,
    outweighs,
    script_blocks,
)
from copydesk.readers.html.walk import cut_blocks

LARGEST_ASKED = 2_000_000
MOST_BLOCKS_ASKED = 3_000


def read_html(text: str, options: Options) -> Document:
    """Read a page or a fragment.

    Args:
        text: the decoded source.
        options: `url` makes links absolute, `images` gives images blocks.

    Returns:
        The document; it has no blocks where the page shows no text.
    """
    root, warnings = parse_html(text)
    if root is None:
        return Document((), SourceFormat.HTML, warnings=warnings)
    controls = warn_of_controls(text, root)
    blocks, elements = cut_blocks(root, options.url, options.images)
    blocks = show_most(blocks)
    if is_bare(blocks):
        blocks, elements, found = _rescued(text, root, blocks, elements, options)
        warnings = (*warnings, *found)
    data = read_page_data(root)
    metadata = read_metadata(root, data, blocks, options.url)
    blocks = mark_page_data(join_link_lists(blocks), data.body)
    # With a page that broke the parser, or a very large one, the package would only be slow.
    small = not warnings and len(text) <= LARGEST_ASKED and len(blocks) <= MOST_BLOCKS_ASKED
    opinion = partial(_ask, blocks, elements, root if small else None)
    warnings = (*warnings, *controls)
    return Document(blocks, SourceFormat.HTML, metadata, warnings=warnings, second_opinion=opinion)


def _ask(
    blocks: Sequence[Block], elements: Sequence[etree._Element], root: etree._Element | None
) -> frozenset[int]:
    """Ask which part of a page is the article; the modules are loaded then, as of most pages nobody asks."""
    from copydesk.readers.html.opinion import ask

    return ask(blocks, elements, root)


def _rescued(
    text: str,
    root: etree._Element,
    shown: tuple[Block, ...],
    elements: Sequence[etree._Element],
    options: Options,
) -> tuple[tuple[Block, ...], Sequence[etree._Element], tuple[str, ...]]:
    """Look for the article of a page that shows next to no text in what its tags and its scripts hide.

    Args:
        text: the source.
        root: its root element.
        shown: the blocks that it shows.
        elements: the elements whose numbers are those blocks' containers.
        options: as for the page.

    Returns:
        The blocks and elements of the better reading, and a warning.
    """
    bare, _ = parse_html(bare_tags(text))
    if bare is not None:
        blocks, others = cut_blocks(bare, options.url, options.images)
        if outweighs(blocks, shown):
            return blocks, others, (BROKEN_WARNING,)
    blocks = script_blocks(root, shown)
    if outweighs(blocks[len(shown) :], shown):
        return blocks, elements, (SCRIPT_WARNING,)
    return shown, elements, (EMPTY_WARNING,) if is_empty(shown, root, text) else ()
