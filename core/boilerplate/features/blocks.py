"""Measure every block of a document on its own, column by column."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import repeat
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column, Columns
from copydesk.documents import Block, Document, Role
from copydesk.text.scripts import CLOSING_QUOTES, SENTENCE_ENDS, may_lack_spaces
from copydesk.verdicts import Kind

# Sums of weights stay far below these.
STOP = 1 << 20
TIME = 1 << 40

_SEPARATORS = ',.;:!?()[]{}"“”„«»…|*#_>—–،؛؟।。、，！？：；「」（）'
_CJK = "[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"
_LINK = r"\]\([^\s)\]]*\)|https?://\S+|www\.\S+"
_MARKDOWN_LINK = r"!?\[([^\[\]]*)\]\([^()\[\]\s]*(?:\s\"[^\"\]]*\")?\)"
_MARKS = "|»›·©@→•"
_FURTHER_ENDS = ("。", "؟ ", "۔ ", "। ")
# What stands further down in a block says nothing new of it.
_HEAD = 260
# A block's words speak together as evidence that is not independent: their sum over the root of their count.
_ROOTS = [round(1000 / (count + 3) ** 0.5) for count in range(_HEAD + 1)]
_SHORT = 25
_SHAPES = {
    Role.PARAGRAPH: 0,
    Role.HEADING: 1,
    Role.LIST_ITEM: 2,
    Role.QUOTE: 3,
    Role.CODE: 4,
    Role.TABLE: 5,
}


class Words(NamedTuple):
    """The word tables.

    Attributes:
        weights: how much a word speaks for the article (above 0) or for the page around it, in tenths of
            a logit; words of class and id attributes stand behind an "@".
        codes: the same plus STOP for every function word of many languages, and TIME for every word of dates
            and times, so that one look-up a word tells all three.
    """

    weights: dict[str, int]
    codes: dict[str, int]


@dataclass(slots=True)
class Page:
    """A document with its measures, one column a feature and one entry a block.

    Attributes:
        document: what was read.
        texts: the blocks' texts, stripped.
        keys: the same in lower case, without punctuation.
        tokens: the first words of each block, lower case, freed of punctuation.
        columns: the features computed so far, by name.
        words: the tables it was measured with; groups for HTML look class words up in them.
        phrases: the phrase of page furniture that each block holds, if any, and its kind.
        wanted: the columns that somebody will read; None stands for all.
    """

    document: Document
    texts: list[str]
    keys: list[str]
    tokens: list[list[str]]
    columns: Columns
    words: Words
    phrases: list[tuple[str, Kind]] = field(default_factory=list)
    wanted: frozenset[str] | None = None

    def wants(self, name: str) -> bool:
        """Return whether anybody will read a column."""
        return self.wanted is None or name in self.wanted


def measure(document: Document, words: Words) -> Page:
    """Measure every block on its own: how long, how much like prose, which marks and words it holds."""
    blocks = document.blocks
    texts = [block.text.strip() or "-" for block in blocks]
    joined = "\n".join([text.replace("\n", " ") for text in texts])
    if "](" in joined:
        texts = [_bare(text) if "](" in text else text for text in texts]
        joined = "\n".join([text.replace("\n", " ") for text in texts])
    lower = joined.lower().replace("’", "'")
    for mark in _SEPARATORS:
        if mark in lower:
            lower = lower.replace(mark, " ")
    keys = lower.split("\n") if texts else []
    tokens = [key[:_HEAD].split() for key in keys]
    columns = Columns(
        **_lengths(texts, joined),
        **_vocabulary(tokens, words),
        **_cases(texts, joined),
        **_edges(texts),
        **_marks(texts, joined),
        **_layout(blocks),
    )
    return Page(document, texts, keys, tokens, columns, words)


def _bare(text: str) -> str:
    """Leave of Markdown links only what a reader sees, so that a menu of links looks like one without."""
    return re.sub(_MARKDOWN_LINK, r"\1", text).strip() or "-"


def _lengths(texts: list[str], joined: str) -> dict[str, Column]:
    counts = [text.count(" ") + 1 for text in texts]
    if may_lack_spaces(joined):
        counts = [count + len(re.findall(_CJK, text)) // 2 for count, text in zip(counts, texts, strict=True)]
    return {"chars": list(map(len, texts)), "words": counts}


def anchored(tokens: list[str]) -> list[str]:
    """Add to a block's words how it begins and ends: "^read", "^read more", "more$"."""
    if len(tokens) > 1:
        return [*tokens, f"^{tokens[0]}", f"^{tokens[0]} {tokens[1]}", f"{tokens[-1]}$"]
    return [*tokens, f"^{tokens[0]}", f"{tokens[0]}$"] if tokens else tokens


