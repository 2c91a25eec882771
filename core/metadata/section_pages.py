"""Find the headline of a page that calls itself by its section alone: "News" above "Night trams return"."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.documents import Block, Role
from copydesk.text.scripts import may_lack_spaces
from copydesk.text.wordlists import read_table

_SHORTEST, _SHORTEST_UNSPACED = 3, 6  # words; characters of a script without blanks
_LONGEST, _LEAST_PROSE = 300, 80  # characters
_WITHIN = 12  # blocks
_LINKED = 0.5


def headline_below(title: str, place: int | None, blocks: Sequence[Block]) -> int | None:
    """Return the heading below a section's name that heads the only text; None where it is a headline itself.

    A list of news has a heading above each of its texts, and most are links.

    Args:
        title: what the page calls itself.
        place: the block of it, None where it stands in none.
        blocks: those of the page.
    """
    if title.casefold() not in read_table("head/titles.txt")["sections"]:
        return None
    start = 0 if place is None else place + 1
    found = next((i for i in range(start, min(len(blocks), start + _WITHIN)) if _may_head(blocks[i])), None)
    if found is None:
        return None
    level = blocks[found].level
    prose = next((i for i in range(found + 1, len(blocks)) if len(blocks[i].text) >= _LEAST_PROSE), None)
    if prose is None or any(
        block.role is Role.HEADING and block.level <= level for block in blocks[found + 1 : prose]
    ):
        return None
    return None if any(_is_alike(block, blocks[found]) for block in blocks[prose:]) else found


def _may_head(block: Block) -> bool:
    hints, text = block.hints, block.text
    if block.role is not Role.HEADING or len(text) > _LONGEST or (hints and hints.link_density >= _LINKED):
        return False
    return text.count(" ") + 1 >= _SHORTEST or (may_lack_spaces(text) and len(text) >= _SHORTEST_UNSPACED)


def _is_alike(block: Block, head: Block) -> bool:
    """Return whether a further heading has the same level and class, as those of a list have."""
    if (
        block.role is not Role.HEADING
        or block.level != head.level
        or block.hints is None
        or head.hints is None
    ):
        return False
    return block.hints.names == head.hints.names and block.hints.path == head.hints.path
