"""What a value of a feature means: the entry for the step it lies on."""

from __future__ import annotations

from bisect import bisect_left

# Most features have fewer than a hundred values, sums of words have no end.
_MOST_KEPT = 2000


class Lookup(dict[int, int]):
    """The entry for each value of one feature; values met before are kept, which changes no answer.

    Attributes:
        edges: the values at which the entry changes, ascending.
        above: the entries for a value above none of the edges, above one, and so on.
    """

    def __init__(self, edges: list[int], above: list[int]) -> None:
        self.edges = edges
        self.above = above

    def __missing__(self, value: int) -> int:
        entry = self.above[bisect_left(self.edges, value)]
        if len(self) < _MOST_KEPT:
            self[value] = entry
        return entry
