"""What an element is for decides where labelled pages are too few to teach it: dialogues, notes, quotes."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import NamedTuple

from copydesk.boilerplate.decide.spare.signs import is_sentence
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Block, Document, Hints, Role
from copydesk.text.scripts import may_lack_spaces
from copydesk.text.wordlists import read_words

# In thousandths of a logit, as the scores are.
_DIALOGUE = -6000
_FOOTNOTE = 4000
_PROMPT = -1500
_HALF, _LARGEST_OFFER, _LONGEST_OFFER = 0.5, 1000, 40
_ALL_LINK, _LINKED = 0.9, 0.5
_CREDIT = -3000
_COMMENTS = -4000
# Words of the sentences above.
_LEAST_POST = 20
_LONGEST_CREDIT = 12
# The sentence of a post that is one link reads as a teaser does.
_POST = 3000
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
        longest: words of the longest block that is weighed.
        most: the share of the likely article that a name may hold, 0 to 1; one that holds more says nothing.
        largest: how many letters of it a name may hold.
        beside: whether it counts outside `article` and `main` alone, where notes to a table don't stand.
        below: whether prose must stand above the first, however much it holds: a post has longer threads.
        sentences: whether it says something of sentences alone, and nothing of names and times.
        asks: whether one of its blocks must be a link alone, as the end of an article has none.
    """

    names: frozenset[str]
    near: int
    weight: int
    longest: int = 1 << 30
    most: float = 1.0
    largest: int = 1 << 30
    beside: bool = False
    below: bool = False
    sentences: bool = False
    asks: bool = False


@cache
def _known() -> dict[str, _Box]:
    """Read the names of the boxes."""

    def names(section: str) -> frozenset[str]:
        return read_words("boilerplate/boxes.txt", section)

    return {
        "consent": _Box(names("consent"), 12, _DIALOGUE),
        "disclaimer": _Box(names("disclaimer"), 3, _DIALOGUE, beside=True),
        "offer": _Box(names("offer"), 4, _DIALOGUE, _LONGEST_OFFER, _HALF, _LARGEST_OFFER),
        # Sites mark so the paragraphs behind it, too.
        "paywall": _Box(names("paywall"), 4, _DIALOGUE, _LONGEST_OFFER, _HALF, _LARGEST_OFFER, asks=True),
        "prompt": _Box(names("prompt"), 4, _PROMPT, most=_HALF),
        "credit": _Box(names("credit"), 2, _CREDIT, _LONGEST_CREDIT),
        "post": _Box(names("post"), 3, _POST, sentences=True),
        "comments": _Box(names("comments"), 4, _COMMENTS, below=True),
        "bio": _Box(names("bio"), 3, _BIO),
    }


@cache
def _all_names() -> frozenset[str]:
    return frozenset().union(*(box.names for box in _known().values()))


def weigh_elements(page: Page, scores: Column) -> Column:
    """Lower what stands in dialogues and boxes for cookies or offers, raise notes and words on the author.

    A dialogue that holds most of the page is the page, and a name that most blocks share says nothing.

    Args:
        page: the measured document; its blocks have hints.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    document = page.document
    hints = [block.hints or Hints() for block in document.blocks]
    dialogue = sum([hint.landmark == "dialog" for hint in hints])
    talks = 0 < 2 * dialogue <= len(hints)
    boxed = _boxes(document, hints, scores)
    out = list(scores)
    quote = Role.QUOTE
    for place, (block, hint) in enumerate(zip(document.blocks, hints, strict=True)):
        if talks and hint.landmark == "dialog":
            out[place] += _DIALOGUE
        elif boxed and hint.names in boxed:
            out[place] += min([box.weight for box in boxed[hint.names] if _fits(block, hint, box)], default=0)
        if hint.marker and hint.marker[:2] == "[^":
            out[place] += _FOOTNOTE
        if block.role is quote:
            out[place] += _QUOTE
    return out


def _fits(block: Block, hint: Hints, box: _Box) -> bool:
    """Return whether a box says something of a block: no long one, and no quote that is raised already."""
    raised = block.role is Role.QUOTE and box.weight > 0
    inside = box.beside and ("/article" in hint.path or "/main" in hint.path)
    words = block.text.count(" ") + 1
    return (
        not (raised or inside)
        and words <= box.longest
        and (not box.sentences or is_sentence(block.text, words))
    )


def _boxes(document: Document, hints: list[Hints], scores: Column) -> dict[tuple[str, ...], list[_Box]]:
    """Find the names around blocks that are those of boxes, and the boxes: of all names the nearest tell.

    A box in a biography, such as one for a newsletter, is still that box.
    """
    every = _all_names()
    # Most names hold none, and that is told in half the time it takes to gather those they hold.
    candidates = [names for names in {hint.names for hint in hints} if not every.isdisjoint(names)]
    out: dict[tuple[str, ...], list[_Box]] = {}
    for box in _known().values() if candidates else ():
        found = {names: held for names in candidates if (held := box.names.intersection(names[-box.near :]))}
        if not found:
            continue
        common = _common(document, hints, scores, found, box)
        for names, held in found.items():
            if held - common:
                out.setdefault(names, []).append(box)
    return out


def _common(
    document: Document,
    hints: list[Hints],
    scores: Column,
    found: dict[tuple[str, ...], frozenset[str]],
    box: _Box,
) -> set[str]:
    """Return the names that most blocks share, or that hold too much of what is likely the article.

    Args:
        document: what was read.
        hints: those of its blocks.
        scores: the blocks' log-odds of being the article's, in thousandths.
        found: the names of boxes that stand among names.
        box: the kind of box.
    """
    counts: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    total = 0
    asking: set[str] = set()
    for block, hint, score in zip(document.blocks, hints, scores, strict=True):
        size = len(block.text) if score > 0 else 0
        total += size
        for name in found.get(hint.names, ()):
            counts[name] += 1
            letters[name] += size
            if hint.link_density >= _ALL_LINK:
                asking.add(name)
    if box.below:
        return set() if _post_above(document, hints, found) >= _LEAST_POST else set(counts)
    limit = min(box.most * total, box.largest)
    silent = set(counts) - asking if box.asks else set()
    return silent | {name for name in counts if 2 * counts[name] > len(hints) or letters[name] > limit}


def _post_above(document: Document, hints: list[Hints], found: dict[tuple[str, ...], frozenset[str]]) -> int:
    """Count the words of the sentences between the headline and the first block inside a box."""
    words, below = 0, False
    for block, hint in zip(document.blocks, hints, strict=True):
        if hint.names in found:
            if below:
                return words
        elif block.role is Role.HEADING and block.level == 1:
            below, words = True, 0
        elif hint.link_density < _LINKED:
            size = block.text.count(" ") + 1 if not may_lack_spaces(block.text) else len(block.text) // 2
            words += size if is_sentence(block.text, size) else 0
    return words
