"""The words by which page furniture speaks to its reader, in many languages."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from copydesk.boilerplate.features.blocks import Page
from copydesk.text.scripts import may_lack_spaces
from copydesk.text.wordlists import read_table

_UNSPACED = (("\u0e00", "\u0eff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))


class Prompts(NamedTuple):
    """The words of furniture.

    Attributes:
        calls: first words of calls on the reader.
        reader: words for the reader, and for who publishes.
        speech: phrases of comments that stand beside the words of people quoted, too.
        marks: words of furniture.
        beginnings: how further ones begin.
        letters: the first letters of those, as many as the shortest has.
        unspaced: those of scripts without spaces.
    """

    calls: frozenset[str]
    reader: frozenset[str]
    speech: frozenset[str]
    marks: frozenset[str]
    beginnings: tuple[str, ...]
    letters: frozenset[str]
    unspaced: tuple[str, ...]


@cache
def load_prompts() -> Prompts:
    """Read the table."""
    words: dict[str, set[str]] = {"calls": set(), "reader": set(), "speech": set(), "marks": set()}
    for section, entries in read_table("boilerplate/prompts.txt").items():
        words[section.split(" ")[0]].update(" ".join(entries).split())
    marks = frozenset(word for word in words["marks"] if word[-1] != "*")
    beginnings = tuple(sorted(word[:-1] for word in words["marks"] if word[-1] == "*"))
    fewest = min(map(len, beginnings))
    unspaced = tuple(sorted(word for word in marks if not word.isascii() and _is_unspaced(word)))
    return Prompts(
        frozenset(words["calls"]),
        frozenset(words["reader"]),
        frozenset(words["speech"]),
        marks,
        beginnings,
        frozenset(word[:fewest] for word in beginnings),
        unspaced,
    )


def is_marked(page: Page, row: int) -> bool:
    """Return whether a block holds a word of furniture."""
    text, tokens, prompts = page.texts[row], page.tokens[row], load_prompts()
    if "©" in text or not prompts.marks.isdisjoint(tokens):
        return True
    fewest = len(next(iter(prompts.letters)))
    begun = [token for token in tokens if token[:fewest] in prompts.letters]
    if any(token.startswith(prompts.beginnings) for token in begun):
        return True
    return may_lack_spaces(text) and any(word in text for word in prompts.unspaced)


def _is_unspaced(word: str) -> bool:
    """Return whether a word holds a letter of a script without spaces; a pattern takes a while to compile."""
    return any(first <= letter <= last for letter in word for first, last in _UNSPACED)
