"""Measure what the text of each block tells alone, whatever stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.boilerplate.features.columns import Column, Recipes, once
from copydesk.boilerplate.features.words import Words, word_columns
from copydesk.text.scripts import CLOSING_QUOTES, SENTENCE_ENDS, beyond_ascii, may_lack_spaces

_SEPARATORS = b',.;:!?()[]{}"|*#_>'
_TO_BLANKS = bytes.maketrans(_SEPARATORS, b" " * len(_SEPARATORS))
_FURTHER_SEPARATORS = frozenset("“”„«»…—–،؛؟।。、，！？：；「」（）")
_CJK = "[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"
_LINK = r"\]\([^\s)\]]*\)|https?://\S+|www\.\S+"
_MARKDOWN_LINK = r"!?\[([^\[\]]*)\]\([^()\[\]\s]*(?:\s\"[^\"\]]*\")?\)"
_MARKS = "|»›·©@→•"
_COMMAS = ",、，،"
_FURTHER_ENDS = ("。", "؟ ", "۔ ", "। ")
# Capitals by the letters alone, no feature of their own.
CASED = "_cased"


def without_marks(lower: str) -> str:
    """Turn all separators into blanks; those of ASCII at once."""
    folded = lower.encode("utf-8", "surrogatepass").translate(_TO_BLANKS).decode("utf-8", "surrogatepass")
    if folded.isascii():
        return folded
    folded = folded.replace("’", "'")
    for mark in _FURTHER_SEPARATORS.intersection(beyond_ascii(folded)):
        folded = folded.replace(mark, " ")
    return folded


def bare(text: str) -> str:
    """Leave of Markdown links only what a reader sees, so that a menu of links looks like one without."""
    return re.sub(_MARKDOWN_LINK, r"\1", text).strip() or "-"


def text_columns(texts: list[str], joined: str, tokens: list[list[str]], words: Words) -> Recipes:
    """Return what the text of each block tells alone.

    Args:
        texts: the blocks' texts.
        joined: all of them.
        tokens: the first words of each.
        words: the tables to look them up in.
    """
    return {
        **_lengths(texts, joined),
        **word_columns(tokens, words),
        CASED: lambda: _capitals(texts),
        **_edges(texts),
        **_marks(texts, joined),
    }


def _lengths(texts: list[str], joined: str) -> Recipes:
    return {"chars": lambda: list(map(len, texts)), "words": lambda: _count_words(texts, joined)}


def _count_words(texts: list[str], joined: str) -> Column:
    counts = [text.count(" ") + 1 for text in texts]
    if may_lack_spaces(joined):
        return [count + len(re.findall(_CJK, text)) // 2 for count, text in zip(counts, texts, strict=True)]
    return counts


def _capitals(texts: list[str]) -> Column:
    """Measure capitals in short blocks."""
    capitals = []
    for text in texts:
        if len(text) < 150:
            parts = text.split()
            capitals.append(20 - 20 * sum(map(str.islower, parts)) // len(parts))
        else:
            capitals.append(2)
    return capitals


def _edges(texts: list[str]) -> Recipes:
    @once
    def ends() -> Column:
        lasts = [text[-1] for text in texts]
        end = {char: _end(char) for char in set(lasts)}
        return [end[char] for char in lasts]

    return {
        "starts": lambda: [_begin(text[0]) for text in texts],
        "ends": ends,
        "sentence": lambda: [int(end >= 3) for end in ends()],
        "asks": lambda: [int(text[-1] in "?!？！؟") for text in texts],
    }


def _begin(char: str) -> int:
    if char.islower():
        return 1
    if char.isdigit():
        return 2
    if char.isalpha():
        return 3
    return 0 if char in "-*•·–—+»›>|" else 4


def _end(char: str) -> int:
    if char in SENTENCE_ENDS:
        return 3 if char == "…" else 4
    if char in CLOSING_QUOTES or char in ")）":
        return 3
    if char in ":：":
        return 2
    return 1 if char in ",;-、，" else 0


def _marks(texts: list[str], joined: str) -> Recipes:
    return {
        "marks": lambda: _count(_MARKS, texts, joined),
        "links": lambda: _shares_of_links(texts, joined),
        "sentences": lambda: _count(
            _FURTHER_ENDS,
            texts,
            joined,
            [text.count(". ") + text.count("? ") if len(text) > 50 else 0 for text in texts],
        ),
        "commas": lambda: _count(_COMMAS, texts, joined),
    }


def _count(marks: Sequence[str], texts: list[str], joined: str, counts: Column | None = None) -> Column:
    """Add to counts, 0 at first, how often marks stand in each text; most pages hold few of them."""
    counts = counts or [0] * len(texts)
    for mark in marks:
        if mark in joined:
            counts = [count + text.count(mark) for count, text in zip(counts, texts, strict=True)]
    return counts


def _shares_of_links(texts: list[str], joined: str) -> Column:
    if "](" not in joined and "://" not in joined and "www." not in joined:
        return [0] * len(texts)
    return [
        20 * sum(map(len, re.findall(_LINK, text))) // len(text) if "/" in text or "](" in text else 0
        for text in texts
    ]
