"""Recognise image captions in plain text by their credits and openers."""

from __future__ import annotations

import re
from functools import lru_cache

from copydesk.tables import read_table

LONGEST_CAPTION = 80
_CREDIT_MARK = re.compile(
    r"(?:©|\(c\)|\bphotos?(?:graph)?\b|\bimages?\b|\bcredits?\b|\bcourtesy\b|\billustration\b|\bfoto\b)", re.I
)


@lru_cache(maxsize=1)
def _credits() -> re.Pattern[str]:
    """Compile the credit words, longest first, as they end a caption."""
    words = sorted(read_table("roles.txt")["credit words"], key=len, reverse=True)
    agency = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?:^|[\s/|,(©.])(?:{agency})\)?\.?\s*$", re.I)


@lru_cache(maxsize=1)
def _openers() -> tuple[str, ...]:
    """Give the words that open a caption."""
    return read_table("roles.txt")["caption openers"]


def is_caption(text: str) -> bool:
    """Tell whether a block is the caption of an image: it opens with a label or ends in a credit.

    "Reuters reported on Monday that ..." is a sentence; "... on July 9. Jane Doe/Reuters" is a caption.
    """
    words = text.count(" ") + 1
    if words > LONGEST_CAPTION:
        return False
    lowered = text.lower()
    if lowered.startswith(_openers()):
        return words < 40 and not lowered.startswith("figure out")
    return ends_in_credit(text)


def ends_in_credit(text: str) -> bool:
    """Tell whether a text ends in the credit of an image."""
    tail = text[-90:]
    if _credits().search(tail):
        return True
    last = re.split(r"(?<=[.!?”\"])\s+|\s[|/–—]\s|\(", tail)[-1]
    return 0 < len(last) < 60 and last != tail and _CREDIT_MARK.search(last) is not None


def is_credit(text: str) -> bool:
    """Tell whether a text is nothing but a credit: "Dimitri Example/AFP/Getty Images", "(Photo: A. B.)"."""
    return len(text) < 100 and (_credits().search(text) is not None or _CREDIT_MARK.search(text) is not None)
