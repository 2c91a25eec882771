"""Rewrite a paragraph in the ways in which the copies of a page differ from what they copy."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from html import escape

from copydesk.duplicates.wordlists import words_of
from copydesk.text.wordlists import read_lines

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_PLAIN_WORD = re.compile(r"[a-z]{2,}")
_UNTOUCHED = words_of("negations") | words_of("contrasts")

Rewrite = Callable[[str, random.Random], str]


def material(name: str) -> list[str]:
    """Read the lines of a file of planting material."""
    return read_lines("planting", f"{name}.txt")


def same(text: str, _rng: random.Random) -> str:
    """Copy it as it is."""
    return text


def typography(text: str, rng: random.Random) -> str:
    """Change three things that typesetters and scrapers change: quotes, dashes, spaces, ligatures, case."""
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


def edit(text: str, rng: random.Random) -> str:
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


def edits(count: int) -> Rewrite:
    """Make a rewriting of so many edits."""

    def make(text: str, rng: random.Random) -> str:
        for _ in range(count):
            text = edit(text, rng)
        return text

    return make


def punctuation(text: str, rng: random.Random) -> str:
    """Take out the commas, or end it with another mark."""
    return text.replace(",", "") if "," in text and rng.random() < 0.5 else text[:-1] + "!"


def truncated(text: str, rng: random.Random) -> str:
    """Cut it as a teaser is, with an ending or without, between words or inside one."""
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


def pull_quote(text: str, rng: random.Random) -> str:
    """Lift a sentence out, quoted in one of many ways; nothing where it has but one."""
    sentence = _sentence(text, rng).strip('“”"')
    marks = rng.choice(("“{}”", '"{}"', "{}", "“{}” — Marta Lindqvist", "‘{}’", "> {}", "*{}*"))
    return sentence and marks.format(sentence)


def standfirst(text: str, _rng: random.Random) -> str:
    """Take its first sentence; nothing where it has but one."""
    sentences = _SENTENCE_END.split(text)
    return sentences[0] if len(sentences) > 1 and len(sentences[0].split()) >= 7 else ""
