"""The kept blocks of an article as the duplicate rules see them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from copydesk.documents import Role
from copydesk.duplicates.compare.folding import fold, typeset, word_pattern, words
from copydesk.duplicates.rows import is_row, is_stanza
from copydesk.text.scripts import UNSPACED, may_lack_spaces
from copydesk.verdicts import Kind, Rule, Verdict

HEAD = 8  # passages; title, dek and byline stand in them
FEWEST_FOUND = 3  # words; two stand on end in many a passage
_LONG = 500  # words
_MOST_PLACES = 64
_SEPARATOR = "\0"
_UNSPACED = f"[{UNSPACED}]"
_DIGIT = re.compile(r"\d")
_THOUSANDS = r"(?<=\d),(?=\d{3}(?!\d))"
_NUMBER = r"(?:(?<![^\s(])-)?(?<!\w)\d+(?:[.,:/]\d+)*"


# Not frozen, as that takes three times as long to make, but nothing changes after it is made.
@dataclass(eq=False)
class Passage:
    """One kept block, folded.

    Attributes:
        position: its place among the kept blocks, from 0.
        index: the block's index in the document.
        role: its role in the article.
        marked: whether the source itself gives it that role, as "## " and `<h2>` do.
        text: its text with the typography folded, without outer white space.
        key: its text with case and white space folded too.
        tokens: the key cut at its spaces, punctuation and all, or, in a script without spaces, in characters.
        size: length in words; two characters of a script without spaces count as one.
    """

    position: int
    index: int
    role: Role
    marked: bool
    text: str
    key: str
    tokens: list[str]
    size: int

    @cached_property
    def words(self) -> list[str]:
        """The words of the key, without punctuation."""
        return words(self.key)

    @cached_property
    def spaced(self) -> str:
        """The words with a space before and after each."""
        return f" {' '.join(self.words)} "

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words)

    @cached_property
    def numbers(self) -> list[str]:
        """The numbers, with their signs and separators, but for the comma that groups thousands."""
        if _DIGIT.search(self.text) is None:
            return []
        return [re.sub(_THOUSANDS, "", number) for number in re.findall(_NUMBER, self.text)]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the text."""
        return [match.span() for match in word_pattern(self.text.isascii()).finditer(self.text)]

    @cached_property
    def cased(self) -> list[str]:
        """The words in their own case."""
        return words(self.text)

    @cached_property
    def is_row(self) -> bool:
        """Whether the text alone shows a list item, a table row, code or a label."""
        return is_row(self.text, self.words, self.size)

    @cached_property
    def is_stanza(self) -> bool:
        """Whether the text is several short lines."""
        return is_stanza(self.text)

    @cached_property
    def _trigrams(self) -> dict[tuple[str, ...], list[int]]:
        """The places of each three words on end, the first of them where they are many."""
        places: dict[tuple[str, ...], list[int]] = {}
        for place, three in enumerate(zip(self.words, self.words[1:], self.words[2:], strict=False)):
            known = places.setdefault(three, [])
            if len(known) < _MOST_PLACES:
                known.append(place)
        return places

    def moved(self, position: int, verdict: Verdict | None = None) -> Passage:
        """Return the passage at another position, and with another verdict on its text if there is one."""
        moved = Passage.__new__(Passage)
        # What was worked out of the text goes along.
        moved.__dict__.update(self.__dict__, position=position)
        if verdict is not None:
            marked = verdict.block.role is verdict.role
            moved.__dict__.update(index=verdict.block.index, role=verdict.role, marked=marked)
        return moved

    def find(self, run: list[str]) -> int | None:
        """Return the place where a run of words stands on end among the words."""
        if len(run) < FEWEST_FOUND:
            return None
        if len(self.spans) != len(self.words):
            return None
        if len(self.words) > _LONG:
            # Many short passages may be looked for in one that is very long.
            places = self._trigrams.get(tuple(run[:FEWEST_FOUND]), [])
            return next((at for at in places if self.words[at : at + len(run)] == run), None)
        at = self.spaced.find(f" {' '.join(run)} ")
        return None if at < 0 else self.spaced.count(" ", 0, at)


@dataclass(eq=False)
class Passages:
    """The passages of an article.

    Attributes:
        passages: in reading order.
        groups: for each key the positions of the passages that have it.
    """

    passages: list[Passage]
    groups: dict[str, list[int]]

    def has_word(self, word: str) -> bool:
        """Return whether a word stands in one of them as it is written, white space around it."""
        return any(word in passage.text and word in passage.text.split() for passage in self.passages)


class Finding(NamedTuple):
    """A passage that repeats another.

    Attributes:
        struck: position of the passage that goes.
        stays: position of the passage that it repeats.
        rule: the rule that found it.
        kind: kind of duplicate.
        detail: the evidence, one line for people.
    """

    struck: int
    stays: int
    rule: Rule
    kind: Kind
    detail: str


def read_passages(verdicts: list[Verdict]) -> Passages:
    """Fold the kept blocks and gather those with the same key."""
    # All at once, as a call of Python's for each block would cost more than the folding.
    joined = _SEPARATOR.join([verdict.block.text for verdict in verdicts])
    if joined.count(_SEPARATOR) >= len(verdicts):
        joined = _SEPARATOR.join([verdict.block.text.replace(_SEPARATOR, " ") for verdict in verdicts])
    whole = typeset(joined)
    unspaced = may_lack_spaces(whole)
    passages: list[Passage] = []
    texts, keys = whole.split(_SEPARATOR), fold(whole).split(_SEPARATOR)
    for position, (verdict, text, folded) in enumerate(zip(verdicts, texts, keys, strict=True)):
        tokens = folded.split()
        key = " ".join(tokens)
        size = len(tokens)
        if unspaced and re.search(_UNSPACED, key):
            tokens = words(key)
            size = len(tokens) - len(re.findall(_UNSPACED, key)) // 2
        block = verdict.block
        marked = block.role is verdict.role
        passages.append(Passage(position, block.index, verdict.role, marked, text.strip(), key, tokens, size))
    return _gathered(passages)


def with_roles(page: Passages, verdicts: list[Verdict]) -> Passages:
    """Return passages as they are with other verdicts on blocks of the same texts, one for each."""
    return _gathered(
        [
            passage.moved(passage.position, verdict)
            for passage, verdict in zip(page.passages, verdicts, strict=True)
        ]
    )


def without(page: Passages, struck: set[int]) -> Passages:
    """Return the passages that are left when the blocks of these indexes are gone."""
    left = [passage for passage in page.passages if passage.index not in struck]
    return _gathered([passage.moved(position) for position, passage in enumerate(left)])


def _gathered(passages: list[Passage]) -> Passages:
    groups: dict[str, list[int]] = {}
    for passage in passages:
        groups.setdefault(passage.key, []).append(passage.position)
    return Passages(passages, groups)


def end_of(start: int, ends: dict[int, int]) -> int:
    """Follow the copies to the one that stays, and shorten the way for the next time.

    Args:
        start: where to begin.
        ends: for each copy that goes the one that it repeats.
    """
    end = start
    while end in ends:
        end = ends[end]
    while start in ends:
        ends[start], start = end, ends[start]
    return end
