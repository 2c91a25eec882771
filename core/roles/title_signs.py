"""Gather the signs by which a block shows itself as the headline, or as none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.documents import Role
from copydesk.roles.outline import Outline
from copydesk.roles.title_text import fold_title, names_site_too
from copydesk.text.names import is_name
from copydesk.text.scripts import SENTENCE_ENDS, fold_case, holds_word, may_lack_spaces

SENTENCE_ENDS_OF_TITLES = (".", "。", "…", ";", ",")
_WORD = r"[^\W\d_]{4,}"
_CHARACTER = r"[\u3040-\u9fff]"
_INDIAN = "[\u0900-\u0dff]"
_MARKED_WORD = r"[^\W\d_][^\s\d!-@\[-`{-~।“”‘’–—]{2,}"
_QUOTES = "\"'“”‘’«»„「」『』"
_TOP = 3  # blocks that may hold the page's own title
_LONGEST_KICKER = 4  # words
_SHORTEST_PROSE = 22  # words
_SHORTEST_SENTENCE = 6  # words
_LONG_BODY = 200  # words
_SHORT_HEAD = 8  # blocks above the lede
_FAR = 12  # blocks above the lede
_BODY_BLOCKS = 40  # from the lede on; the beginning speaks of what the headline names
_BODY_CHARACTERS = 50_000
# Shares of a headline's words that the body speaks of.
_LITTLE, _HALF, _MOST = 0.25, 0.5, 0.7
# By the number of words.
_SIZES = (
    "",
    "one word",
    "two words",
    "three words",
    "",
    "",
    *["six words or more"] * 9,
    "fifteen words or more",
)
_DISTANCES = ("byline or date right below", "byline or date two below", "byline or date three below")


class _Top(NamedTuple):
    """One of the first blocks of the document: its index, its folded text and the longer words of that."""

    block: int
    text: str
    words: frozenset[str]


class Head(NamedTuple):
    """What the signs of all candidates are taken from.

    Attributes:
        outline: the document.
        folded: the folded texts of the blocks that are as short as a headline.
        candidates: the blocks that can be a headline at all.
        named: the page's own title, folded.
        tops: the first blocks of the document.
        words: the longer words of each candidate.
        spoken: those of them that the body's beginning holds.
        copies: how often each folded text stands in the head.
        long: whether the body is long enough to speak of all that the headline names.
    """

    outline: Outline
    folded: dict[int, str]
    candidates: tuple[int, ...]
    named: str
    tops: tuple[_Top, ...]
    words: dict[int, list[str]]
    spoken: set[str]
    copies: Counter[str]
    long: bool


def read_head(outline: Outline, folded: dict[int, str], candidates: tuple[int, ...], page_title: str) -> Head:
    """Gather what the signs are taken from.

    Args:
        outline: the document.
        folded: the folded texts of the blocks that are as short as a headline.
        candidates: the blocks that can be a headline at all.
        page_title: what the page says its title is, "" for plain text.
    """
    words = {index: _words(folded[index]) for index in candidates}
    tops = [fold_title(text) for text in outline.texts[:_TOP]]
    return Head(
        outline,
        folded,
        candidates,
        fold_title(page_title),
        tuple([_Top(index, text, frozenset(_words(text))) for index, text in enumerate(tops)]),
        words,
        _spoken_of(outline, {word for found in words.values() for word in found}),
        Counter(folded.values()),
        sum(outline.sizes[outline.lede : outline.lede + _BODY_BLOCKS]) >= _LONG_BODY,
    )


def signs_of(head: Head, index: int) -> Iterator[str]:
    """Return the signs of one candidate, as data/head/titles.txt names them."""
    title, folded = head.folded[index], head.folded
    yield "any block"
    yield from _named_signs(head.named, title)
    if head.copies[title] > 1:
        yield "a copy in the head"
    if title in (folded.get(index - 1), folded.get(index + 1)):
        yield "a copy right beside it"
    yield from _top_signs(title, head.words[index], [top for top in head.tops if top.block != index])
    yield from _body_signs(head.words[index], head.spoken, head.long)
    yield from _shape_signs(head.outline, index)
    yield from _place_signs(head.outline, index)
    yield from _neighbour_signs(head, index)


def _named_signs(named: str, title: str) -> Iterator[str]:
    """Return what the page's own title says of a block; both are folded."""
    if named and title == named:
        yield "the page's own title"
    elif named and names_site_too(named, title):
        yield "the page's own title without the site's name"


