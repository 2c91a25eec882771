"""What an element is for decides where labelled pages are too few to teach it: dialogues, notes, quotes."""

from __future__ import annotations

from collections import Counter

from copydesk.boilerplate.columns import Column
from copydesk.model import Document, Hints, Role

# In thousandths of a logit, as the scores are.
_DIALOGUE = -6000
_FOOTNOTE = 4000
# Posts quoted from elsewhere are short and full of links, as furniture is.
_QUOTE = 1000
_COOKIE_NAMES = frozenset({"cookie", "cookies", "consent", "gdpr", "ccpa", "onetrust", "cookiebot"})
_NEAR = 12


def weigh_elements(document: Document, scores: Column) -> Column:
    """Lower what stands in a dialogue or a box named for cookies, raise the notes that the text refers to.

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
    for place, (block, hint) in enumerate(zip(document.blocks, hints, strict=True)):
        if (talks and hint.landmark == "dialog") or hint.names in boxed:
            out[place] += _DIALOGUE
        if hint.marker[:2] == "[^":
            out[place] += _FOOTNOTE
        if block.role is Role.QUOTE:
            out[place] += _QUOTE
    return out


def _boxes(hints: list[Hints]) -> frozenset[tuple[str, ...]]:
    """Find the names of boxes for cookies: of those around a block the nearest tell."""
    boxes = {
        names: found
        for names in {hint.names for hint in hints}
        if (found := _COOKIE_NAMES.intersection(names[-_NEAR:]))
    }
    if not boxes:
        return frozenset()
    counts = Counter(name for hint in hints for name in boxes.get(hint.names, ()))
    common = {name for name, count in counts.items() if 2 * count > len(hints)}
    return frozenset(names for names, found in boxes.items() if found - common)
