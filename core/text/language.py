"""Detect the language of an article by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from copydesk.text.scripts import may_lack_spaces
from copydesk.text.wordlists import read_table, read_words

_SCRIPTS = (
    ("[\u3040-\u30ff]", "ja"),
    ("[\uac00-\ud7af]", "ko"),
    ("[\u0e01-\u0e5b]", "th"),
    ("[\u4e00-\u9fff]", "zh"),
)
# What is left where no word tells: scripts whose vowels are marks, so that words do not come apart rightly.
_OTHER_SCRIPTS = (
    ("[\u0900-\u097f]", "hi"),
    ("[\u0980-\u09ff]", "bn"),
    ("[\u0a80-\u0aff]", "gu"),
    ("[\u0b80-\u0bff]", "ta"),
    ("[\u0c00-\u0c7f]", "te"),
    ("[\u0c80-\u0cff]", "kn"),
    ("[\u0d00-\u0d7f]", "ml"),
    ("[\u0530-\u058f]", "hy"),
    ("[\u10a0-\u10ff]", "ka"),
)
_CODE = r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*"
_SCRIPT_LETTERS, _REGION_LETTERS = 4, 2
_TOKEN = r"[^\W\d_]+"
# Characters; on 1,400 pages the guess is that of twice as many.
_SAMPLE = 2000
_LEAST_SHARE = 0.08  # of the words, that a language's commonest ones make up
_LEAST_SCRIPT = 0.05  # of the characters, blanks included


def language_code(written: str) -> str:
    """Return a language code in its one form, or nothing where the text is none.

    Args:
        written: as a page writes it: "EN", "en_gb", "zh-hans-CN".

    Returns:
        "en", "en-GB", "zh-Hans-CN".
    """
    if not re.fullmatch(_CODE, written):
        return ""
    language, *rest = written.replace("_", "-").split("-")
    parts = [
        part.title()
        if len(part) == _SCRIPT_LETTERS
        else part.upper()
        if len(part) == _REGION_LETTERS
        else part.lower()
        for part in rest
    ]
    return "-".join([language.lower(), *parts])


def find_language(texts: Iterable[str]) -> str:
    """Return the ISO 639-1 code of a text's language, or nothing where it does not show.

    Args:
        texts: the blocks of the body; their first few thousand characters decide.
    """
    parts: list[str] = []
    length = 0
    for text in texts:
        parts.append(text)
        length += len(text)
        if length >= _SAMPLE:
            break
    sample = " ".join(parts)[:_SAMPLE].lower()
    if may_lack_spaces(sample) and (language := _by_script(sample, _SCRIPTS)):
        return language
    language = _by_words(_tokens(sample))
    return language if language or sample.isascii() else _by_script(sample, _OTHER_SCRIPTS)


def _tokens(sample: str) -> list[str]:
    """Cut a sample into words; two thirds of them stand without punctuation and need no search."""
    parts = sample.split()
    tokens = [part for part in parts if part.isalpha()]
    return tokens + re.findall(_TOKEN, " ".join([part for part in parts if not part.isalpha()]))


def _by_script(sample: str, scripts: tuple[tuple[str, str], ...]) -> str:
    """Return the language that a script belongs to alone; kana beside Chinese characters mean Japanese."""
    for script, language in scripts:
        if len(re.findall(script, sample)) > len(sample) * _LEAST_SCRIPT:
            return language
    return ""


@cache
def _languages_of() -> dict[str, list[str]]:
    """Return for each of the commonest words the languages that have it."""
    languages: dict[str, list[str]] = {}
    for language in read_table("languages.txt"):
        for word in read_words("languages.txt", language):
            languages.setdefault(word, []).append(language)
    return languages


def _by_words(tokens: list[str]) -> str:
    """Return the language whose commonest words stand in a text most often."""
    counts, languages = Counter(tokens), _languages_of()
    hits = dict.fromkeys(read_table("languages.txt"), 0)
    for word in counts.keys() & languages.keys():
        for language in languages[word]:
            hits[language] += counts[word]
    best = max(hits, key=hits.__getitem__)
    return best if hits[best] > len(tokens) * _LEAST_SHARE else ""
