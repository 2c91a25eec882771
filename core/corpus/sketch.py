"""Sketch the body of an article in a few hundred bytes, so that its copies are found among many."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

from copydesk.article import Article
from copydesk.corpus.keys import digest
from copydesk.documents import BODY_ROLES
from copydesk.duplicates.compare.folding import fold, typeset, words

GRAM = 5  # words
ONE_IN = 16
_THOUSANDS = r"(?<=\d)[,.'\u202f ](?=\d{3}(?!\d))"
_NUMBER = r"\d+(?:[.,:/]\d+)*"


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of an article.

    Attributes:
        name: tells it from every other.
        samples: digests of one in 16 of its word 5-grams, ascending; 8 bytes each.
        numbers: digests of the numbers in it, ascending; 8 bytes each.
        body: stands for its whole text, folded.
        words: length of its body.
        title: words of its headline, folded; empty where it has none.
        date: day of publication as YYYY-MM-DD, or an empty string.
        site: its site, or an empty string.
    """

    name: str
    samples: bytes
    numbers: bytes
    body: bytes
    words: int
    title: str = ""
    date: str = ""
    site: str = ""


def sketch(article: Article, name: str, site: str = "") -> Sketch:
    """Sketch what is kept of an article's body.

    Args:
        article: a cleaned article.
        name: tells it from every other.
        site: where it comes from, if that is known.
    """
    parts = [typeset(v.block.text) for v in article.kept if v.role in BODY_ROLES]
    text = fold("\n".join(parts))
    tokens = words(text)
    grams = [
        gram
        for place in range(len(tokens) - GRAM + 1)
        if crc32(gram := " ".join(tokens[place : place + GRAM]).encode("utf-8", "replace")) % ONE_IN == 0
    ]
    numbers = re.findall(_NUMBER, re.sub(_THOUSANDS, "", text))
    return Sketch(
        name=name,
        samples=_packed({blake2b(gram, digest_size=8).digest() for gram in grams}),
        numbers=_packed({digest(number, size=8) for number in numbers}),
        body=digest(" ".join(tokens), size=8),
        words=len(tokens),
        title=" ".join(words(fold(typeset(article.title)))),
        date=article.date,
        site=site,
    )


def _packed(digests: set[bytes]) -> bytes:
    return b"".join(sorted(digests))


def unpacked(digests: bytes) -> array[int]:
    """Return packed digests as numbers."""
    return array("Q", digests)
