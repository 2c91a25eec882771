"""Plant copies of every kind, and stretches that repeat by nature, in an article's paragraphs."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from copydesk.training.planting.rewrites import (
    Rewrite,
    edit,
    edits,
    material,
    pull_quote,
    punctuation,
    same,
    standfirst,
    truncated,
    typography,
)

_LISTED = re.compile(r"[-*•]|\(?\w{1,3}[.)]\s|(?s:.*\n)")


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


def _copy(make: Rewrite, *, swap: bool, places: str, fewest: int = 20) -> Plant:
    """Make a plant that rewrites one paragraph of prose and puts the result somewhere."""

    def plant(lines: list[Line], rng: random.Random) -> bool:
        prose = _prose(lines, fewest)
        if not prose:
            return False
        original = prose[0] if rng.random() < 0.3 else rng.choice(prose)
        text = make(original.text, rng)
        if not text or (text == original.text and make is not same):
            return False
        _insert(lines, Line(text, original, swap), rng.choice(places.split()), rng)
        return True

    return plant


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


def _doubled(furniture: bool, edited: bool) -> Plant:
    def plant(lines: list[Line], rng: random.Random) -> bool:
        if len(_prose(lines)) < 3:
            return False
        second = [Line(line.text, line, True) for line in lines]
        for line in rng.sample(second, max(1, len(second) // 8)) if edited else []:
            line.text = edit(line.text, rng)
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
    "exact": _copy(same, swap=True, places=EVERYWHERE, fewest=12),
    "lede three times": _lede_thrice,
    "typography": _copy(typography, swap=True, places=EVERYWHERE, fewest=12),
    "one edit": _copy(edits(1), swap=True, places=EVERYWHERE),
    "three edits": _copy(edits(3), swap=True, places=EVERYWHERE),
    "punctuation": _copy(punctuation, swap=True, places=EVERYWHERE, fewest=12),
    "truncated": _copy(truncated, swap=False, places=EVERYWHERE),
    "pull quote": _copy(pull_quote, swap=False, places="before after far"),
    "standfirst": _copy(standfirst, swap=False, places="top before after"),
    "caption and credit": _captions,
    "caption twice": _caption_twice,
    "doubled page": _doubled(False, False),
    "doubled page, furniture": _doubled(True, False),
    "doubled page, edits": _doubled(True, True),
    "natural": _natural,
}
