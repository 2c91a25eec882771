"""Fold away what scrapers and typesetters change in a text without changing what it says."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "‘’‚‛ʼʹ`´′＇"
_DOUBLE_QUOTES = "“”„‟«»″〝〞＂「」『』"
_DASHES = "‐‑‒–—―−﹣－"
_SPACES = "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
# Soft hyphen, joiners, direction marks, variation selectors, byte order mark.
_INVISIBLE = "".join(
    map(chr, (0xAD, 0x34F, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F)))
) + "".join(map(chr, (*range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFE0E, 0xFE0F, 0xFEFF)))
_FOLDS = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_INVISIBLE, ""),
        "…": "...",
        "ﬁ": "fi",
        "ﬂ": "fl",
    }
)
# Scripts written without spaces: each character is a word of its own.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# "$", "%", "+" and currency signs stay with their numbers: "5%" is not "$5".
_PUNCTUATION = (
    r"\s!-#&-*,-/:-@\[-`{-~"
    "\u00a1-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u0965\u2010-\u206f"
    "\u3000-\u303f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
WORD = re.compile(f"[{_UNSPACED}]|[^{_PUNCTUATION}{_UNSPACED}]+")
_LONGEST_COMPOSED = 100


def typeset(text: str) -> str:
    """Fold quote marks, dashes, ellipses, odd spaces and invisible characters; keep the case."""
    if text.isascii():
        return text
    return _compose(text.translate(_FOLDS))


def _compose(text: str) -> str:
    """Put letters and their accents together, word by word."""
    if unicodedata.is_normalized("NFC", text):
        return text
    # Normalising is quadratic in a run of combining marks, so no long word is touched.
    return " ".join(
        unicodedata.normalize("NFC", word) if len(word) <= _LONGEST_COMPOSED else word
        for word in text.split()
    )


def fold(typeset_text: str) -> str:
    """Give the form under which two copies of a typeset text are the same: lower case, single spaces.

    Digits are never folded: "rose 5%" is not "rose 7%".
    """
    folded = " ".join(typeset_text.casefold().split())
    return folded.replace(" - ", "-").replace("--", "-").replace(". . .", "...")


def words(folded: str) -> list[str]:
    """Cut a folded text into words, without punctuation."""
    return WORD.findall(folded)
