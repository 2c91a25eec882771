"""Collect the inline content of one block and give it as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeGuard

from copydesk.readers.html.tags import MARKS

_HIDDEN_CHARACTERS = re.compile(
    r"\x1b\[[0-?]{0,64}[ -/]{0,16}[@-~]|\x1b\][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)"
    r"|[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff]"
)


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


Piece = str | Open | Close | Raw
OPENERS = {tag: Open(mark) for tag, mark in MARKS.items()}
_SHOWN = (str, Raw)
BREAK = "\n\x00"


def strip_controls(text: str) -> str:
    """Drop the characters that only steer a terminal or the direction of text."""
    return _HIDDEN_CHARACTERS.sub("", text)


def fold(text: str) -> str:
    """Fold white space to single blanks and drop control characters."""
    folded = " ".join(text.split())
    # A line feed is not printable either, and the controls that `split` takes for white space vanish there.
    if folded.isprintable() and (text.isprintable() or not _splits_at_controls(text)):
        return folded
    return " ".join(strip_controls(text).split())


def _splits_at_controls(text: str) -> bool:
    # Five searches take a fifth of the time that one for a set of five characters does.
    return "\x0b" in text or "\x1c" in text or "\x1d" in text or "\x1e" in text or "\x1f" in text


def is_text(pieces: Sequence[Piece]) -> TypeGuard[Sequence[str]]:
    """Return whether pieces are text alone."""
    for piece in pieces:  # noqa: SIM110  # a generator takes four times as long on the one piece most have
        if piece.__class__ is not str:
            return False
    return True


def to_text(pieces: list[Piece]) -> str:
    """Join the pieces to the text a reader sees, one line for each `<br>`."""
    if is_text(pieces):
        text = "".join(pieces)
    else:
        text = "".join(
            [piece if isinstance(piece, str) else piece.text for piece in pieces if isinstance(piece, _SHOWN)]
        )
    if BREAK not in text:
        return fold(text)
    lines = (fold(line) for line in text.split(BREAK))
    return "\n".join(line for line in lines if line)
