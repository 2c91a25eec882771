"""Represent the inline content of one block, and return it as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeGuard

from copydesk.readers.html.tags import MARKS
from copydesk.text.controls import scrub


class Open(NamedTuple):
    """The start of an inline element.

    Attributes:
        mark: its Markdown mark, "a" for a link, "" where Markdown has none.
        target: address of a link as it stands in the source.
    """

    mark: str
    target: str = ""


class Close(NamedTuple):
    """The end of an inline element; its `Open` is the last one not yet closed."""

    mark: str


class Raw(NamedTuple):
    """Something whose Markdown is not its text, such as an image or a footnote mark."""

    markdown: str
    text: str = ""


class Render(Protocol):
    """Content that returns its Markdown when it is called."""

    def __call__(self) -> str:
        """Return the Markdown."""
        ...


Piece = str | Open | Close | Raw
OPENERS = {tag: Open(mark) for tag, mark in MARKS.items()}
_SHOWN = (str, Raw)
BREAK = "\n\x00"


def collapse_spaces(text: str) -> str:
    """Fold white space to single blanks and drop control characters."""
    folded = " ".join(text.split())
    return folded if folded.isprintable() else " ".join(scrub(text)[0].split())


def is_text(pieces: Sequence[Piece]) -> TypeGuard[Sequence[str]]:
    """Return whether pieces are text alone."""
    for piece in pieces:  # noqa: SIM110  # a generator takes four times as long on the one piece most have
        if piece.__class__ is not str:
            return False
    return True


def lines_of(text: str) -> str:
    """Return a text as a reader sees it, one line for each `<br>`."""
    if BREAK not in text:
        return collapse_spaces(text)
    lines = (collapse_spaces(line) for line in text.split(BREAK))
    return "\n".join(line for line in lines if line)


def to_text(pieces: Sequence[Piece]) -> str:
    """Join the pieces to the text a reader sees."""
    shown = [piece if isinstance(piece, str) else piece.text for piece in pieces if isinstance(piece, _SHOWN)]
    return lines_of("".join(shown))
