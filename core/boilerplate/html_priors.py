"""What an element is for decides where labelled pages are too few to teach it: dialogues, notes, quotes."""

from __future__ import annotations

from collections import Counter

from copydesk.boilerplate.page import Column
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
    near = [_COOKIE_NAMES.intersection(hint.names[-_NEAR:]) for hint in hints]
    common = {
        name for name, count in Counter(n for names in near for n in names).items() if 2 * count > len(hints)
    }
    boxed = [bool(names - common) for names in near]
    dialogue = [hint.landmark == "dialog" for hint in hints]
    if 2 * sum(dialogue) > len(hints):
        dialogue = [False] * len(hints)
    return [
        score
        + (_DIALOGUE if box or talk else 0)
        + (_FOOTNOTE if hint.marker.startswith("[^") else 0)
        + (_QUOTE if block.role is Role.QUOTE else 0)
        for block, score, hint, box, talk in zip(document.blocks, scores, hints, boxed, dialogue, strict=True)
    ]
