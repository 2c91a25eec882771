"""Read what remains of a text from the blocks of the first reading, where its lines need no second one."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.documents import Block, Role
from copydesk.readers.text.read import FLOWING
from copydesk.readers.text.wrapping import goes_on, is_unwrapped
from copydesk.text.front_matter import is_front_matter

_NEED_NEIGHBOURS = ("|", "```", "~~~")


def reread(kept: Iterable[tuple[Block, str | None]]) -> tuple[Block, ...] | None:
    """Return the blocks that reading the lines of some blocks of a text would give.

    A block is read as before where nothing but its own lines and the line before it decide: in a text that
    is not hard-wrapped, without tables and fences. Making blocks is most of the time of reading.

    Args:
        kept: blocks as the reader cut them, with the blank line before each that the text has now, if any.

    Returns:
        The blocks with their index and place in the source; None where only reading the lines can show it.
    """
    blocks: list[Block] = []
    for block, blank in kept:
        gap = () if blank is None else (blank,)
        if blank is None and blocks and _may_join(blocks[-1], block):
            return None
        blocks.append(block if block.gap == gap else block._replace(gap=gap))
    # Its title and date are no part of the blocks.
    if blocks and is_front_matter(blocks[0].text):
        return None
    joined = "\n".join([block.text for block in blocks])
    if any(mark[0] in joined and mark in joined for mark in _NEED_NEIGHBOURS):
        return None
    single = [block.text.strip() for block in blocks if "\n" not in block.text]
    return tuple(blocks) if is_unwrapped(single) else None


def _may_join(before: Block, block: Block) -> bool:
    """Return whether a block may go on with one that something struck parted it from."""
    if block.index == before.index + 1:
        return False
    if before.role is Role.QUOTE:
        return block.role is Role.QUOTE
    if before.role not in FLOWING or block.role is not Role.PARAGRAPH:
        return False
    first = block.text.partition("\n")[0].strip()
    return goes_on(before.text.rpartition("\n")[2].strip(), first, "\n" in before.text)
