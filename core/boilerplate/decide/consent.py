"""Find the requests for consent to cookies that stand in boxes of their own above or below the article."""

from __future__ import annotations

import re
from functools import cache

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Block, Role
from copydesk.text.wordlists import read_table, read_words

# Thousandths of a logit: what the model is surer of goes anyway; and what is plainly the body.
_MAY_STAY, _BODY = -2500, 1000
_LEAST_BODY = 6  # words
# Blocks that may stay, from the top of the page and from its end.
_FROM_THE_EDGE = 4
_LONGEST = 150  # words
# Blocks of a box that lies over the page; and how many of the names around a block are looked at.
_FEWEST, _NEAR = 3, 6


@cache
def _cookies() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, read_table("boilerplate/cookies.txt")["cookies"])))


def weigh_consents(page: Page, scores: Column) -> Column:
    """Strike what speaks of cookies at the top or end of a page and shares no box or class with the body.

    A recipe for cookies says so in its headline or in a container of its text.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    blocks, words = page.document.blocks, page.columns["words"]
    may_stay = [row for row, score in enumerate(scores) if score > _MAY_STAY]
    edges = {*may_stay[:_FROM_THE_EDGE], *may_stay[-_FROM_THE_EDGE:]}
    found = [row for row in edges if words[row] <= _LONGEST and _cookies().search(page.keys[row])]
    boxed = _preferences(page)
    if not (found or boxed) or _is_about_them(page):
        return scores
    others = [row for row in may_stay if row not in found and scores[row] > 0]
    long = [row for row in others if scores[row] > _BODY and words[row] >= _LEAST_BODY]
    body = {_parent(blocks[row]) for row in long or others}
    # Of twenty cars, each in a box of its own, the last "makes the cookie cutter crossovers" look dull.
    like_body = {_kind(blocks[row]) for row in long}
    out = list(scores)
    for row in boxed:
        out[row] = -KNOWN
    for row in found:
        if body and _parent(blocks[row]) not in body and _kind(blocks[row]) not in like_body:
            out[row] = -KNOWN
    return out


def _preferences(page: Page) -> list[int]:
    """Find the blocks of a modal box in which several speak of cookies and none is the headline."""
    modal = read_words("boilerplate/boxes.txt", "modal")
    inside = [
        row
        for row, block in enumerate(page.document.blocks)
        if block.hints is not None and not modal.isdisjoint(block.hints.names[-_NEAR:])
    ]
    speaking = sum([_cookies().search(page.keys[row]) is not None for row in inside])
    if speaking < _FEWEST or any(_is_headline(page.document.blocks[row]) for row in inside):
        return []
    return inside


def _is_about_them(page: Page) -> bool:
    """Return whether the headline speaks of cookies."""
    heads = [key for key, block in zip(page.keys, page.document.blocks, strict=True) if _is_headline(block)]
    return any(_cookies().search(text) for text in (page.document.metadata.title.lower(), *heads))


def _is_headline(block: Block) -> bool:
    return block.role is Role.HEADING and block.level == 1


def _kind(block: Block) -> tuple[str, tuple[str, ...]]:
    """Return the tags and class words around a block, which the paragraphs of an article share."""
    return (block.hints.path, block.hints.names) if block.hints is not None else ("", ())


def _parent(block: Block) -> int:
    containers = block.hints.containers if block.hints is not None else ()
    return containers[-2] if len(containers) > 1 else 0
