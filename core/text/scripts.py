"""Describe what differs between scripts: spaces between words, the marks that end a sentence, case."""

from __future__ import annotations

from collections.abc import Sequence

# Ranges for a set of characters: Thai, Lao, Burmese, Khmer, kana and Chinese. Those beyond the first plane
# are left out, as they make a pattern half as fast.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Latin, Chinese and full-width marks, those of Arabic and Urdu, the dandas of Indian scripts, and the full
# stops of Armenian, Ethiopic, Burmese and Khmer.
SENTENCE_ENDS = ".!?…。！？．؟۔।॥։።။។"
# Scripts without a mark that ends a sentence: Thai, Lao, Burmese, Khmer.
UNMARKED = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))
# What may close a quotation after a full stop; German closes with what opens one in English, Danish with "«".
CLOSING_QUOTES = "\"'”’“‘»«›‹」』"
# Thai to Khmer, kana to Hangul, and the further Chinese characters.
_MAY_LACK_SPACES = (
    ("\u0e00", "\u17ff"),
    ("\u3040", "\ud7ff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
_ASCII = bytes(range(128))
_SEPARATOR = "\0"
# Letters; "Libraries" in a headline is "library" in the body.
_SHORTEST_STEM, _ENDING = 4, 3


def may_lack_spaces(text: str) -> bool:
    """Return whether a text may hold Thai, Lao, Burmese, Khmer, Chinese, Japanese or Korean.

    Cheap, so whoever needs to be sure looks closer: compiling the pattern of an exact set takes milliseconds,
    as much as cleaning an article.
    """
    return not text.isascii() and any(
        first <= character <= last
        for character in set(beyond_ascii(text))
        for first, last in _MAY_LACK_SPACES
    )


def beyond_ascii(text: str) -> str:
    """Return the characters of a text that are not ASCII, in order; a pattern takes ten times as long."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def fold_case(text: str) -> str:
    """Fold the case as `str.casefold` does, which takes five times as long for one typographic quote mark."""
    if text.isascii():
        return text.lower()
    beyond = beyond_ascii(text)
    if beyond.casefold() != beyond:
        return text.casefold()
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def to_lower(text: str) -> str:
    """Return what `str.lower` does, in a fifth of its time where only ASCII has capitals."""
    if text.isascii():
        return text.lower()
    beyond = beyond_ascii(text)
    if beyond.lower() != beyond:
        return text.lower()
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def to_lower_each(texts: Sequence[str]) -> list[str]:
    """Return what `str.lower` does of each of some texts, all at once."""
    lowered = to_lower(_SEPARATOR.join(texts)).split(_SEPARATOR)
    return lowered if len(lowered) == len(texts) else [text.lower() for text in texts]


def holds_word(text: str, word: str) -> bool:
    """Return whether a word stands in a text, no letter before or behind it."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1])):
            return True
        start = text.find(word, end)
    return False


def stem_of(word: str) -> str:
    """Return what the forms of a word share: "libraries" and "library" begin with "librar"."""
    return word[: max(_SHORTEST_STEM, len(word) - _ENDING)]


def begins_word(text: str, beginning: str) -> bool:
    """Return whether a word of a text begins so: no letter stands before it."""
    start = text.find(beginning)
    while start >= 0:
        if not _is_letter(text[start - 1 : start]):
            return True
        start = text.find(beginning, start + 1)
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()
