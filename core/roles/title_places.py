"""Gather what the place of a block and its neighbours say of it as a headline."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.roles.outline import Outline
from copydesk.roles.title_head import Head
from copydesk.text.scripts import SENTENCE_ENDS

_LONGEST_KICKER = 4  # words
_SHORTEST_PROSE = 22  # words
_SHORTEST_SENTENCE = 6  # words
_SHORT_HEAD = 8  # blocks above the lede
_FAR = 15  # lines above the lede
_MENU, _LONGEST_ENTRY = 3, 3  # lines; words of one
_BELOW = (
    "byline or date right below",
    "byline or date right below",
    "byline or date two below",
    "byline or date three below",
    *["byline or date five below"] * 2,
    "byline or date far below",
)
_ABOVE = ("", "byline or date above", *["byline or date three above"] * 2, "byline or date far above")


def place_signs(head: Head, index: int) -> Iterator[str]:
    """Return what the place of a block and its neighbours say.

    Distances count only lines that may be the article's: no "Share" between headline and date.
    """
    yield from _ends(head.outline, index)
    yield from _byline_signs(head, index)
    yield from _line_signs(head, index)
    yield from _neighbour_signs(head, index)


def _ends(outline: Outline, index: int) -> Iterator[str]:
    """Return what the distance from both ends of the head says."""
    if index == 0:
        yield "the first block"
    below_kicker = index == 1 and outline.sizes[0] <= _LONGEST_KICKER
    if outline.lede <= _SHORT_HEAD and (index == 0 or below_kicker):
        yield "a short head below it"
    if index > outline.lede:
        yield "below the lede"


def _byline_signs(head: Head, index: int) -> Iterator[str]:
    """Return how far from a block the next byline or date stands."""
    rank, place = head.rank, head.rank[index]
    below = next((mark for mark in head.marks if mark > index), None)
    if below is not None:
        yield _BELOW[min(rank[below] - place, len(_BELOW) - 1)]
    above = next((mark for mark in reversed(head.marks) if mark < index), None)
    if above is not None and (sign := _ABOVE[min(place - rank[above], len(_ABOVE) - 1)]):
        yield sign


def _line_signs(head: Head, index: int) -> Iterator[str]:
    """Return what the lines around a block say, those aside that are struck for what they say."""
    sizes, lines, place = head.outline.sizes, head.lines, head.rank[index]
    if index < head.outline.lede and head.rank.get(head.outline.lede, len(lines)) - place > _FAR:
        yield "far above the lede"
    if index == head.first_long:
        yield "the first long line"
    if index == head.last_long:
        yield "the last long line above the lede"
    above = [sizes[line] for line in lines[max(0, place - _MENU) : place]]
    if len(above) == _MENU and max(above) <= _LONGEST_ENTRY:
        yield "a menu above"
    if above and above[-1] >= _SHORTEST_SENTENCE:
        yield "a long line above"
    below = lines[place + 1] if index in lines[place : place + 1] and place + 1 < len(lines) else index
    if max(sizes[index], _SHORTEST_SENTENCE - 1) < sizes[below] and below < head.outline.lede:
        yield "a longer line below"


def _neighbour_signs(head: Head, index: int) -> Iterator[str]:
    """Return what the blocks right above and right below say."""
    outline = head.outline
    above, below = index - 1 in head.words, index + 1 in head.words
    if above and below:
        yield "headlines on both sides"
    elif above and head.folded[index - 1] != head.folded[index]:
        yield "a headline right above"
    elif below and head.folded[index + 1] != head.folded[index]:
        yield "a headline right below"
    if index + 1 < len(outline.texts):
        size, text = outline.sizes[index + 1], outline.texts[index + 1]
        if size >= _SHORTEST_PROSE:
            yield "prose right below"
        elif size >= _SHORTEST_SENTENCE and text.endswith(tuple(SENTENCE_ENDS)):
            yield "a sentence right below"
    if index and outline.sizes[index - 1] >= _SHORTEST_PROSE:
        yield "prose right above"
