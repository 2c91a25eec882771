"""Find the marker and the indent of each list item."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copydesk.documents import Block

# What Markdown knows as a list's number stays; every other marker becomes the first words of a bullet.
_NUMBER = re.compile(r"\s*(\d{1,9}[.)])\s+")
_BULLET = re.compile(r"\s*[-*+•◦▪▫‣⁃●○■□·–»➤►✓✔]\s+")

_DEEPEST = 12  # a page may nest lists two thousand deep, and each item would carry that indent


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


class Lists:
    """Follows the items of one list after the other, to indent the inner ones."""

    def __init__(self) -> None:
        # For each list that is open, outermost first: its depth, and the column its items' text begins at.
        self._open: list[tuple[int, int]] = []

    def close(self) -> None:
        """Record that something other than a list item follows."""
        self._open.clear()

    def item(self, block: Block) -> ListItem:
        """Place the next list item."""
        level = min(block.level, _DEEPEST)
        goes_on = False
        while self._open and self._open[-1][0] >= level:
            goes_on = self._open.pop()[0] == level
        marker, text = _marker_and_text(block)
        indent = self._open[-1][1] if self._open else 0
        apart = not goes_on and indent > 0 and marker[0].isdigit() and marker[:-1] != "1"
        self._open.append((level, indent + len(marker) + 1))
        return ListItem(indent, marker, text, apart)


def _marker_and_text(block: Block) -> tuple[str, str]:
    if block.hints is not None:
        return block.hints.marker or "-", block.text
    if match := _NUMBER.match(block.text):
        return match[1], block.text[match.end() :]
    match = _BULLET.match(block.text)
    return "-", block.text[match.end() :] if match else block.text