def _vocabulary(tokens: list[list[str]], words: Words) -> dict[str, Column]:
    code, none = words.codes.get, repeat(0)
    sizes = [len(found) or 1 for found in tokens]
    sums = [sum(map(code, anchored(found), none)) for found in tokens]
    weights = [((total + STOP // 2) & (STOP - 1)) - STOP // 2 for total in sums]
    rest = [total - weight for total, weight in zip(sums, weights, strict=True)]
    return {
        "word_weight": weights,
        "word_score": [weight * _ROOTS[size] // 1000 for weight, size in zip(weights, sizes, strict=True)],
        "word_mean": [4 * weight // size for weight, size in zip(weights, sizes, strict=True)],
        "stop_words": [
            40 * ((total & (TIME - 1)) // STOP) // size for total, size in zip(rest, sizes, strict=True)
        ],
        "times": [
            total // TIME if total >= TIME and size <= _SHORT else 0
            for total, size in zip(rest, sizes, strict=True)
        ],
        "numbers": [
            20 * sum(map(str.isdigit, found)) // size for found, size in zip(tokens, sizes, strict=True)
        ],
    }


def _cases(texts: list[str], joined: str) -> dict[str, Column]:
    """Measure capitals in short blocks; a script without capitals counts as half and half."""
    if joined.lower() == joined:
        return {"capitals": [10] * len(texts)}
    capitals = []
    for text in texts:
        if len(text) < 150:
            parts = text.split()
            capitals.append(20 - 20 * sum(map(str.islower, parts)) // len(parts))
        else:
            capitals.append(2)
    return {"capitals": capitals}


def _edges(texts: list[str]) -> dict[str, Column]:
    firsts = [text[0] for text in texts]
    lasts = [text[-1] for text in texts]
    begin = {char: _begin(char) for char in set(firsts)}
    end = {char: _end(char) for char in set(lasts)}
    return {
        "starts": [begin[char] for char in firsts],
        "ends": [end[char] for char in lasts],
        "sentence": [int(end[char] >= 3) for char in lasts],
        "asks": [int(char in "?!？！؟") for char in lasts],
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


def _marks(texts: list[str], joined: str) -> dict[str, Column]:
    none = [0] * len(texts)
    marks = none
    for mark in _MARKS:
        if mark in joined:
            marks = [sofar + text.count(mark) for sofar, text in zip(marks, texts, strict=True)]
    links = none
    if "](" in joined or "://" in joined or "www." in joined:
        links = [
            20 * sum(map(len, re.findall(_LINK, text))) // len(text) if "/" in text or "](" in text else 0
            for text in texts
        ]
    sentences = [text.count(". ") + text.count("? ") if len(text) > 50 else 0 for text in texts]
    for end in _FURTHER_ENDS:
        if end in joined:
            sentences = [sofar + text.count(end) for sofar, text in zip(sentences, texts, strict=True)]
    commas = [text.count(",") for text in texts]
    if "、" in joined or "，" in joined or "،" in joined:
        commas = [
            count + text.count("、") + text.count("，") + text.count("،")
            for count, text in zip(commas, texts, strict=True)
        ]
    return {"marks": marks, "links": links, "sentences": sentences, "commas": commas}


def _layout(blocks: tuple[Block, ...]) -> dict[str, Column]:
    plain = Role.PARAGRAPH
    return {
        "gap": [len(block.gap) for block in blocks],
        "indent": [_indent(block.text) if block.text[:1] in " \t" else 0 for block in blocks],
        "lines": [block.place.last - block.place.first for block in blocks],
        "shape": [0 if block.role is plain else _SHAPES.get(block.role, 6) for block in blocks],
    }


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))
