"""Set the copies of a story among a site's articles apart: repeated, they would look like furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

LONG = 80  # bytes of UTF-8; shorter paragraphs say little of the story
FEWEST_SHARED, SHARE_OF_RARE = 2, 0.3
SHARE_OF_ALL = 0.8
COMMON = 0.5  # of the articles; what stands in more is furniture, or the site holds one story only


def distinct(articles: Sequence[frozenset[str]]) -> list[int]:
    """Return a number for each article of a site; copies of one story have the same.

    Two are copies where they share long paragraphs that few articles have, or nearly all they hold.

    Args:
        articles: the keys of the paragraphs that each has left.
    """
    counts = Counter(key for own in articles for key in own)
    most = COMMON * len(articles)
    rare = [
        frozenset([key for key in own if counts[key] <= most and len(key.encode("utf-8", "replace")) >= LONG])
        for own in articles
    ]
    groups = Groups(len(articles))
    for one in range(len(articles)):
        for other in range(one):
            if _are_copies(rare[one], rare[other], articles[one], articles[other]):
                groups.join(one, other)
    return [groups.find(one) for one in range(len(articles))]


def _are_copies(
    rare: frozenset[str], other_rare: frozenset[str], whole: frozenset[str], other_whole: frozenset[str]
) -> bool:
    shared = len(rare & other_rare)
    if shared >= FEWEST_SHARED and shared >= SHARE_OF_RARE * min(len(rare), len(other_rare)):
        return True
    # Six crawls of one story among ten articles: its paragraphs stand in more than half of them.
    return len(whole & other_whole) >= SHARE_OF_ALL * len(whole | other_whole)


class Groups:
    """Numbers from 0, joined to groups; a group is named by its smallest number."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def find(self, one: int) -> int:
        """Return the smallest number of a number's group."""
        above = self._above
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        first, second = sorted((self.find(one), self.find(other)))
        self._above[second] = first
