"""Judge whether two texts that differ in a few words still say the same."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.duplicates.alignment import Edit, differences
from copydesk.duplicates.page import Passage
from copydesk.duplicates.shape import is_question
from copydesk.duplicates.tables import words_of

_DIGIT = re.compile(r"\d")
_MOST_EDITED = 30
_FEW_EDITED = 3
_ADDED = 12
_SHORT = 16
_REWORDED = 24
_LONG = 30
_CASELESS_OWN = 2
_STEM = 4
_LONG_NEGATION = 6


class Likeness(NamedTuple):
    """Two texts that say the same.

    Attributes:
        edited: number of words that differ.
        reworded: whether a word of meaning stands for another, as it does in template sentences.
        fuller: -1 where only the first has words of its own, 1 where only the second has, else 0.
    """

    edited: int
    reworded: bool
    fuller: int


def likeness(first: Passage, second: Passage, *, aligned: bool = False) -> Likeness | None:
    """Compare two passages word by word.

    Numbers, negations, names, times and directions may not differ; articles, spelling and, in a long
    passage, a few words may.

    Args:
        first: the earlier passage.
        second: the later one.
        aligned: whether they stand at the same place of two copies of a page, so that even short ones may.

    Returns:
        What differs; None where they do not say the same.
    """
    if first.numbers != second.numbers:
        return None
    most = min(_MOST_EDITED, max(_FEW_EDITED, min(first.size, second.size) // 4))
    if len(first.vocabulary ^ second.vocabulary) > 2 * most or is_question(first) != is_question(second):
        return None
    edits = differences(first.words, second.words, 2 * most)
    if edits is None:
        return None
    cased = (first.cased, second.cased)
    if len(cased[0]) != len(first.words) or len(cased[1]) != len(second.words):
        return None
    size = min(first.size, second.size)
    changes = [_Change.of(edit, *cased) for edit in edits]
    if aligned:
        edited = sum(change.length for change in changes)
        return _judge(changes, max(size, _LONG)) if edited <= max(1, size // 3) else None
    return _judge(changes, size)


class _Change(NamedTuple):
    """The words of one edit, in their own case: those gone and those come."""

    gone: list[str]
    come: list[str]

    @property
    def length(self) -> int:
        """Number of words that differ."""
        return max(len(self.gone), len(self.come))

    @property
    def same_letters(self) -> bool:
        """Whether the words differ in nothing but where they are cut: "web site", "1,042"."""
        return "".join(self.gone).casefold() == "".join(self.come).casefold()

    @staticmethod
    def of(edit: Edit, first: list[str], second: list[str]) -> _Change:
        return _Change(first[edit.i1 : edit.i2], second[edit.j1 : edit.j2])


def _judge(changes: list[_Change], size: int) -> Likeness | None:
    edited = sum(change.length for change in changes)
    negations = words_of("negations")
    if any(
        _DIGIT.search("".join(change.gone + change.come)) and not change.same_letters for change in changes
    ):
        return None
    if edited > max(_FEW_EDITED, size // 4):
        return None
    rest = [change for change in changes if not _is_spelling(change, size)]
    # "nothig" is a slip of "nothing", but "ever" is none of "never".
    short = [word for change in changes for word in change.gone + change.come if len(word) < _LONG_NEGATION]
    left = [word for change in rest for word in change.gone + change.come]
    if any(word.casefold() in negations for word in short + left):
        return None
    own_gone, own_come = _own_words(rest)
    named_gone = any(_is_name(word) for word in own_gone)
    named_come = any(_is_name(word) for word in own_come)
    if (named_gone and named_come) or (_has_contrast(own_gone) and _has_contrast(own_come)):
        return None
    if size < _LONG and set(map(str.casefold, own_gone)) & set(map(str.casefold, own_come)):
        # "The tenant shall tell the landlord", "The landlord shall tell the tenant"
        return None
    reworded = bool(own_gone and own_come)
    own = max(len(own_gone), len(own_come))
    if own > max(2, size // 8) or (own and size < _fewest_words(changes, rest)):
        return None
    if (named_gone or named_come) and size < (_LONG if reworded else _SHORT):
        return None
    # No name can be told in a script without capitals.
    caseless = reworded and any(word.upper() == word.lower() for word in own_gone + own_come)
    if caseless and (size < _LONG or own > _CASELESS_OWN):
        return None
    fuller = bool(own_come) - bool(own_gone)
    return Likeness(edited, reworded, fuller)


def _fewest_words(changes: list[_Change], rest: list[_Change]) -> int:
    """Give the length from which words of meaning may differ.

    Template sentences exchange a word for another and nothing else; an editor also adds, drops and corrects.
    """
    exchanges = sum(1 for change in rest if all(_own_words([change])))
    if not exchanges:
        return _ADDED
    return _SHORT if exchanges == 1 and len(changes) > 1 else _REWORDED


def _own_words(changes: list[_Change]) -> tuple[list[str], list[str]]:
    """Give the words of meaning that only the one and only the other text has."""
    functions = words_of("functions")
    gone = [word for change in changes for word in change.gone if word.casefold() not in functions]
    come = [word for change in changes for word in change.come if word.casefold() not in functions]
    return gone, come


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.casefold() not in words_of("functions")


def _has_contrast(tokens: list[str]) -> bool:
    """Whether a time, a direction, a number in words or one of two opposites is among the words."""
    return any(word.casefold() in words_of("contrasts") for word in tokens)


def _is_spelling(change: _Change, size: int) -> bool:
    """Whether an edit is a slip or an inflection of the same words: "recieve", "walks", "web site"."""
    if change.same_letters:
        return True
    if len(change.gone) != len(change.come):
        return False
    return all(_same_word(a, b, size) for a, b in zip(change.gone, change.come, strict=True))


def _same_word(a: str, b: str, size: int) -> bool:
    first, second = a.casefold(), b.casefold()
    contrasts = words_of("contrasts")
    if first == second:
        return True
    if first in contrasts and second in contrasts:
        return False
    if sorted(first) == sorted(second):
        return len(first) >= _STEM
    if a[:1].isupper() and b[:1].isupper():
        return size >= _SHORT and _squeezed(first) == _squeezed(second)
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    longest = max(len(first), len(second))
    if start >= max(_STEM, longest * 3 / 5):
        return True
    if longest <= _STEM:
        return False
    rest, other = first[start:], second[start:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]


def _squeezed(word: str) -> str:
    """Drop doubled letters."""
    return "".join([letter for at, letter in enumerate(word) if letter != word[at - 1 : at]])
