"""Judge whether two texts that differ in a few words still say the same."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.duplicates.compare.alignment import Edit, differences
from copydesk.duplicates.compare.spelling import is_same_word
from copydesk.duplicates.passages import Passage, Passages
from copydesk.duplicates.shape import is_question
from copydesk.duplicates.wordlists import words_of

_DIGIT = re.compile(r"\d")
# Words that differ.
_MOST_EDITED = 30
_FEW_EDITED = 3
_CASELESS_OWN = 2
# Words from which a passage says the same although words of meaning are added, exchanged among other edits,
# exchanged alone, or names; tuned on planted copies.
_ADDED = 12
_SHORT = 16
_REWORDED = 24
_LONG = 30
_SLOT = 4  # words, within which template sentences differ
_NEIGHBOURS = 4  # passages
_LONG_NEGATION = 6  # letters, from which a slip of the keys is likelier than another word


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


def likeness(page: Passages, first: Passage, second: Passage, *, aligned: bool = False) -> Likeness | None:
    """Compare two passages word by word.

    Numbers, negations, names, times and directions may not differ; articles, spelling and, in a long
    passage, a few words may.

    Args:
        page: the kept blocks.
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
    if edits and edits[0].i1 == 0:
        cased = (_opened_small(page, first.cased), _opened_small(page, second.cased))
    size = min(first.size, second.size)
    changes = [_Change.of(edit, *cased) for edit in _join_swaps(edits, first.words, second.words)]
    if aligned:
        edited = sum(change.length for change in changes)
        return _judge(changes, max(size, _LONG)) if edited <= max(1, size // 3) else None
    # A template: "To change your password, open ...", "To change your address, open ...".
    near = abs(first.position - second.position) <= _NEIGHBOURS
    slotted = near and any(edit.i1 < _SLOT and edit.i2 > edit.i1 for edit in edits)
    return _judge(changes, size, slotted=slotted)


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


def _opened_small(page: Passages, words: list[str]) -> list[str]:
    """Return the words in their own case; the first one small where the page shows that it is no name."""
    if words and (small := words[0].lower()) != words[0] and page.has_word(small):
        return [small, *words[1:]]
    return words


def _join_swaps(edits: list[Edit], first: list[str], second: list[str]) -> list[Edit]:
    """Take two neighbours that changed places for one edit: a word gone here and come one word away."""
    joined: list[Edit] = []
    for edit in edits:
        if joined:
            last = joined[-1]
            both = Edit(last.i1, edit.i2, last.j1, edit.j2)
            gap = edit.i1 - last.i2
            if gap == 1 and first[both.i1 : both.i2] == second[both.j1 : both.j2][::-1]:
                joined[-1] = both
                continue
        joined.append(edit)
    return joined


def _judge(changes: list[_Change], size: int, *, slotted: bool = False) -> Likeness | None:
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
        # The same words may say the reverse: "The tenant tells the landlord" and the other way about.
        return None
    reworded = bool(own_gone and own_come)
    own = max(len(own_gone), len(own_come))
    if own > max(2, size // 8) or (own and size < _fewest_words(changes, rest, slotted=slotted)):
        return None
    if (named_gone or named_come) and size < (_LONG if reworded else _SHORT):
        return None
    # No name can be told in a script without capitals.
    caseless = reworded and any(word.upper() == word.lower() for word in own_gone + own_come)
    if caseless and (size < _LONG or own > _CASELESS_OWN):
        return None
    fuller = bool(own_come) - bool(own_gone)
    return Likeness(edited, reworded, fuller)


def _fewest_words(changes: list[_Change], rest: list[_Change], *, slotted: bool) -> int:
    """Return the length from which words of meaning may differ.

    Template sentences stand together and exchange a word near their start and nothing else; an editor
    also adds, drops and corrects.
    """
    exchanges = sum(1 for change in rest if all(_own_words([change])))
    if not exchanges or (not slotted and [change.length for change in changes] == [1]):
        return _ADDED
    return _SHORT if exchanges == 1 and len(changes) > 1 else _REWORDED


def _own_words(changes: list[_Change]) -> tuple[list[str], list[str]]:
    """Return the words of meaning that only the one and only the other text has."""
    functions = words_of("functions")
    gone = [word for change in changes for word in change.gone if word.casefold() not in functions]
    come = [word for change in changes for word in change.come if word.casefold() not in functions]
    return gone, come


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.casefold() not in words_of("functions")


def _has_contrast(tokens: list[str]) -> bool:
    """Return whether a time, a direction, a number in words or one of two opposites is among the words."""
    return any(word.casefold() in words_of("contrasts") for word in tokens)


def _is_spelling(change: _Change, size: int) -> bool:
    """Return whether an edit is a slip or an inflection of the same words: "recieve", "walks", "web site"."""
    if change.same_letters:
        return True
    if len(change.gone) != len(change.come):
        return False
    if len(change.gone) > 1 and change.gone == change.come[::-1]:
        return all(word.islower() for word in change.gone)
    return all(is_same_word(a, b, size) for a, b in zip(change.gone, change.come, strict=True))
