"""Compare a cleaned text with the text a person would have."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from statistics import fmean

from copydesk.text.scripts import UNSPACED

# Scripts without spaces have a word a character; else a clause would count as one.
_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class Match:
    """Precision and recall of one text, by words and by word 4-grams, each 0 to 1; and the gold's words."""

    word_precision: float
    word_recall: float
    gram_precision: float
    gram_recall: float
    gold_words: int = 0

    @property
    def word_f1(self) -> float:
        """The harmonic mean of the two word figures."""
        return harmonic(self.word_precision, self.word_recall)


def match(text: str, gold: str) -> Match:
    """Score a text as WCXB (bag of words, case folded) and article-extraction-benchmark (4-grams) do."""
    wanted = _WORD.findall(gold.lower())
    words = _share(_WORD.findall(text.lower()), wanted)
    grams = _share(_grams(text), _grams(gold))
    return Match(*words, *grams, len(wanted))


def harmonic(precision: float, recall: float) -> float:
    """Return F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def summary(matches: list[Match]) -> dict[str, float]:
    """Aggregate pages: 4-gram F1 from the mean precision and recall, word F1 as the mean of the pages'."""
    precision = fmean(m.gram_precision for m in matches)
    recall = fmean(m.gram_recall for m in matches)
    return {
        "gram_f1": harmonic(precision, recall),
        "gram_precision": precision,
        "gram_recall": recall,
        "word_f1": fmean(m.word_f1 for m in matches),
        "word_precision": fmean(m.word_precision for m in matches),
        "word_recall": fmean(m.word_recall for m in matches),
    }


def _grams(text: str, size: int = 4) -> list[tuple[str, ...]]:
    words = _WORD.findall(text)
    return (
        [tuple(words[place : place + size]) for place in range(max(1, len(words) - size + 1))]
        if words
        else []
    )


def _share(
    found: list[str] | list[tuple[str, ...]], wanted: list[str] | list[tuple[str, ...]]
) -> tuple[float, float]:
    common = sum((Counter(found) & Counter(wanted)).values())
    return common / len(found) if found else 0.0, common / len(wanted) if wanted else 0.0
