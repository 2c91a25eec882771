"""Classify a passage from its text alone: sentence, question, list item, table row, code, verse."""

from __future__ import annotations

import re

from copydesk.documents import Role
from copydesk.duplicates.passages import HEAD, Passage, Passages
from copydesk.duplicates.rows import CLOSERS, ends_sentence

_QUESTION_MARKS = ("?", "？", "؟")
_LABEL = r"[^\W\d_][\w/&' -]{0,30}: \S"
# Words.
_VERSE_LINE = 9
_SHORT_LINE = 12
_PROSE = 20
_LONG_ITEM = 25
_NEIGHBOURS = 4  # passages
_LISTED_ROLES = frozenset({Role.TABLE, Role.CODE, Role.LIST_ITEM})
_VERSE_ROLES = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.CAPTION})


def is_sentence(passage: Passage) -> bool:
    """Return whether the text ends as a sentence does."""
    return ends_sentence(passage.text)


def is_question(passage: Passage) -> bool:
    """Return whether the text ends in a question mark."""
    return passage.text.rstrip(CLOSERS).endswith(_QUESTION_MARKS)


def is_headline(passage: Passage) -> bool:
    """Return whether the passage is the title, and not a teaser or a quotation taken for it."""
    return passage.role is Role.TITLE and (passage.position == 0 or not is_sentence(passage))


def is_heading(passage: Passage) -> bool:
    """Return whether the source marks the passage as a heading; one found by its place may be a teaser."""
    return passage.role is Role.HEADING and passage.marked


def is_prose(passage: Passage) -> bool:
    """Return whether the passage is a paragraph of running text."""
    return passage.size >= _PROSE and is_sentence(passage) and not is_listed(passage)


def is_listed(passage: Passage) -> bool:
    """Return whether the passage is a list item, a table row, code or a label, which repeat by nature."""
    return passage.role in _LISTED_ROLES or passage.is_row


def is_labelled(passage: Passage) -> bool:
    """Return whether the passage is an entry under a label: "Breakfast: porridge with berries"."""
    return passage.size < _LONG_ITEM and re.match(_LABEL, passage.text) is not None


def in_verse(page: Passages, passage: Passage) -> bool:
    """Return whether the passage is one of several short lines on end: verse, or short answers."""
    if passage.size > _VERSE_LINE:
        return False
    if passage.position < HEAD and any(map(is_prose, page.passages[: HEAD + 2])):
        return False
    first = max(0, passage.position - _NEIGHBOURS)
    neighbours = page.passages[first : passage.position + _NEIGHBOURS + 1]
    others = [other for other in neighbours if other.key != passage.key]
    short = sum(1 for other in others if other.size <= _SHORT_LINE and other.role in _VERSE_ROLES)
    return short * 4 > len(others) * 3 or not others


def stands_apart(page: Passages, passage: Passage, twin: Passage) -> bool:
    """Return whether no neighbour of two copies on end is about as long as they are, as a line of verse is.

    A caption stands twice between "Pros:" and a row of short labels too.
    """
    low, high = sorted((passage.position, twin.position))
    around = (*page.passages[max(0, low - 1) : low], *page.passages[high + 1 : high + 2])
    return not any(
        other.role in _VERSE_ROLES and passage.size <= 2 * other.size and other.size <= _SHORT_LINE
        for other in around
    )
