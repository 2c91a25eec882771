"""Give list items their markers and their indent."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from copydesk.model import Block

# What Markdown knows as a list's number stays; every other marker becomes the first words of a bullet.
_NUMBER = re.compile(r"\s*(\d{1,9}[.)])\s+")
_BULLET = re.compile(r"\s*[-*+•◦▪▫‣⁃●○■□·–»➤►✓✔]\s+")


@dataclass(frozen=True, slots=True)
class ListItem:
    """A list item as it is written.

    Attributes:
        indent: blanks before the marker.
        marker: "-", "2." and the like.
        text: the item without its marker.
        apart: whether a blank line must stand before it, as before an inner list that does not begin at 1.
    """

    indent: int
    marker: str
    text: str
    apart: bool = False

    @property
    def lead(self) -> str:
        """The indent, the marker and a blank."""
        return f"{' ' * self.indent}{self.marker} "

    @property
    def hang(self) -> str:
        """The indent of the item's further lines."""
        return " " * len(self.lead)


@dataclass(slots=True)
class Lists:
    """Follows the items of one list after the other, to number and indent them.

    Attributes:
        open: for each list that is open, outermost first: its depth, the column its items' text
            begins at, and the number of its last item.
    """

    open: list[tuple[int, int, int]] = field(default_factory=list)

    def close(self) -> None:
        """Say that something else than a list item came."""
        self.open.clear()

    def item(self, block: Block) -> ListItem:
        """Place the next list item."""
        count = 0
        while self.open and self.open[-1][0] >= block.level:
            depth, _, last = self.open.pop()
            count = last if depth == block.level else 0
        marker, text = _marker_and_text(block, count + 1)
        indent = self.open[-1][1] if self.open else 0
        apart = count == 0 and indent > 0 and marker[0].isdigit() and marker[:-1] != "1"
        self.open.append((block.level, indent + len(marker) + 1, count + 1))
        return ListItem(indent, marker, text, apart)


def _marker_and_text(block: Block, number: int) -> tuple[str, str]:
    if block.hints is not None:
        return f"{number}." if _is_ordered(block) else "-", block.text
    if match := _NUMBER.match(block.text):
        return match[1], block.text[match.end() :]
    match = _BULLET.match(block.text)
    return "-", block.text[match.end() :] if match else block.text


def _is_ordered(block: Block) -> bool:
    """Tell from the path of tags whether the innermost list is a numbered one."""
    tags = block.hints.path.split("/") if block.hints else []
    return next((tag == "ol" for tag in reversed(tags) if tag in ("ol", "ul")), False)
