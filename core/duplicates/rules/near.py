"""Strike a passage that says the same as another with a few words edited.

One that differs in a number, a name or a “not” stays.

Example:
    The ferry sank at dawn, a harbour master said on Tuesday, and all on board were saved.
"""

from __future__ import annotations

from collections import Counter

from copydesk.documents import Role
from copydesk.duplicates.compare.likeness import Likeness, likeness
from copydesk.duplicates.compare.shingles import Pairs
from copydesk.duplicates.natural_repeats import choose_survivor, is_repeat
from copydesk.duplicates.passages import Finding, Passages
from copydesk.verdicts import Category, Kind, Rule

RULE = Rule.documented("near-copy", Category.DUPLICATE, __doc__)
_FEWEST_WORDS = 4
_LENGTH = 0.7  # of the longer one's tokens
_FEWEST_SHARED = 0.25  # of the longer one's shingles
_FULLER = 3  # words more

Likenesses = dict[tuple[int, int], Likeness]
Known = dict[tuple[int, int], Likeness | None]


def find_likenesses(page: Passages, pairs: Pairs, known: Known) -> Likenesses:
    """Return the pairs that say the same, by (earlier, later) position, template sentences left out.

    Args:
        page: the kept blocks.
        pairs: those that share shingles.
        known: what comparisons gave before, by the indexes of both blocks; is added to.
    """
    alike: Likenesses = {}
    for pair in pairs.found:
        if pair.of_long < _FEWEST_SHARED:
            continue
        short, long = pair.short, pair.long
        if len(short.tokens) < _FEWEST_WORDS or len(short.tokens) < _LENGTH * len(long.tokens):
            continue
        first, second = sorted((short, long), key=lambda passage: passage.position)
        indexes = first.index, second.index
        if indexes not in known:
            known[indexes] = likeness(page, first, second)
        found = known[indexes]
        if found is None:
            continue
        # One of many that share their frame is a template's, where a word of its own makes another sentence.
        crowded = first.key in pairs.crowded or second.key in pairs.crowded
        if not (crowded and (found.reworded or found.fuller)):
            alike[first.position, second.position] = found
    # Three sentences that differ in a word each are a template, not copies: "Add the leeks ...".
    degree = Counter(position for key, found in alike.items() if found.reworded for position in key)
    return {
        key: found
        for key, found in alike.items()
        if not (found.reworded and max(degree[key[0]], degree[key[1]]) > 1)
    }


def find_near(page: Passages, alike: Likenesses) -> list[Finding]:
    """Find the passages that differ from another in a few words that carry no meaning of their own."""
    findings: list[Finding] = []
    for (first, second), found in alike.items():
        stays = _fuller(page, first, second, found)
        struck = second if stays == first else first
        for copy in page.groups[page.passages[struck].key]:
            if is_repeat(page, page.passages[copy], page.passages[stays]):
                detail = f"{found.edited} words differ" if found.edited != 1 else "one word differs"
                if not found.edited:
                    detail = "the same but for punctuation"
                findings.append(Finding(copy, stays, RULE, Kind.NEAR, detail))
    return findings


def _fuller(page: Passages, first: int, second: int, found: Likeness) -> int:
    """Return the position of the one that says more, of equals the one that stands better."""
    if found.fuller:
        return first if found.fuller < 0 else second
    one, other = page.passages[first], page.passages[second]
    if abs(one.size - other.size) >= _FULLER and Role.TITLE not in (one.role, other.role):
        return first if one.size > other.size else second
    return choose_survivor(page, [first, second])
