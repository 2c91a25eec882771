"""Find the requests to sign up for a newsletter that stand inside an article, with the box around each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from copydesk.boilerplate.decide.spare.signs import speaks
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.features.prompts import load_prompts
from copydesk.documents import Block, Role
from copydesk.text.scripts import to_lower_each
from copydesk.text.wordlists import read_table
from copydesk.verdicts import Kind

# Thousandths of a logit.
_PITCH = -6000
_LONGEST, _LONGEST_CALL = 25, 12  # words
# Blocks that name a newsletter and ask for nothing: the article is about them.
_ABOUT = 2
# Blocks and words of a box: a heading, a text, what the form says, a button.
_MOST_BLOCKS, _MOST_WORDS = 6, 45
_FULL_STOP = 4  # as the column "ends" says it


@cache
def _asks() -> re.Pattern[str]:
    """Return what finds the asking."""
    table = read_table("boilerplate/pitches.txt")
    first, last = ("|".join(map(re.escape, table[name])) for name in ("asks first", "asks last"))
    return re.compile(rf"(?:^|[.!?:–—] )(?:\W*\w+,? )?(?:{first})\b|(?:{last})")


def weigh_pitches(page: Page, scores: Column) -> Column:
    """Lower the requests to sign up for a newsletter, and all else in the small box around each.

    "He asked his readers to sign up for the newsletter." is a sentence of the author's, and an article about
    newsletters quotes such requests.

    Args:
        page: the measured document; its blocks have hints.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    words = page.columns["words"]
    title = page.document.metadata.title.lower()
    texts = [text.replace("’", "'") for text in to_lower_each(page.texts)]
    joined = "\n".join([title, *texts])
    letters = [letter for letter in read_table("boilerplate/pitches.txt")["letters"] if letter in joined]
    named = [row for row, text in enumerate(texts) if any(map(text.__contains__, letters))]
    asks = _asks()
    found = [
        row
        for row in named
        if words[row] <= _LONGEST and (asks.search(texts[row]) or _is_headed(page, row, texts, asks))
    ]
    told = [row for row in named if row not in found and scores[row] > 0]
    if len(told) >= _ABOUT or any(map(title.__contains__, letters)):
        return scores
    found += [row for row in range(len(scores)) if _calls(page, row)]
    out = list(scores)
    for row in {near for place in found for near in _box(page.document.blocks, words, place)}:
        out[row] += _PITCH
    return out


def _is_headed(page: Page, row: int, texts: Sequence[str], asks: re.Pattern[str]) -> bool:
    """Return whether a heading names a letter and the line below it asks: "Our newsletter / Sign up here"."""
    if page.document.blocks[row].role is not Role.HEADING or row + 1 == len(texts):
        return False
    return page.columns["words"][row + 1] <= _LONGEST and asks.match(texts[row + 1]) is not None


def _calls(page: Page, row: int) -> bool:
    """Return whether a line without a full stop begins with a phrase of subscribing and speaks to the reader.

    "What you need to get started" heads a list of the author's.
    """
    phrase, kind = page.phrases[row]
    return (
        kind is Kind.SUBSCRIBE
        and " ".join(page.tokens[row]).startswith(phrase)
        and page.columns["words"][row] <= _LONGEST_CALL
        and page.columns["ends"][row] < _FULL_STOP
        and not load_prompts().reader.isdisjoint(page.tokens[row])
        and speaks(page, row)
    )


def _box(blocks: Sequence[Block], words: Column, row: int) -> range:
    """Return the blocks of the largest container around a block that is small enough for a box."""
    best = range(row, row + 1)
    hints = blocks[row].hints
    for container in reversed(hints.containers if hints is not None else ()):
        start, stop = best.start, best.stop
        while start and stop - start <= _MOST_BLOCKS and _is_in(blocks[start - 1], container):
            start -= 1
        while stop < len(blocks) and stop - start <= _MOST_BLOCKS and _is_in(blocks[stop], container):
            stop += 1
        if stop - start > _MOST_BLOCKS or sum(words[start:stop]) > _MOST_WORDS:
            break
        best = range(start, stop)
    return best


def _is_in(block: Block, container: int) -> bool:
    return block.hints is not None and container in block.hints.containers
