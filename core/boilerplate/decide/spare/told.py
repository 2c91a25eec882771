"""Recognise what an author tells in no common sentence: a word for an answer, a lead-in, a quoted notice."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.signs import is_call
from copydesk.boilerplate.features.blocks import Page

_COLONS = (":", "：")
_SHORT, _LONG = 8, 12  # words of what announces a quotation, and of a lead-in
_LONGEST_ANSWER, _STOPS = 20, ".。"  # characters


def is_answer(text: str) -> bool:
    """Return whether a block is a word or two with a full stop: "No.", "It did."."""
    return len(text) <= _LONGEST_ANSWER and text[0].isupper() and text[-1] in _STOPS and text[-3:-1].isalpha()


def leads(text: str, words: int) -> bool:
    """Return whether a block is a long sentence that ends in a colon: "It usually goes like this:"."""
    return text[-1] in _COLONS and words >= _LONG


def is_quoted(page: Page, scores: Sequence[int], row: int) -> bool:
    """Return whether a sentence right above announces a block: an article on consent quotes its notices."""
    above = row - 1
    return (
        above >= 0
        and page.texts[above][-1] in _COLONS
        and page.columns["words"][above] >= _SHORT
        and scores[above] != -KNOWN
        and not is_call(page, above)
    )
