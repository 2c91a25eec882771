"""Strike a caption that stands elsewhere together with its photo credit.

Example:
    Rescuers bring the last passengers ashore.
"""

from __future__ import annotations

from copydesk.duplicates.compare.folding import words
from copydesk.duplicates.credits import is_credit
from copydesk.duplicates.passages import Passage
from copydesk.duplicates.shape import is_heading, is_headline
from copydesk.verdicts import Category, Rule

RULE = Rule.documented("caption-without-credit", Category.DUPLICATE, __doc__)
_CAPTION_WORDS = 4
_LONGEST_CAPTION = 120  # words
_BESIDE = 3  # passages


def credited(passage: Passage, twin: Passage) -> str:
    """Name the evidence that the twin is the same caption with its credit; "" where it is not."""
    size = passage.size
    if (
        size < _CAPTION_WORDS
        or len(twin.words) > _LONGEST_CAPTION
        or is_headline(passage)
        or is_headline(twin)
    ):
        return ""
    if abs(passage.position - twin.position) > _BESIDE and (is_heading(passage) or is_heading(twin)):
        return ""
    place = twin.find(passage.words)
    if place is None or len(twin.words) == len(passage.words):
        return ""
    first = twin.spans[place][0]
    last = twin.spans[place + len(passage.words) - 1][1]
    before, after = twin.text[:first], twin.text[last:]
    if words(before) and not is_credit(before, after_sentence=False):
        return ""
    if words(after) and not is_credit(
        after, after_sentence=after.lstrip("\"'”)").startswith((".", "!", "?"))
    ):
        return ""
    return "the same caption stands elsewhere with its credit"
