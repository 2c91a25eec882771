"""Hard-wrapped paragraphs that repeat themselves, with furniture above and below, put together at random."""

from __future__ import annotations

import random
import textwrap

SENTENCES = (
    "The council voted nine to four on Tuesday to drain the inner basin and rebuild the sea wall.",
    "Fishermen will moor at Upper Wick, six miles along the coast, until the work is done.",
    "Work begins in March and is to take a year; the county pays two thirds of the cost.",
    "It was that or lose the wall, said Ada Marsh, who has led the council since 2019.",
    "Nobody was hurt when the old quay fell into the harbour in the storms of last winter.",
    "A diver who went down on Sunday found that the stones had moved by the width of a hand.",
)
FURNITURE = (
    "© 2031 Wick Gazette",
    "Copyright 2031 The Wick Gazette. All rights reserved.",
    "Advertisement",
    "Share this article",
    "By",
    "Home | News | Sport",
    "",
)


def repeating_text(seed: int) -> str:
    """Make a text of which one paragraph says the same two sentences again and again."""
    chance = random.Random(seed)
    sentences = chance.sample(SENTENCES, 2) * chance.randint(2, 6)
    for _ in range(chance.randint(0, 3)):
        sentences.insert(chance.randrange(len(sentences) + 1), chance.choice(SENTENCES))
    paragraphs = [_wrapped(chance, sentences)]
    for _ in range(chance.randint(0, 2)):
        others = chance.sample(SENTENCES, chance.randint(1, 3))
        paragraphs.insert(chance.randrange(len(paragraphs) + 1), _wrapped(chance, others))
    lines = [chance.choice(FURNITURE), *paragraphs, chance.choice(FURNITURE)]
    return "".join(line + "\n" * chance.choice([1, 2, 2, 2, 3]) for line in lines)


def _wrapped(chance: random.Random, sentences: list[str]) -> str:
    return textwrap.fill(" ".join(sentences), chance.randint(42, 95))
