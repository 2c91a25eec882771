"""Distinguish a slip or an inflection of a word from another word: "recieve", "walks"."""

from __future__ import annotations

from copydesk.duplicates.wordlists import words_of

_STEM = 4  # letters
_SHORT = 16  # words of the passage


def is_same_word(a: str, b: str, size: int) -> bool:
    """Return whether two words differ by a slip of the keys or an ending.

    Args:
        a: a word, in its own case.
        b: another.
        size: length in words of the shorter passage; in a long one more is taken for a slip.
    """
    first, second = a.casefold(), b.casefold()
    contrasts = words_of("contrasts")
    if first == second:
        return True
    if first in contrasts and second in contrasts:
        return False
    if sorted(first) == sorted(second):
        return len(first) >= _STEM
    if a[:1].isupper() and b[:1].isupper():
        return size >= _SHORT and _squeezed(first) == _squeezed(second)
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    longest = max(len(first), len(second))
    if start >= max(_STEM, longest * 3 / 5) or (
        size >= _SHORT and {f"{first}s", f"{second}s"} & {first, second}
    ):
        return True
    if longest < _STEM or (longest == _STEM and size < _SHORT):
        return False
    rest, other = first[start:], second[start:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]


def _squeezed(word: str) -> str:
    """Drop doubled letters."""
    return "".join([letter for at, letter in enumerate(word) if letter != word[at - 1 : at]])
