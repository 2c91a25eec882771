"""Recognise names of people, and the authors in a byline."""

from __future__ import annotations

import re

from copydesk.tables import read_table, read_words

_LONGEST_NAME = 5
_SPLIT = re.compile(r"\s*(?:,|;|/|\||•|·|–|—|\s-\s)\s*")
_TRAILING = re.compile(r"\s*(?:\(.*|@.*|\bfor\b .*|\bin\b [A-Z].*|\bat\b .*|\bon\b [A-Z0-9].*|\bis\b .*)$")


def is_name(text: str) -> bool:
    """Tell whether a text is the name of a person: two to five capitalised words and their particles."""
    words = text.split()
    if not 2 <= len(words) <= _LONGEST_NAME:
        return False
    particles, labels = read_words("roles.txt", "name particles"), read_words("roles.txt", "not names")
    first, last = words[0], words[-1]
    if not (first[0].isupper() and last[0].isupper()) or any(
        word.lower().strip(".") in labels for word in words
    ):
        return False
    return all(_is_name_word(word) or word in particles for word in words)


def _is_name_word(word: str) -> bool:
    """Tell whether a word can stand in a name: "O’Brien", "J.", "Jean-Luc", but not "iPhone" or "2020"."""
    letters = word.replace("'", "").replace("’", "").replace("-", "").replace(".", "")
    return letters.isalpha() and word[0].isupper() and len(word) < 20


def opener_of(text: str) -> int:
    """Give the length of the words that open a byline, such as "By " or "Von ", 0 where there are none."""
    lowered = text[:40].lower()
    best = 0
    for opener in read_table("roles.txt")["byline openers"]:
        if lowered.startswith(opener):
            end = len(opener)
            following = text[end : end + 1]
            if (following in ("", " ", ":", "\xa0", "：") or opener[-1] in ":：／") and end > best:
                best = end
    return best


def authors_of(text: str) -> tuple[str, ...]:
    """Give the names in a byline, in order; nothing where no name stands in it.

    Args:
        text: the byline without its opener: "Jane Doe and Li Wei, Staff Writers".
    """
    joiners = read_table("roles.txt")["name joiners"]
    pieces = [text.strip(" :：\t\xa0")]
    for joiner in joiners:
        pieces = [part for piece in pieces for part in re.split(rf"\s+{re.escape(joiner)}\s+", piece)]
    found: list[str] = []
    for piece in pieces:
        for part in _SPLIT.split(piece):
            name = _TRAILING.sub("", part).strip(" .*_")
            if name.isupper():
                name = name.title()
            if is_name(name) and name not in found:
                found.append(name)
    return tuple(found)
