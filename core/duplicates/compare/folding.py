"""Fold away what scrapers and typesetters change in a text without changing what it says."""

from __future__ import annotations

import re
from functools import cache

from copydesk.text.scripts import UNSPACED, beyond_ascii, fold_case

_APOSTROPHES = "‘’‚‛ʼʹ`´′＇"
_DOUBLE_QUOTES = "“”„‟«»″〝〞＂「」『』"
_DASHES = "‐‑‒–—―−﹣－"
_SPACES = "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
# Soft hyphen, joiners, direction marks, variation selectors, byte order mark.
_INVISIBLE = "".join(
    map(chr, (0xAD, 0x34F, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F)))
) + "".join(map(chr, (*range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFE0E, 0xFE0F, 0xFEFF)))
_FOLDS = {
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_INVISIBLE, ""),
    "…": "...",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
# "$", "%", "+" and currency signs stay with their numbers: "5%" is not "$5".
_ASCII_PUNCTUATION = r"\s\0!-#&-*,-/:-@\[-`{-~"
_PUNCTUATION = (
    "\u00a1-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u0965\u2010-\u206f"
    "\u3000-\u303f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
# Normalising is quadratic in a run of combining marks, so no long one is touched.
_LONG_RUN = r"[^\w\s\0-\x7f]{31,}"
_ENTITY = r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][\da-fA-F]{2,5});"
_LINK = r"\[([^\[\]\0]{1,200})\]\([^()\s\0]{1,500}\)"
# "... by noon.[3]" is a mark of a note; "a[3]" may be code, and "[3] Falk, I." the note itself.
_NUMBERED = r"\[\d{1,3}\]"
_NOTE_MARK = r"(?<=[.,;:!?\"'”’)\]]) {0,9}\[\d{1,3}\]"


def typeset(text: str) -> str:
    """Fold entities, links, note marks, quotes, dashes, odd spaces, accents and what is invisible."""
    if "]" in text and "](" in text:
        text = re.sub(_LINK, r"\1", text)
    if "[" in text and re.search(_NUMBERED, text):
        text = re.sub(_NOTE_MARK, "", text)
    if "&" in text and re.search(_ENTITY, text):
        from html import unescape

        text = re.sub(_ENTITY, lambda match: unescape(match[0]), text)
    if text.isascii():
        return text
    # Replacing them one by one is ten times as fast as `translate`.
    for character in _FOLDS.keys() & set(beyond_ascii(text)):
        text = text.replace(character, _FOLDS[character])
    if text.isascii():
        return text
    import unicodedata

    if unicodedata.is_normalized("NFC", text):
        return text
    if not re.search(_LONG_RUN, text):
        return unicodedata.normalize("NFC", text)
    parts = re.split(f"({_LONG_RUN})", text)
    parts[::2] = [unicodedata.normalize("NFC", part) for part in parts[::2]]
    return "".join(parts)


def fold(typeset_text: str) -> str:
    """Fold the case, the dashes, the ellipses and the commas between words of a typeset text.

    Digits are never folded: "rose 5%" is not "rose 7%".
    """
    text = fold_case(typeset_text).replace(" - ", "-").replace("--", "-")
    return text.replace(", ", " ").replace(". . .", "...")


def words(text: str) -> list[str]:
    """Cut a text into words, without punctuation."""
    return word_pattern(text.isascii()).findall(text)


@cache
def word_pattern(ascii_only: bool) -> re.Pattern[str]:
    """Return the pattern of a word; the one for ASCII alone compiles twenty times as fast."""
    if ascii_only:
        return re.compile(f"[^{_ASCII_PUNCTUATION}]+")
    # In a script without spaces each character is a word.
    return re.compile(f"[{UNSPACED}]|[^{_ASCII_PUNCTUATION}{_PUNCTUATION}{UNSPACED}]+")
