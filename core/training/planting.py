"""Plant copies of every kind, and stretches that repeat by nature, in an article's paragraphs."""

from __future__ import annotations

import os
import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

import copydesk.data
from copydesk.duplicates.tables import words_of

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_LISTED = re.compile(r"[-*•]|\(?\w{1,3}[.)]\s|(?s:.*\n)")
_PLAIN_WORD = re.compile(r"[a-z]{2,}")
_UNTOUCHED = words_of("negations") | words_of("contrasts")


@dataclass(slots=True)
class Line:
    """A paragraph of a planted article.

    Attributes:
        text: the paragraph.
        of: for a planted copy the paragraph that it copies.
        swap: whether either of the two may stay: they hold the same words.
    """

    text: str
    of: Line | None = None
    swap: bool = False


Plant = Callable[[list[Line], random.Random], bool]


def material(name: str) -> list[str]:
    """Read the lines of a file of planting material."""
    path = os.path.join(os.path.dirname(copydesk.data.__file__), "planting", f"{name}.txt")
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def _prose(lines: list[Line], fewest: int = 20) -> list[Line]:
    return [
        line
        for line in lines
        if len(line.text.split()) >= fewest and line.text.endswith(".") and not _LISTED.match(line.text)
    ]


def _insert(lines: list[Line], copy: Line, place: str, rng: random.Random) -> None:
    """Put a copy before, after or far from what it copies, or on top."""
    assert copy.of is not None
    at = next(number for number, line in enumerate(lines) if line is copy.of)
    if place == "before":
        lines.insert(max(1, at - rng.randint(0, 1)), copy)
    elif place == "after":
        lines.insert(at + rng.randint(1, 2), copy)
    elif place == "top":
        lines[1:1] = [copy, *(Line(text) for text in ("By Marta Lindqvist", "4 May 2021"))]
    else:
        lines.insert(rng.randint(1, len(lines)), copy)


def _copy(make: Callable[[str, random.Random], str], *, swap: bool, places: str, fewest: int = 20) -> Plant:
    """Make a plant that rewrites one paragraph of prose and puts the result somewhere."""

    def plant(lines: list[Line], rng: random.Random) -> bool:
        prose = _prose(lines, fewest)
        if not prose:
            return False
        original = prose[0] if rng.random() < 0.3 else rng.choice(prose)
        text = make(original.text, rng)
        if not text or (text == original.text and make is not _same):
            return False
        _insert(lines, Line(text, original, swap), rng.choice(places.split()), rng)
        return True

    return plant


def _same(text: str, _rng: random.Random) -> str:
    return text


def _typography(text: str, rng: random.Random) -> str:
    changes: list[Callable[[str], str]] = [
        lambda t: t.replace("’", "'") if "’" in t else t.replace("'", "’"),
        lambda t: t.translate({0x22: "“", 0x201C: '"', 0x201D: '"'}),
        lambda t: t.replace(" ", "\u00a0", 3),
        lambda t: t.replace("—", " - ").replace("–", "-"),
        lambda t: t.replace("...", "…"),
        lambda t: escape(t).replace("’", "&rsquo;").replace("—", "&#8212;"),
        lambda t: t.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
        lambda t: unicodedata.normalize("NFD", t),
        lambda t: t.replace(" ", "  ", 5),
        lambda t: f"{t[:9]}\u200b{t[9:]}\u00ad",
        str.upper,
    ]
    for change in rng.sample(changes, 3):
        text = change(text)
    return text


def _edit(text: str, rng: random.Random) -> str:
    """Edit one plain word: a slip, another word, one fewer, one more, two that change places."""
    words = text.split(" ")
    plain = [n for n, w in enumerate(words) if _PLAIN_WORD.fullmatch(w) and w not in _UNTOUCHED]
    if not plain:
        return text
    at = rng.choice(plain)
    word = words[at]
    kind = rng.randrange(7)
    if kind == 0 and len(word) > 4:
        cut = rng.randrange(1, len(word) - 1)
        words[at] = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]
    elif kind == 1 and len(word) > 4:
        cut = rng.randrange(1, len(word))
        words[at] = word[:cut] + word[cut + 1 :]
    elif kind == 2:
        words[at] = words[rng.choice(plain)]
    elif kind == 3:
        del words[at]
    elif kind == 6:
        words[at], words[at - 1] = (words[at - 1], word) if at - 1 in plain else (word, words[at - 1])
    elif kind == 4:
        words.insert(at, rng.choice(("very", "also", "quite", "a", "the", "that", "indeed", "recently")))
    else:
        words[at] = {"the": "a", "a": "the", "is": "was", "and": "or"}.get(word, word + "s")
    return " ".join(words)


