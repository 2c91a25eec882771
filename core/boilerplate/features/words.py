"""Weigh the words of every block, and count its function words, times and numbers."""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column, Recipes, once

# A sum of weights stays far below the first of these, and of each of the others a block has less than a
# thousand, so that one sum tells all.
STOP, TIME, KNOWN = 1 << 20, 1 << 30, 1 << 40
# Characters of a block whose words are read; what stands further down says nothing new of it.
MOST_READ = 260
# A block's words speak together as evidence that is not independent: their sum over the root of their count.
_ROOTS = [round(1000 / (count + 3) ** 0.5) for count in range(MOST_READ + 1)]
_SHORT = 25
_HALF = STOP // 2
# The sums of the codes of each block's words, no feature of their own.
CODES = "_codes"


class Words(NamedTuple):
    """The word tables.

    Attributes:
        classes: how much a word of a class or id attribute speaks for the article (above 0) or for the page
            around it, in tenths of a logit.
        codes: the same for the words of texts, plus KNOWN for each of them, STOP for every function word of
            many languages, and TIME for every word of dates and times, so that one look-up a word tells all
            four.
        anchored: whether some of these say how a block begins or ends.
    """

    classes: dict[str, int]
    codes: dict[str, int]
    anchored: bool = True


def anchors(tokens: list[str]) -> list[str]:
    """Return how a block begins and ends, as a word table writes it: "^read", "^read more", "more$"."""
    if len(tokens) > 1:
        return [f"^{tokens[0]}", f"^{tokens[0]} {tokens[1]}", f"{tokens[-1]}$"]
    return [f"^{tokens[0]}", f"{tokens[0]}$"] if tokens else []


def word_columns(tokens: list[list[str]], words: Words) -> Recipes:
    """Return what the words of every block weigh together and how many of them are of some kinds.

    Args:
        tokens: the first words of each block.
        words: the tables to look them up in.
    """
    sizes = [len(found) or 1 for found in tokens]
    code, none = words.codes.get, repeat(0)

    @once
    def codes() -> Column:
        return [sum(map(code, found, none)) for found in tokens]

    @once
    def weights() -> Column:
        if not words.anchored:
            return list(map(_weight, codes()))
        pairs = zip(codes(), tokens, strict=True)
        return [_weight(total + sum(map(code, anchors(found), none))) for total, found in pairs]

    return {
        CODES: codes,
        "word_weight": weights,
        "word_score": lambda: [
            weight * _ROOTS[size] // 1000 for weight, size in zip(weights(), sizes, strict=True)
        ],
        "word_mean": lambda: [4 * weight // size for weight, size in zip(weights(), sizes, strict=True)],
        "stop_words": lambda: [
            40 * ((total + _HALF) % TIME // STOP) // size for total, size in zip(codes(), sizes, strict=True)
        ],
        "times": lambda: [
            (total + _HALF) % KNOWN // TIME if size <= _SHORT else 0
            for total, size in zip(codes(), sizes, strict=True)
        ],
        "numbers": lambda: [
            20 * sum(map(str.isdigit, found)) // size for found, size in zip(tokens, sizes, strict=True)
        ],
    }


def count_known(codes: Column) -> int:
    """Return how many of the words of all blocks the table of weights has."""
    return sum([(code + _HALF) // KNOWN for code in codes])


def _weight(code: int) -> int:
    return (code + _HALF) % STOP - _HALF
