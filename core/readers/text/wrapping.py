"""Return whether a line of text goes on with the paragraph of the line before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from copydesk.text.dates import is_dateline
from copydesk.text.names import is_name
from copydesk.text.patterns import late
from copydesk.text.scripts import SENTENCE_ENDS
from copydesk.text.wordlists import read_lines

_CLOSING = frozenset(",.;:!?)]}%’”»…،。、，！？；：）」』")
_SENTENCE_ENDS = frozenset(SENTENCE_ENDS + ':;"”’»)]：；」』）')
# Characters a line.
_NARROWEST = 40
_WIDEST = 100
_LONG_LINE = 0.6  # of the width
_SHORTEST_OPENING = 20
_LONGEST_VERSE = 60
_FULL_LINES_BEFORE_SURE = 3
_OPENER = late(r"(?:by|di|par|por|door|av|af|von) ")
_LONGEST_BYLINE = 60
_BYLINE = late(r"by [^\W\d_a-z][^\d.,;:]{2,40}")


@cache
def _open_ends() -> frozenset[str]:
    """Return the words in the middle of a phrase: "Learn more about" / "Google Cloud"."""
    return frozenset(" ".join(read_lines("open-ends.txt")).split())


def _is_byline(line: str) -> bool:
    """Return whether a line is an opener and a name, with what its bearer is behind a mark: ", Lund"."""
    name, mark, _ = line.partition(" ")[2].partition(",")
    return is_name(name) and not (mark and (len(line) > _LONGEST_BYLINE or line[-1] in _SENTENCE_ENDS))


def wrap_width(lines: Sequence[str], stripped: Sequence[str]) -> int:
    """Find the width at which a text is hard-wrapped, 0 where it is not.

    A text is hard-wrapped where no line of several words is longer than the width and most lines
    that end before their paragraph does had no room for the next word. Short lines do not count: the menu
    above a wrapped article has many.

    Args:
        lines: all lines of the text, blank ones included.
        stripped: the same lines without the white space around them.
    """
    width = 0
    if is_unwrapped(stripped):
        return 0
    for line in lines:
        if len(line) > width and " " in line.strip():
            width = len(line.rstrip())
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    inner = full = ended = 0
    for number in range(len(lines) - 1):
        if len(stripped[number]) > _LONG_LINE * width and stripped[number + 1]:
            inner += 1
            if is_full(lines[number].rstrip(), stripped[number + 1], width):
                full += 1
                ended += stripped[number][-1] in _SENTENCE_ENDS
    # Short paragraphs of a line each are about as long as each other too, but they end in full stops.
    return width if full >= _FULL_LINES_BEFORE_SURE and full * 2 > inner and ended * 2 < full else 0


def is_unwrapped(stripped: Sequence[str]) -> bool:
    """Return whether a line of several words is longer than any text is wrapped at."""
    return any(len(line) > _WIDEST and " " in line for line in stripped)


def is_full(line: str, following: str, width: int) -> bool:
    """Return whether a line had no room left for the first word of the next one.

    Args:
        line: the line, without trailing white space.
        following: the line after it.
        width: greatest length of a line, in characters.
    """
    word = following.split(None, 1)[0]
    return len(line) + 1 + min(len(word), width // 2) > width


def goes_on(line: str, following: str, inside: bool) -> bool:
    """Return whether a line was cut off inside a sentence that the next line continues.

    Args:
        line: a stripped line.
        following: the stripped line directly after it.
        inside: whether `line` itself continues a line.
    """
    first, last = following[0], line[-1]
    if first in _CLOSING:
        # A dot can open an item of its own: ".NET" and "...more".
        return following[1:2] in ("", " ") or first in ",;)"
    if last in _SENTENCE_ENDS:
        return False
    # A headline, and "by Dot Ferreira" or "di Dot Ferreira" below it.
    if _BYLINE.fullmatch(following) or (_OPENER.match(following) and _is_byline(following)):
        return False
    # "about" / "contact" are two links; a sentence that goes on has a capital and some length.
    if first.islower() and " " in following:
        return inside or (len(line) > _SHORTEST_OPENING and line[0].isupper())
    # A short line with a comma is verse: "Haul away, my darling," / "And we'll drink to the boats".
    if last == ",":
        return len(line) > _LONGEST_VERSE
    # "Written by" stands above a name that is a line of its own.
    # So does a headline that ends in "an" above "Stand: 14.02.2024".
    open_ended = line.count(" ") > 1 and line[line.rindex(" ") + 1 :] in _open_ends()
    return open_ended and not is_dateline(following)
