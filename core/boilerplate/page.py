"""Measure every block of a document on its own, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from copydesk.model import Block, Document, Role
from copydesk.scripts import may_lack_spaces

Column = list[int]

_SEPARATORS = ',.;:!?()[]{}"“”„«»…|*#_>—–،؛؟。、，！？：；「」（）'
_CJK = "[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"
_LINK = re.compile(r"\]\([^\s)\]]*\)|https?://\S+|www\.\S+")
_TIME = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\bago\b|\bmin(?:ute)?s? read\b"
)
_TERMINAL = frozenset('.!?。！？؟।…"”’»)')
_STRONG_END = frozenset(".!?。！？؟।")
_OPENERS = frozenset("-*•·–—+»›>|")


class Words(NamedTuple):
    """The word tables.

    Attributes:
        weights: how much a word speaks for the article (above 0) or for the page around it, in tenths of
            a logit; words of class and id attributes stand behind an "@".
        stop: function words of many languages.
    """

    weights: dict[str, int]
    stop: frozenset[str]


@dataclass(slots=True)
class Page:
    """A document with its measures, one column a feature and one entry a block.

    Attributes:
        document: what was read.
        texts: the blocks' texts, stripped.
        tokens: the blocks' words, lower case, freed of punctuation.
        columns: the features computed so far, by name.
        words: the tables it was measured with.
    """

    document: Document
    texts: list[str]
    tokens: list[list[str]]
    columns: dict[str, Column]
    words: Words


def measure(document: Document, words: Words) -> Page:
    """Measure every block on its own: how long, how much like prose, which marks and words it holds."""
    texts = [block.text.strip() for block in document.blocks]
    joined = "\n".join([text.replace("\n", " ") for text in texts]).lower().replace("’", "'")
    cjk = may_lack_spaces(joined)
    for mark in _SEPARATORS:
        if mark in joined:
            joined = joined.replace(mark, " ")
    tokens = [line.split() for line in joined.split("\n")] if texts else []
    rows = [
        _row(block, text, found, words, cjk)
        for block, text, found in zip(document.blocks, texts, tokens, strict=True)
    ]
    columns = dict(zip(LINE_FEATURES, map(list, zip(*rows, strict=True)), strict=bool(rows)))
    columns = columns or {name: [] for name in LINE_FEATURES}
    return Page(document, texts, tokens, columns, words)


LINE_FEATURES = (
    "chars",
    "words",
    "stop_words",
    "word_weight",
    "word_mean",
    "capitals",
    "ends",
    "starts",
    "sentences",
    "commas",
    "digits",
    "marks",
    "links",
    "times",
    "gap",
    "indent",
    "lines",
    "shape",
)


def _row(block: Block, text: str, tokens: list[str], words: Words, cjk: bool) -> tuple[int, ...]:
    chars = len(text)
    count = len(tokens)
    if cjk:
        count += len(re.findall(_CJK, text)) // 2
    table, stop = words.weights, words.stop
    head = tokens if count <= 40 else tokens[:40]
    known = [table[token] for token in head if token in table]
    weight = sum(known)
    stops = len([1 for token in head if token in stop])
    first, last = text[0], text[-1]
    if last in _STRONG_END:
        ends = 4 if not text.endswith(("...", " .")) else 3
    elif last in _TERMINAL:
        ends = 3
    elif last == ":" or last == "：":
        ends = 2
    elif last in ",;-":
        ends = 1
    else:
        ends = 0
    if first.isupper():
        starts = 3
    elif first.islower():
        starts = 1
    elif first.isdigit():
        starts = 2
    elif first in _OPENERS:
        starts = 0
    else:
        starts = 4
    short = count <= 30
    capitals = 0
    digits = times = links = 0
    if short:
        for word in text.split():
            if word[0].isupper():
                capitals += 1
            elif word[0].isdigit():
                digits += 1
        capitals = 20 * capitals // (count or 1)
        if digits or "ago" in tokens:
            times = len(_TIME.findall(text))
    else:
        capitals = 2
        digits = 1
    if "](" in text or "://" in text or "www." in text:
        links = 20 * sum(map(len, _LINK.findall(text))) // chars
    marks = text.count("|") + text.count("»") + text.count("›") + text.count("·") + text.count("©") * 5
    marks += 3 * (text.count("@") + text.count(" / "))
    return (
        chars,
        count,
        40 * stops // (len(head) or 1) if stops else 0,
        weight,
        4 * weight // (len(head) or 1),
        capitals,
        ends,
        starts,
        text.count(". ") + text.count("? ") + text.count("! ") + text.count("。"),
        text.count(",") + text.count("、") + text.count("，"),
        digits,
        marks,
        links,
        times,
        len(block.gap),
        len(block.text) - len(block.text.lstrip(" \t")) if block.text[0] in " \t" else 0,
        block.place.last - block.place.first,
        _SHAPES.get(block.role, 0),
    )


_SHAPES = {Role.HEADING: 1, Role.LIST_ITEM: 2, Role.QUOTE: 3, Role.CODE: 4, Role.TABLE: 5, Role.TITLE: 6}
