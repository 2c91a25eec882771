"""Find the lines of a dialogue: speakers by turns, each named before what is said."""

from __future__ import annotations

from collections import Counter

from copydesk.boilerplate.decide.spare.signs import speaks
from copydesk.boilerplate.features.blocks import Page

# Lines of a dialogue, speakers, and lines of one of these.
_FEWEST, _SPEAKERS, _TURNS = 5, 2, 2
# Rows between two of its lines; where more stand it is over.
_APART = 8
_LONGEST_NAME = 30  # characters
_COLONS = (":", "：")
# As the column "ends" says it: "Price: 20 crowns" is no speech.
_FULL_STOP = 4


def find_dialogue(page: Page) -> list[int]:
    """Return the places of the lines that begin with a speaker's name and a colon.

    Two speakers with two lines each make a dialogue. A model takes "ANNA: Does it work?" and "TOM: No." for
    anything but sentences.

    Args:
        page: the measured document.
    """
    names = {row: name for row, text in enumerate(page.texts) if (name := _speaker(text))}
    if len(names) < _FEWEST:
        return []
    said = {row: name for row, name in names.items() if page.furniture[row] is None and not speaks(page, row)}
    turns = Counter(said.values())
    lines = [row for row, name in said.items() if turns[name] >= _TURNS]
    sentences = sum([page.columns["ends"][row] >= _FULL_STOP for row in lines])
    if len(lines) < _FEWEST or 2 * sentences <= len(lines) or len({said[row] for row in lines}) < _SPEAKERS:
        return []
    far = (count for count in range(_FEWEST, len(lines)) if lines[count] - lines[count - 1] >= _APART)
    last = lines[next(far, len(lines)) - 1]
    return [row for row in said if lines[0] <= row <= last]


def _speaker(text: str) -> str:
    """Return the name before the first colon of a line; nothing where none stands there."""
    head = text[: _LONGEST_NAME + 1]
    for colon in _COLONS:
        name, found, _ = head.partition(colon)
        if found and len(text) > len(name) + 1 and name[:1].isalpha() and not name[0].islower():
            return name
    return ""
