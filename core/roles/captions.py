"""Recognise image captions in plain text by their credits and openers."""

from __future__ import annotations

import re
from functools import cache

from copydesk.tables import read_table

_LONGEST_CAPTION, _LONGEST_LABELLED, _LONGEST_CREDIT = 80, 40, 60
_TAIL, _MOST_CREDIT_WORDS = 90, 8
_LAST_PART = r"(?<=[.!?”\"])\s+|\s(?=©)|\s[|/–—]\s|\("
_MARKS = ("photo", "image", "credit", "courtesy", "illustration", "foto", "©", "(c)")
_BETWEEN_NAMES = re.compile(r"[ /(©]+")
_MARK = r"©|\(c\)|\b(?:photo(?:s|graph)?|images?|credits?|courtesy|illustration|foto)\b"


@cache
def _agencies() -> frozenset[str]:
    """Give the names that end a credit."""
    return frozenset(read_table("roles.txt")["credit words"])


def is_caption(text: str) -> bool:
    """Tell whether a block is the caption of an image: it opens with a label or ends in a credit.

    "Reuters reported on Monday that ..." is a sentence; "... on July 9. Jane Doe/Reuters" is a caption.
    """
    words = text.count(" ") + 1
    if words > _LONGEST_CAPTION:
        return False
    if words < _LONGEST_LABELLED and text[:24].lower().startswith(read_table("roles.txt")["caption openers"]):
        return not text.lower().startswith("figure out")
    return ends_in_credit(text)


def ends_in_credit(text: str) -> bool:
    """Tell whether a text ends in the credit of an image."""
    tail = text[-_TAIL:].lower()
    if _ends_in_agency(tail) or ("/" in tail and is_credit(re.split(_LAST_PART, text[-_TAIL:])[-1])):
        return True
    if not any(mark in tail for mark in _MARKS):
        return False
    last = re.split(_LAST_PART, tail)[-1]
    return 0 < len(last) < _LONGEST_CREDIT and last != tail and re.search(_MARK, last) is not None


def is_credit(text: str) -> bool:
    """Tell whether a text has the shape of a credit alone: "Oda Fenn/Coast Picture Desk"."""
    words = text.replace("/", " ").split()
    return 1 < len(words) <= _MOST_CREDIT_WORDS and "/" in text and all(word[0].isupper() for word in words)


def _ends_in_agency(tail: str) -> bool:
    """Tell whether the last words are an agency's name: "Jane Doe/AFP/Getty Images", "(Reuters)"."""
    words = _BETWEEN_NAMES.split(tail.rstrip(" .)"))[-3:]
    agencies = _agencies()
    if words[-1] not in agencies and not any(
        " ".join(words[first:]) in agencies for first in range(len(words) - 1)
    ):
        return False
    # A sentence may end in an agency's name, a credit follows a sentence or a name: "..., said Reuters."
    return not tail.endswith(".") or tail.count(". ") > 0 or "/" in tail
