"""Decide whether a passage may stand inside a longer one, for the rules of captions and of pull quotes."""

from __future__ import annotations

from copydesk.documents import Role
from copydesk.duplicates.compare.shingles import Pair
from copydesk.duplicates.passages import FEWEST_FOUND, Passage, Passages
from copydesk.duplicates.shape import is_listed

_FEWEST_SHARED = 0.4  # of the shingles
_SHORT = 12  # words; so few have too few shingles to go by
_FEWEST_WORDS = 4


def may_be_contained(pair: Pair) -> bool:
    """Return whether the shorter of two passages may be a part of the longer one."""
    passage, twin = pair.short, pair.long
    if pair.of_short < _FEWEST_SHARED and passage.size > _SHORT:
        return False
    if passage.size < _FEWEST_WORDS or twin.role in (Role.CODE, Role.TABLE) or passage.is_stanza:
        return False
    # Whatever else of it is left out or over, its first words stand in the twin.
    return twin.find(passage.words[:FEWEST_FOUND]) is not None


def unlisted_copies(page: Passages, passage: Passage) -> list[int]:
    """Return where a passage stands, but for list items, table rows and code."""
    return [copy for copy in page.groups[passage.key] if not is_listed(page.passages[copy])]
