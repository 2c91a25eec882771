"""The kept blocks of an article as the duplicate rules see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from copydesk.duplicates.folding import WORD, fold, typeset, words
from copydesk.model import Kind, Role, Verdict


@dataclass(frozen=True)
class Passage:
    """One kept block, folded.

    Attributes:
        position: its place among the kept blocks, from 0.
        index: the block's index in the document.
        role: its role in the article.
        text: its text with the typography folded, without outer white space.
        key: its text with case and white space folded too.
        words: the words of the key.
    """

    position: int
    index: int
    role: Role
    text: str
    key: str
    words: list[str]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the text."""
        return [match.span() for match in WORD.finditer(self.text)]

    @cached_property
    def cased(self) -> list[str]:
        """The words in their own case."""
        return WORD.findall(self.text)

    @cached_property
    def size(self) -> int:
        """Length in words; two characters of a script without spaces count as one."""
        return _size(self.words)


def _size(tokens: list[str]) -> int:
    unspaced = sum(1 for token in tokens if len(token) == 1 and token >= "\u0e00")
    return len(tokens) - unspaced // 2


@dataclass(frozen=True)
class Page:
    """The passages of an article with what the rules ask of their surroundings."""

    passages: list[Passage]
    groups: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage that repeats another.

    Attributes:
        struck: position of the passage that goes.
        stays: position of the passage that it repeats.
        rule: name of the rule.
        kind: kind of duplicate.
        detail: the evidence, one line for people.
    """

    struck: int
    stays: int
    rule: str
    kind: Kind
    detail: str


def read_page(verdicts: list[Verdict]) -> Page:
    """Fold the kept blocks and gather those with the same key."""
    passages: list[Passage] = []
    groups: dict[str, list[int]] = {}
    for position, verdict in enumerate(verdicts):
        text = typeset(verdict.block.text).strip()
        key = fold(text)
        group = groups.setdefault(key, [])
        tokens = passages[group[0]].words if group else words(key)
        group.append(position)
        passages.append(Passage(position, verdict.block.index, verdict.role, text, key, tokens))
    return Page(passages, groups)
