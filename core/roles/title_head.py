"""Gather what the signs of a headline are taken from, once for all candidates."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from copydesk.roles.outline import Outline
from copydesk.roles.title_text import fold_title
from copydesk.text.scripts import begins_word, fold_case, may_lack_spaces, stem_of

_WORD = r"[^\W\d_]{4,}"
_CHARACTER = r"[\u3040-\u9fff]"
_INDIAN = "[\u0900-\u0dff]"
_MARKED_WORD = r"[^\W\d_][^\s\d!-@\[-`{-~।“”‘’–—]{2,}"
QUOTES = "\"'“”‘’«»„「」『』"
_TOP = 3  # blocks that may hold the page's own title
_LONG, _LONG_BODY = 5, 200  # words of a line, of the body
_BODY_BLOCKS, _FIRST_BLOCKS = 40, 3  # from the lede on; the beginning speaks of what the headline names
_BODY_CHARACTERS = 50_000


class Top(NamedTuple):
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
        opening: those of them that its first paragraphs hold.
        quoted: the candidates that are words in quotation marks and stand so in the body's beginning.
        copies: how often each folded text stands in the head.
        long: whether the body is long enough to speak of all that the headline names.
        lines: the blocks of the head that hold letters and that were not struck for what they say, in order.
        rank: for every block of the head how many of these lines stand above it.
        marks: the blocks that open a byline or date the article, in order.
        first_long: the first of these lines that is as long as a headline.
        last_long: the last one above the lede.
    """

    outline: Outline
    folded: dict[int, str]
    candidates: tuple[int, ...]
    named: str
    tops: tuple[Top, ...]
    words: dict[int, list[str]]
    spoken: set[str]
    opening: set[str]
    quoted: frozenset[int]
    copies: Counter[str]
    long: bool
    lines: tuple[int, ...]
    rank: dict[int, int]
    marks: tuple[int, ...]
    first_long: int | None
    last_long: int | None


def read_head(outline: Outline, folded: dict[int, str], candidates: tuple[int, ...], page_title: str) -> Head:
    """Gather what the signs are taken from.

    Args:
        outline: the document.
        folded: the folded texts of the blocks that are as short as a headline.
        candidates: the blocks that can be a headline at all.
        page_title: what the page says its title is, "" for plain text.
    """
    words = {index: words_of(folded[index]) for index in candidates}
    tops = [fold_title(text) for text in outline.texts[:_TOP]]
    lines: list[int] = []
    rank = {}
    for index in outline.near:
        rank[index] = len(lines)
        if outline.may_stay(index) and any(map(str.isalpha, outline.texts[index])):
            lines.append(index)
    long = [index for index in lines if outline.sizes[index] >= _LONG and index < outline.lede]
    wanted = {word for found in words.values() for word in found}
    body = _body(outline, _BODY_BLOCKS)
    spoken = _spoken_of(body, wanted)
    return Head(
        outline,
        folded,
        candidates,
        fold_title(page_title),
        tuple([Top(index, text, frozenset(words_of(text))) for index, text in enumerate(tops)]),
        words,
        spoken,
        _spoken_of(_body(outline, _FIRST_BLOCKS), spoken),
        frozenset([index for index in candidates if _is_quoted(folded[index], body)]),
        Counter(folded.values()),
        sum(outline.sizes[outline.lede : outline.lede + _BODY_BLOCKS]) >= _LONG_BODY,
        tuple(lines),
        rank,
        tuple(sorted(outline.dated.union(outline.openers))),
        long[0] if long else None,
        long[-1] if long else None,
    )


def _body(outline: Outline, blocks: int) -> str:
    """Return the folded text of so many blocks of the body's beginning."""
    stop = min(len(outline.texts), outline.lede + blocks)
    kept = [outline.texts[index] for index in range(outline.lede, stop) if outline.kept(index)]
    return fold_case(" ".join(kept))[:_BODY_CHARACTERS]


def _spoken_of(body: str, words: set[str]) -> set[str]:
    """Find those of the words that a text holds, in any form."""
    if any(map(may_lack_spaces, words)):
        return words.intersection(words_of(body))
    return {word for word in words if begins_word(body, stem_of(word))}


def _is_quoted(title: str, body: str) -> bool:
    """Return whether a folded line is a quotation that the body holds, as those of pull quotes are."""
    return len(title) > 2 and title[0] in QUOTES and title[-1] in QUOTES and title[1:-1] in body


def words_of(text: str) -> list[str]:
    """Return the longer words of a text, and each character of a script that sets no spaces."""
    if text.isascii():
        return re.findall(_WORD, text)
    # The vowels of Indian scripts are marks, at which a word would come apart.
    word = _MARKED_WORD if re.search(_INDIAN, text) else _WORD
    return re.findall(f"{_CHARACTER}|{word}" if may_lack_spaces(text) else word, text)
