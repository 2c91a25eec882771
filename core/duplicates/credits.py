"""Distinguish a photo credit from other words."""

from __future__ import annotations

import re

from copydesk.duplicates.compare.folding import words
from copydesk.duplicates.wordlists import words_of

_CREDIT_AT_END = r"(?:[(\[|©]|\b\w{4,14}(?=: | by )|\b[A-Z]\w+ [A-Z]\w+(?=/| via ))[^.!?]{2,80}$"
_DIGIT = re.compile(r"\d")
# "Jane Doe/AFP", but not "N/R" nor "application/json".
_NAMES_APART = re.compile(r"(\w)[\w.'-]+ ?/ ?(\w)\w")
_SEPARATORS = tuple(".,;:!?|/-([)]©\"'")
_LONGEST = 14  # words
_OPENERS = "(/|[©"
_NAME_WORDS = 4


def is_credit(rest: str, *, after_sentence: bool) -> bool:
    """Return whether what a longer caption has over a shorter one is a photo credit.

    Args:
        rest: the words over, in their own case, with their punctuation.
        after_sentence: whether a full stop stands between the caption and the rest.
    """
    bare = rest.strip().lstrip(".,;:!?\"'” ")
    tokens = words(bare)
    if not tokens or len(tokens) > _LONGEST:
        return False
    known = words_of("credits")
    capitals = sum(1 for token in tokens if token[:1].isupper())
    if any(token.casefold() in known for token in tokens):
        # "Hammock stock image" names no more than "Hammock" does.
        return capitals > 0 or not rest.isascii() or rest.strip().startswith(_SEPARATORS)
    if _DIGIT.search(bare):
        # A price is none: "Best Watch for Beginners ($200)".
        return False
    if bare.startswith(tuple(_OPENERS)) or "/" in bare:
        functions = words_of("functions")
        # Nor is a remark: "Las Vegas, Nevada (often at Mandalay Bay)".
        return capitals > 1 and all(token[:1].isupper() or token in functions for token in tokens)
    named = capitals == len(tokens) and len(tokens) <= _NAME_WORDS
    return named and (after_sentence or bare.startswith("-"))


def ends_in_credit(text: str) -> bool:
    """Return whether a caption ends in its credit, as in "(Photo: Jane Doe)", "Jane Doe via Getty Images"."""
    match = re.search(_CREDIT_AT_END, text)
    if match is None or match.start() == 0:
        return False
    known = words_of("credits")
    apart = _NAMES_APART.search(match[0])
    names = apart is not None and apart[1].isupper() and apart[2].isupper()
    return names or any(word.casefold() in known for word in words(match[0]))
