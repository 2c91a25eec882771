"""Small regression trees, evaluated for all blocks of a document at once in pure Python.

A tree has at most eight leaves, so the leaves still reachable fit into one byte. The bytes of all blocks are
one big integer, each block a lane of it: one AND for each question of a tree rules out the leaves that the
answers rule out, and leaves in every byte the exit leaf as the lowest set bit. The method is QuickScorer
(Lucchese et al., 2015, "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression
trees"), turned so that a lane is a block instead of a tree. The leaves' values are added up in lanes, too.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.model.step_table import Lookup

MOST_LEAVES = 8
_LANE = 4
_BYTE = 256
# For each set of leaves the number of the lowest.
_LOWEST = bytes([max(0, (leaves & -leaves).bit_length() - 1) for leaves in range(_BYTE)])


class Feature(NamedTuple):
    """A feature that the trees ask for, and the values of it that they ask about.

    Attributes:
        name: of the column.
        ranks: how many of these values are below a value from 0 to 255.
        rank: the same for any value.
        answers: for each of these values a table that turns the ranks up to its own into 255, others into 0.
    """

    name: str
    ranks: bytes
    rank: Lookup
    answers: tuple[bytes, ...]

    def ranked(self, column: Column) -> bytes:
        """Return the rank of each value of a column."""
        try:
            return bytes(column).translate(self.ranks)
        except ValueError:
            return bytes(map(self.rank.__getitem__, column))


class Tree(NamedTuple):
    """A tree.

    Attributes:
        questions: the number of each question, and the leaves that a "no" leaves reachable.
        low: the lower byte of the leaves' values in thousandths of a logit, raised above 0, by the leaves
            still reachable.
        high: the upper byte.
    """

    questions: tuple[tuple[int, int], ...]
    low: bytes
    high: bytes


class Forest(NamedTuple):
    """Trees in the shape the evaluation wants.

    Attributes:
        asked: the features that the trees ask for; their values asked about number the questions.
        trees: the trees.
        least: the sum of all trees' lowest values.
    """

    asked: tuple[Feature, ...]
    trees: tuple[Tree, ...]
    least: int

    def score(self, columns: dict[str, Column], rows: list[int] | None = None) -> Column:
        """Return every block its sum over all trees, in thousandths of a logit.

        Args:
            columns: the features by name, one entry a block.
            rows: the blocks to score; None scores all.
        """
        size = len(columns[self.asked[0].name] if rows is None else rows)
        yes = []
        for feature in self.asked:
            column = columns[feature.name]
            ranks = feature.ranked(column if rows is None else [column[row] for row in rows])
            yes += [int.from_bytes(ranks.translate(answer), "little") for answer in feature.answers]
        ones = int.from_bytes(b"\1" * size, "little")
        lanes = [ones * leaves for leaves in range(_BYTE)]
        values = bytearray(_LANE * size)
        total = 0
        for questions, low, high in self.trees:
            reachable = lanes[-1]
            for question, leaves in questions:
                reachable &= yes[question] | lanes[leaves]
            left = reachable.to_bytes(size, "little")
            values[::_LANE], values[1::_LANE] = left.translate(low), left.translate(high)
            total += int.from_bytes(values, "little")
        sums = struct.unpack(f"<{size}I", total.to_bytes(_LANE * size, "little"))
        return [self.least + above for above in sums]


def read_forest(lines: list[str]) -> Forest:
    """Build a forest from trees in prefix notation.

    A tree is either a leaf, a whole number, or a question `feature<=value` followed by the tree for "yes"
    and the tree for "no".
    """
    read = [_read(line) for line in lines]
    edges: dict[str, set[int]] = {}
    for _, ruled_out in read:
        for name, edge in ruled_out:
            edges.setdefault(name, set()).add(edge)
    asked = tuple([_feature(name, sorted(edges[name])) for name in sorted(edges)])
    numbers: dict[tuple[str, int], int] = {}
    for feature in asked:
        numbers |= {
            (feature.name, edge): len(numbers) + place for place, edge in enumerate(feature.rank.edges)
        }
    trees = []
    for values, ruled_out in read:
        lowest = min(values)
        low, high = (bytes([value - lowest >> shift & 255 for value in values]) for shift in (0, 8))
        questions = [(numbers[question], 255 ^ leaves) for question, leaves in ruled_out.items()]
        trees.append(Tree(tuple(questions), *(_LOWEST.translate(part.ljust(_BYTE)) for part in (low, high))))
    return Forest(asked, tuple(trees), sum([min(values) for values, _ in read]))


def _feature(name: str, edges: list[int]) -> Feature:
    ranks = bytes([bisect_left(edges, value) for value in range(_BYTE)])
    return Feature(
        name, ranks, Lookup(edges, list(range(len(edges) + 1))), tuple(map(_up_to, range(len(edges))))
    )


@cache
def _up_to(rank: int) -> bytes:
    """Return the table that turns a rank into 255, every one above it into 0."""
    return (b"\xff" * (rank + 1)).ljust(_BYTE, b"\0")


def _read(tree: str) -> tuple[list[int], dict[tuple[str, int], int]]:
    """Read one tree: its leaves' values, and for each question the leaves that a "no" rules out."""
    values: list[int] = []
    ruled_out: dict[tuple[str, int], int] = {}
    open_questions: list[tuple[str, int, int]] = []
    for part in tree.split():
        name, asks, edge = part.partition("<=")
        if asks:
            open_questions.append((name, int(edge), len(values)))
            continue
        values.append(int(part))
        # In prefix notation each leaf but the last ends the "yes" of the question asked last.
        if open_questions:
            name, value, first = open_questions.pop()
            leaves = (1 << len(values)) - (1 << first)
            ruled_out[name, value] = ruled_out.get((name, value), 0) | leaves
    return values, ruled_out
