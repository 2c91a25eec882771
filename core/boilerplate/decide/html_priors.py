"""What an element is for decides where labelled pages are too few to teach it: dialogues, notes, quotes."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Document, Hints, Role
from copydesk.text.wordlists import read_words

# In thousandths of a logit, as the scores are.
_DIALOGUE = -6000
_FOOTNOTE = 4000
_PROMPT = -1500
# The texts that models learn from end before the lines about the author; they are the article's all the same.
_BIO = 1500
# Posts quoted from elsewhere are short and full of links, as furniture is.
_QUOTE = 1000


class _Box(NamedTuple):
    """A kind of box that its class or id names.

    Attributes:
        names: any of these does.
        near: how many of the names around a block, the innermost first, are looked at.
        weight: what the box adds to the score of what stands in it.
    """

    names: frozenset[str]
    near: int
    weight: int


@cache
def _known() -> tuple[_Box, ...]:
    """Read the names of the boxes."""
    return (
        _Box(read_words("boilerplate/boxes.txt", "consent"), 12, _DIALOGUE),
        _Box(read_words("boilerplate/boxes.txt", "prompt"), 4, _PROMPT),
        _Box(read_words("boilerplate/boxes.txt", "bio"), 3, _BIO),
    )


def weigh_elements(document: Document, scores: Column) -> Column:
    """Lower what stands in dialogues, cookie, share or sign-up boxes, raise notes and words on the author.

    A dialogue that holds most of the page is the page, and a name that most blocks share says nothing.

    Args:
        document: what was read; its blocks have hints.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    hints = [block.hints or Hints() for block in document.blocks]
    dialogue = sum([hint.landmark == "dialog" for hint in hints])
    talks = 0 < 2 * dialogue <= len(hints)
    boxed = _boxes(hints)
    out = list(scores)
    quote = Role.QUOTE
    for place, (block, hint) in enumerate(zip(document.blocks, hints, strict=True)):
        if talks and hint.landmark == "dialog":
            out[place] += _DIALOGUE
        elif boxed and hint.names in boxed:
            out[place] += boxed[hint.names]
        if hint.marker and hint.marker[:2] == "[^":
            out[place] += _FOOTNOTE
        if block.role is quote:
            out[place] += _QUOTE
    return out


def _boxes(hints: list[Hints]) -> dict[tuple[str, ...], int]:
    """Weigh the names around blocks that are those of a box: of all names the nearest tell."""
    different = {hint.names for hint in hints}
    out: dict[tuple[str, ...], int] = {}
    for box in _known():
        # Most names hold none, and that is told in half the time it takes to gather those they hold.
        found = {
            names: box.names.intersection(names[-box.near :])
            for names in different
            if not box.names.isdisjoint(names[-box.near :])
        }
        if not found:
            continue
        counts = Counter([name for hint in hints for name in found.get(hint.names, ())])
        common = {name for name, count in counts.items() if 2 * count > len(hints)}
        for names, held in found.items():
            if held - common:
                # A box in a biography, such as one for a newsletter, is still that box.
                out[names] = min(box.weight, out.get(names, box.weight))
    return out
