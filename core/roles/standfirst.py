"""Find the kickers and the dek that stand around the title."""

from __future__ import annotations

from copydesk.documents import Role
from copydesk.roles.outline import Outline
from copydesk.text.dates import find_date
from copydesk.text.names import authors_of
from copydesk.text.scripts import SENTENCE_ENDS
from copydesk.text.wordlists import read_table

_LONGEST_DEK = 60  # words
_LONGEST_KICKER = 4  # words
_PATH_MARKS = (" > ", " » ", " | ", " › ")
_LONGEST_VERSE = 60  # characters of a line
_LONGEST_DATED = 120  # characters; a longer text may name a date in passing
_DEK_WITHIN = 7  # blocks below the headline
_SENTENCE_CLOSERS = frozenset(SENTENCE_ENDS + '"”’')


def find_dek(outline: Outline, title: int | None, taken: frozenset[int], said: str = "") -> int | None:
    """Find the standfirst: the one short sentence between the title and the lede.

    Args:
        outline: the document.
        title: index of the headline, None where there is none.
        taken: the blocks that are something else.
        said: how the page describes itself in its own data.
    """
    if title is None:
        return None
    if said and said != outline.texts[title]:
        for index in range(title + 1, min(outline.lede, title + _DEK_WITHIN)):
            if index not in taken and outline.texts[index] == said:
                return index
    for index in range(title + 1, min(outline.lede, title + _DEK_WITHIN)):
        if index in taken or outline.sizes[index] <= _LONGEST_KICKER or not outline.may_stay(index):
            continue
        text, size = outline.texts[index], outline.sizes[index]
        if text == outline.texts[title]:
            continue
        is_sentence = size <= _LONGEST_DEK and outline.verdicts[index].role is Role.PARAGRAPH
        if is_sentence and _is_something_else(text):
            continue
        # The model strikes many a dek, since the body does without it; but it strikes teasers too.
        is_sentence = is_sentence and (outline.kept(index) or text[-1] in _SENTENCE_CLOSERS)
        return index if is_sentence else None
    return None


def _is_something_else(text: str) -> bool:
    """Return whether a line below the headline is a path, a date, a list of names, a rating or a stanza."""
    lowered = text.lower()
    if any(mark in text for mark in _PATH_MARKS) or any(
        map(lowered.__contains__, read_table("head/words.txt")["not deks"])
    ):
        return True
    lines = text.split("\n")
    if len(lines) > 2 and max(map(len, lines)) < _LONGEST_VERSE:
        return True
    return (len(text) < _LONGEST_DATED and bool(find_date(text))) or len(authors_of(text)) > 2


def find_kickers(outline: Outline, title: int | None, taken: frozenset[int]) -> list[int]:
    """Find the short labels in the head of the article that name its section or series.

    A heading below the headline opens a section of the text.
    """
    return [
        index
        for index in outline.head
        if index not in taken
        and outline.kept(index)
        and outline.sizes[index] <= _LONGEST_KICKER
        and outline.verdicts[index].role
        in ((Role.PARAGRAPH, Role.HEADING) if title is not None and index < title else (Role.PARAGRAPH,))
        and outline.texts[index][-1:] not in ".:;,!?"
        and any(character.isalpha() for character in outline.texts[index])
    ]