def _top_signs(title: str, words: list[str], tops: list[_Top]) -> Iterator[str]:
    """Return what the first lines of the document say of a block."""
    different = set(words)
    if any(names_site_too(top.text, title) for top in tops):
        yield "a top line with the site's name"
    elif len(different) > 2 and any(_mostly_shared(different, top.words) for top in tops):
        yield "half the words of a top line"


def _mostly_shared(words: set[str], others: frozenset[str]) -> bool:
    """Return whether two titles share half of their words (Jaccard)."""
    return 2 * len(words & others) >= len(words | others)


def _body_signs(words: list[str], spoken: set[str], long: bool) -> Iterator[str]:
    """Return how much of what a title names the body speaks of; a short one speaks of little."""
    shared = sum([word in spoken for word in words]) / len(words) if len(words) > 1 else 0
    if shared < _LITTLE and long:
        yield "the body speaks of little of it"
    elif shared >= _MOST:
        yield "the body speaks of most of it"
    elif shared >= _HALF:
        yield "the body speaks of half of it"


def _shape_signs(outline: Outline, index: int) -> Iterator[str]:
    """Return what the length, the marks and the words of a block say."""
    verdict, text, size = outline.verdicts[index], outline.texts[index], outline.sizes[index]
    if verdict.role is Role.HEADING:
        yield "a heading of the first level" if verdict.block.level == 1 else "a heading of another level"
    if verdict.block.gap:
        yield "a blank line above"
    if text.endswith(SENTENCE_ENDS_OF_TITLES):
        yield "the end of a sentence"
    if is_name(text):
        yield "a phrase in capitals" if outline.are_words(text) else "a name"
    elif text.isupper():
        yield "capitals alone"
    if is_quotation(text):
        yield "a quotation"
    if not outline.kept(index):
        yield "struck for its place" if outline.may_stay(index) else "struck for its words"
    if sign := _SIZES[min(size, len(_SIZES) - 1)]:
        yield sign


def is_quotation(text: str) -> bool:
    """Return whether a line is words in quotation marks and nothing else."""
    return text[0] in _QUOTES and text[-1] in _QUOTES


def _place_signs(outline: Outline, index: int) -> Iterator[str]:
    """Return what the place of a block says."""
    if index == 0:
        yield "the first block"
    below_kicker = index == 1 and outline.sizes[0] <= _LONGEST_KICKER
    if outline.lede <= _SHORT_HEAD and (index == 0 or below_kicker):
        yield "a short head below it"
    if index > outline.lede:
        yield "below the lede"
    elif outline.lede - index > _FAR:
        yield "far above the lede"
    for distance, sign in enumerate(_DISTANCES, 1):
        if index + distance in outline.openers or index + distance in outline.dated:
            yield sign
            break
    if index - 1 in outline.openers or index - 1 in outline.dated:
        yield "byline or date above"


def _neighbour_signs(head: Head, index: int) -> Iterator[str]:
    """Return what the blocks right above and right below say."""
    outline = head.outline
    above, below = index - 1 in head.candidates, index + 1 in head.candidates
    if above and below:
        yield "headlines on both sides"
    elif above and head.folded[index - 1] != head.folded[index]:
        yield "a headline right above"
    elif below and head.folded[index + 1] != head.folded[index]:
        yield "a headline right below"
    if index + 1 < len(outline.texts):
        size, text = outline.sizes[index + 1], outline.texts[index + 1]
        if size >= _SHORTEST_PROSE:
            yield "prose right below"
        elif size >= _SHORTEST_SENTENCE and text.endswith(tuple(SENTENCE_ENDS)):
            yield "a sentence right below"
    if index and outline.sizes[index - 1] >= _SHORTEST_PROSE:
        yield "prose right above"


def _spoken_of(outline: Outline, words: set[str]) -> set[str]:
    """Find those of the words that the body's beginning holds."""
    stop = min(len(outline.texts), outline.lede + _BODY_BLOCKS)
    kept = [outline.texts[index] for index in range(outline.lede, stop) if outline.kept(index)]
    body = fold_case(" ".join(kept))[:_BODY_CHARACTERS]
    if any(map(may_lack_spaces, words)):
        return words.intersection(_words(body))
    return {word for word in words if holds_word(body, word)}


def _words(text: str) -> list[str]:
    """Return the longer words of a text, and each character of a script that sets no spaces."""
    if text.isascii():
        return re.findall(_WORD, text)
    # The vowels of Indian scripts are marks, at which a word would come apart.
    word = _MARKED_WORD if re.search(_INDIAN, text) else _WORD
    return re.findall(f"{_CHARACTER}|{word}" if may_lack_spaces(text) else word, text)
