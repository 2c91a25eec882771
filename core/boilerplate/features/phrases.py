"""Find the phrases of page furniture: which blocks hold one, and of which kind."""

from __future__ import annotations

from functools import cache, partial
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from copydesk.boilerplate.features.columns import Column, Recipes, once, since, until
from copydesk.text.wordlists import read_lines
from copydesk.verdicts import Kind

if TYPE_CHECKING:
    from copydesk.boilerplate.features.blocks import Page

# A heading of these kinds speaks for what follows it, up to the next heading or kept block.
SECTIONS = frozenset({Kind.RELATED, Kind.COMMENTS})
LONGEST_HEADING = 8
_WORDS_READ = 40
_LONGEST_MARK = 12
_FAR_ABOVE, _FAR_BELOW = 200, 60


class _Phrase(NamedTuple):
    """A phrase that may stand anywhere in a block: its first word, itself between blanks, its kind, its rank.

    The rank is its place among all phrases, the longest first.
    """

    first: str
    padded: str
    kind: Kind
    rank: int


class Phrases(NamedTuple):
    """The table of phrases.

    Attributes:
        whole: those that are a block's only words, and their kinds.
        inside: all others, by their longest word: most blocks hold none of these.
        longest: the words of the longest of the whole ones.
    """

    whole: dict[str, Kind]
    inside: dict[str, list[_Phrase]]
    longest: int


@cache
def load_phrases() -> Phrases:
    """Read the phrase table."""
    kind = Kind.OTHER
    kinds: dict[str, Kind] = {}
    for line in read_lines("boilerplate", "phrases.txt"):
        if line[0] == "[":
            kind = Kind(line[1:-1])
        else:
            kinds.setdefault(line, kind)
    whole = {line[1:]: kind for line, kind in kinds.items() if line[0] == "="}
    inside: dict[str, list[_Phrase]] = {}
    lines = sorted([line for line in kinds if line[0] != "="], key=len, reverse=True)
    for rank, line in enumerate(lines):
        words = line.split(" ")
        inside.setdefault(max(words, key=len), []).append(_Phrase(words[0], f" {line} ", kinds[line], rank))
    return Phrases(whole, inside, max([phrase.count(" ") + 1 for phrase in whole], default=0))


def find_phrase(tokens: list[str], phrases: Phrases) -> tuple[str, Kind]:
    """Find the first phrase of the table in a block's words; an empty phrase where there is none."""
    if len(tokens) <= phrases.longest and (kind := phrases.whole.get(words := " ".join(tokens))):
        return words, kind
    inside = phrases.inside
    if inside.keys().isdisjoint(tokens):
        return "", Kind.OTHER
    head = tokens[:_WORDS_READ]
    padded = f" {' '.join(head)} "
    held = [
        (head.index(phrase.first), phrase.rank, phrase)
        for token in head
        if token in inside
        for phrase in inside[token]
        if phrase.padded in padded
    ]
    if not held:
        return "", Kind.OTHER
    phrase = min(held)[2]
    return phrase.padded.strip(" "), phrase.kind


def phrase_columns(page: Page) -> Recipes:
    """Return which blocks hold a phrase, and where headings of comments and of related stories stand.

    Args:
        page: the measured document.
    """
    sizes = list(map(len, page.tokens))

    @once
    def kinds() -> list[Kind]:
        return [
            kind if size <= _WORDS_READ else Kind.OTHER
            for (_, kind), size in zip(page.phrases, sizes, strict=True)
        ]

    def marked(wanted: Kind, longest: int) -> Column:
        return [int(kind is wanted and size <= longest) for kind, size in zip(kinds(), sizes, strict=True)]

    comments = once(partial(marked, Kind.COMMENTS, LONGEST_HEADING))
    related = once(partial(marked, Kind.RELATED, LONGEST_HEADING))
    return {
        "phrase": lambda: [int(kind is not Kind.OTHER) for kind in kinds()],
        "comment": lambda: marked(Kind.COMMENTS, _LONGEST_MARK),
        "since_comments": lambda: since(comments(), _FAR_ABOVE),
        "until_comments": lambda: until(comments(), _FAR_BELOW),
        "comments_so_far": lambda: list(accumulate(comments())),
        "since_related": lambda: since(related(), _FAR_ABOVE),
        "until_related": lambda: until(related(), _FAR_BELOW),
        "related_so_far": lambda: list(accumulate(related())),
    }
