"""Read the text of a page that shows next to none: its tags or its scripts hold it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from copydesk.documents import Block, Hints, Place, Role
from copydesk.readers.html.hidden import PROSE, prose_of
from copydesk.readers.html.inline.content import collapse_spaces
from copydesk.text.entities import unescape

BROKEN_WARNING = (
    "the page shows next to no text, as where a tag or a quote is not closed: only tags of blocks were read"
)
SCRIPT_WARNING = (
    "the page shows next to no text: paragraphs were read from the data of its scripts and may be incomplete"
)
EMPTY_WARNING = "the page shows next to no text: its article may be loaded by a script, which is never run"

# Characters of prose: a page with so much is read as it is; what is found elsewhere must be so many times it.
_LITTLE, _TIMES = 300, 3
_LARGE_SOURCE = 5000
_UNREAD = (("<script", "</script"), ("<style", "</style"), ("<select", "</select"), ("<!--", "-->"))
# Most pages show their article, and need none of these compiled.
_TAG = (
    r"(?i)<(/?(?:address|article|blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|li|ol|p|pre|section|table|td|th|tr"
    r"|ul)\b)?[^<>]*>"
)
_STRING = r'"([^"\\\n]*(?:\\.[^"\\\n]*)*)"'
_MARKUP = r"(?i)</?(?:(p|div|br|li|h[1-6]|blockquote)\b|[A-Za-z])[^<>]*>"
_CODE = frozenset("{}<>=\\")
_FEWEST_WORDS = 8


def is_bare(blocks: Sequence[Block]) -> bool:
    """Return whether a page shows so little prose that it may hold its article elsewhere."""
    return prose_of(blocks) < _LITTLE


def outweighs(found: Sequence[Block], shown: Sequence[Block]) -> bool:
    """Return whether what was found elsewhere is the page's article rather than what it shows."""
    return prose_of(found) >= max(_LITTLE, _TIMES * prose_of(shown))


def is_empty(blocks: Sequence[Block], root: etree._Element, source: str) -> bool:
    """Return whether a large page with scripts has not one paragraph, table or piece of code."""
    return len(source) >= _LARGE_SOURCE and not prose_of(blocks) and root.find(".//script") is not None


def bare_tags(source: str) -> str:
    """Return a page with no markup but the tags of blocks, without their attributes."""
    for opening, closing in _UNREAD:
        source = _without(source, opening, closing)
    return re.sub(_TAG, lambda match: f"<{match[1]}>" if match[1] else "", source).replace("<!--", "")


def _without(source: str, opening: str, closing: str) -> str:
    """Drop what stands between an opening and a closing, but for its line ends; keep what is not closed."""
    lower = source.lower()
    if len(lower) != len(source):
        return source
    pieces = []
    done = 0
    while (start := lower.find(opening, done)) >= 0 and (end := lower.find(closing, start)) >= 0:
        pieces += [source[done:start], "\n" * source.count("\n", start, end)]
        done = end + len(closing) if closing[0] == "-" else end
    return "".join([*pieces, source[done:]])


def script_blocks(root: etree._Element, shown: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a page and, behind them, the paragraphs that its scripts hold as strings.

    Args:
        root: root element of the page.
        shown: the blocks that the page shows.
    """
    blocks = list(shown)
    known = {block.text for block in shown}
    for script in root.iter("script"):
        place = Place(script.sourceline or 1, script.sourceline or 1)
        for text in _paragraphs(script.text or ""):
            if text not in known:
                known.add(text)
                hints = Hints(tag="p", path="html/body/p")
                blocks.append(Block(len(blocks), text, Role.PARAGRAPH, place, ("",), 0, hints))
    return tuple(blocks)


def _paragraphs(script: str) -> Iterator[str]:
    import json

    for match in re.finditer(_STRING, script):
        if len(match[1]) < PROSE:
            continue
        try:
            value = str(json.loads(match[0], strict=False))
        except ValueError:
            continue
        for line in re.sub(_MARKUP, lambda tag: "\n" if tag[1] else "", unescape(value)).split("\n"):
            text = collapse_spaces(line)
            if _is_prose(text):
                yield text


def _is_prose(text: str) -> bool:
    words = text.count(" ") + 1 if text.isascii() else len(text) // 6
    return len(text) >= PROSE and words >= _FEWEST_WORDS and _CODE.isdisjoint(text)