def _edits(count: int) -> Callable[[str, random.Random], str]:
    def make(text: str, rng: random.Random) -> str:
        for _ in range(count):
            text = _edit(text, rng)
        return text

    return make


def _punctuation(text: str, rng: random.Random) -> str:
    return text.replace(",", "") if "," in text and rng.random() < 0.5 else text[:-1] + "!"


def _truncated(text: str, rng: random.Random) -> str:
    words = text.split()
    cut = " ".join(words[: rng.randint(9, len(words) - 4)]).rstrip(".,;:")
    ending = rng.choice([*material("endings"), "", "mid"])
    if ending != "mid":
        return cut + ending
    last = words[len(cut.split())]
    return f"{cut} {last[: len(last) // 2]}" if len(last) > 3 else cut + "…"


def _sentence(text: str, rng: random.Random) -> str:
    sentences = [s for s in _SENTENCE_END.split(text) if len(s.split()) >= 7 and not s.endswith("?")]
    return rng.choice(sentences) if len(sentences) > 1 else ""


def _pull_quote(text: str, rng: random.Random) -> str:
    sentence = _sentence(text, rng).strip('“”"')
    marks = rng.choice(("“{}”", '"{}"', "{}", "“{}” — Marta Lindqvist", "‘{}’", "> {}", "*{}*"))
    return sentence and marks.format(sentence)


def _standfirst(text: str, _rng: random.Random) -> str:
    sentences = _SENTENCE_END.split(text)
    return sentences[0] if len(sentences) > 1 and len(sentences[0].split()) >= 7 else ""


def _captions(lines: list[Line], rng: random.Random) -> bool:
    """Put a captioned picture in: two or three times, here or apart, the credit with one of them."""
    caption, credit = rng.choice(material("captions")), rng.choice(material("credits"))
    full = Line(caption + credit)
    copies = [Line(caption, full) for _ in range(rng.randint(1, 2))]
    group = [*copies, full] if rng.random() < 0.7 else [full, *copies]
    at = rng.randint(1, len(lines))
    if rng.random() < 0.25:
        lines.insert(at, group.pop())
        at = rng.choice((max(1, at - 1), rng.randint(1, len(lines))))
    lines[at:at] = group
    return True


def _caption_twice(lines: list[Line], rng: random.Random) -> bool:
    first = Line(rng.choice(material("captions")))
    at = rng.randint(1, len(lines))
    lines[at:at] = [first, Line(first.text, first, True)]
    return True


def _lede_thrice(lines: list[Line], rng: random.Random) -> bool:
    prose = _prose(lines)
    if not prose:
        return False
    _insert(lines, Line(prose[0].text, prose[0], True), "top", rng)
    _insert(lines, Line(prose[0].text, prose[0], True), "after", rng)
    return True


def _doubled(furniture: bool, edits: bool) -> Plant:
    def plant(lines: list[Line], rng: random.Random) -> bool:
        if len(_prose(lines)) < 3:
            return False
        second = [Line(line.text, line, True) for line in lines]
        for line in rng.sample(second, max(1, len(second) // 8)) if edits else []:
            line.text = _edit(line.text, rng)
        between = [Line(text) for text in rng.sample(material("furniture"), 4)] if furniture else []
        lines += between + second
        return True

    return plant


def _natural(lines: list[Line], rng: random.Random) -> bool:
    at = rng.randint(1, len(lines))
    stretch = rng.choice(material("naturals")).split(" / ")
    lines[at:at] = [Line(text) for text in stretch]
    return True


EVERYWHERE = "before after top far far"
PLANTS: dict[str, Plant] = {
    "exact": _copy(_same, swap=True, places=EVERYWHERE, fewest=12),
    "lede three times": _lede_thrice,
    "typography": _copy(_typography, swap=True, places=EVERYWHERE, fewest=12),
    "one edit": _copy(_edits(1), swap=True, places=EVERYWHERE),
    "three edits": _copy(_edits(3), swap=True, places=EVERYWHERE),
    "punctuation": _copy(_punctuation, swap=True, places=EVERYWHERE, fewest=12),
    "truncated": _copy(_truncated, swap=False, places=EVERYWHERE),
    "pull quote": _copy(_pull_quote, swap=False, places="before after far"),
    "standfirst": _copy(_standfirst, swap=False, places="top before after"),
    "caption and credit": _captions,
    "caption twice": _caption_twice,
    "doubled page": _doubled(False, False),
    "doubled page, furniture": _doubled(True, False),
    "doubled page, edits": _doubled(True, True),
    "natural": _natural,
}
