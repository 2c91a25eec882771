"""Where the blocks of an HTML page stand: the tree of their containers, and the blocks of their kind."""

from __future__ import annotations

from itertools import accumulate
from operator import sub
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Document, Hints

_NAMES_OF_KIND = 4


class Layout(NamedTuple):
    """The containers of a page, each known by its place in `parents`, and groups of like blocks.

    Attributes:
        hints: the hints of each block.
        leaves: for each block the container directly around it.
        parents: for each container the one around it, which comes before it; the outermost have themselves.
        tags: for each container the name of its element.
        firsts: for each container the first block inside; all others inside come right behind it.
        ends: for each container the place behind the last block inside.
        cousins: for each block the number of its group, by what the blocks of a group have in common:
            "path", the tags around them, or "kind", those and the innermost class and id words.
    """

    hints: list[Hints]
    leaves: list[int]
    parents: list[int]
    tags: list[str]
    firsts: list[int]
    ends: list[int]
    cousins: dict[str, list[int]]

    def sums(self, values: Column) -> Column:
        """Add up the values of all blocks inside each container."""
        total = [0, *accumulate(values)].__getitem__
        return list(map(sub, map(total, self.ends), map(total, self.firsts)))

    def sizes(self) -> Column:
        """Count the blocks inside each container."""
        return list(map(sub, self.ends, self.firsts))

    def sums_of_cousins(self, name: str, values: Column) -> Column:
        """Add up the values of each group of cousins."""
        groups = self.cousins[name]
        sums = [0] * (max(groups, default=-1) + 1)
        for group, value in zip(groups, values, strict=True):
            sums[group] += value
        return sums

    def above(self, containers: list[int]) -> list[int]:
        """Go from each container to the one around it."""
        return list(map(self.parents.__getitem__, containers))

    def around(self, container: int) -> list[int]:
        """Return a container and those around it, the outermost last."""
        out = [container]
        while (parent := self.parents[out[-1]]) != out[-1]:
            out.append(parent)
        return out


def lay_out(document: Document) -> Layout:
    """Find the containers and the cousins of every block."""
    hints = [block.hints or Hints() for block in document.blocks]
    places: dict[int, int] = {}
    leaves: list[int] = []
    parents: list[int] = []
    tags: list[str] = []
    firsts: list[int] = []
    ways: dict[str, list[str]] = {}
    for row, hint in enumerate(hints):
        chain = hint.containers or (0,)
        leaf = places.get(chain[-1])
        if leaf is None:
            known = len(chain) - 1
            while known and chain[known - 1] not in places:
                known -= 1
            leaf = places[chain[known - 1]] if known else len(parents)
            names = ways.get(hint.path)
            if names is None:
                names = ways[hint.path] = hint.path.split("/")
            for level, container in enumerate(chain[known:], known):
                parents.append(leaf)
                tags.append(names[level] if level < len(names) else "")
                firsts.append(row)
                leaf = places[container] = len(parents) - 1
        leaves.append(leaf)
    paths: dict[str, int] = {}
    kinds: dict[tuple[str, tuple[str, ...]], int] = {}
    cousins = {
        "path": [paths.setdefault(hint.path, len(paths)) for hint in hints],
        "kind": [kinds.setdefault((hint.path, hint.names[-_NAMES_OF_KIND:]), len(kinds)) for hint in hints],
    }
    return Layout(hints, leaves, parents, tags, firsts, _ends(leaves, parents), cousins)


def _ends(leaves: list[int], parents: list[int]) -> list[int]:
    """Return for each container the place behind the last block inside.

    Args:
        leaves: for each block the container directly around it.
        parents: for each container the one around it.
    """
    ends = [0] * len(parents)
    for row, leaf in enumerate(leaves, 1):
        ends[leaf] = row
    for place in range(len(parents) - 1, 0, -1):
        end, parent = ends[place], parents[place]
        if ends[parent] < end:
            ends[parent] = end
    return ends
