"""Find the questions and quoted answers of an interview."""

from __future__ import annotations

from copydesk.boilerplate.features.blocks import Page
from copydesk.text.scripts import CLOSING_QUOTES, SENTENCE_ENDS

_FEWEST = 3  # pairs; "Did you see it?" above one quotation is no interview
_SHORTEST_QUESTION = 3  # words
_OPENING_QUOTES = ('"', "“", "„", "«", "»", "‘", "‚", "「", "『")


def find_interview(page: Page) -> list[int]:
    """Return the places of questions and of the quoted answers right below them.

    Three pairs make an interview. It goes on below a box, where a model takes "What will you do now?" for
    a teaser.

    Args:
        page: the measured document.
    """
    texts = page.texts
    asked = [row for row, asks in enumerate(page.columns["asks"][:-1]) if asks]
    pairs = [row for row in asked if _is_answered(page, row) and not texts[row].startswith(_OPENING_QUOTES)]
    return [place for row in pairs for place in (row, row + 1)] if len(pairs) >= _FEWEST else []


def _is_answered(page: Page, row: int) -> bool:
    """Return whether whole quoted sentences stand below a question; headlines quote parts of them."""
    answer = page.texts[row + 1]
    return (
        page.columns["words"][row] >= _SHORTEST_QUESTION
        and answer.startswith(_OPENING_QUOTES)
        and answer.rstrip(CLOSING_QUOTES).endswith(tuple(SENTENCE_ENDS))
    )
