"""Small regression trees, evaluated for all blocks of a document at once in pure Python.

A tree has at most eight leaves, so the leaves still reachable fit into one byte. The bytes of all blocks are
one big integer, each block a lane of it: one AND for each question of a tree rules out the leaves that the
answers rule out, and leaves in every byte the exit leaf as the lowest set bit. The method is QuickScorer
(Lucchese et al., 2015, "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression
trees"), turned so that a lane is a block instead of a tree. The leaves' values are added up in lanes, too.
"""

from __future__ import annotations

import struct
from functools import cache
from operator import sub
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.model.step_table import Lookup

MOST_LEAVES = 8
_LANE = 4
_BYTE = 256
_BYTES = [bytes([value]) for value in range(_BYTE)]
# For each set of leaves the number of the lowest.
_LOWEST = bytes([max(0, (leaves & -leaves).bit_length() - 1) for leaves in range(_BYTE)])


class Feature(NamedTuple):
    """A feature that the trees ask for, and the values of it that they ask about.

    Attributes:
        name: of the column.
        ranks: how many of these values are below a value from 0 to 255.
        rank: the same for any value.
        questions: for each of these values the number of the question that trees ask about it.
    """

    name: str
    ranks: bytes
    rank: Lookup
    questions: tuple[int, ...]

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
        asked: the features that the trees ask for.
        questions: how many questions there are, of which several trees may ask the same.
        trees: the trees.
        least: the sum of all trees' lowest values.
    """

    asked: tuple[Feature, ...]
    questions: int
    trees: tuple[Tree, ...]
    least: int

    def score(self, columns: dict[str, Column], rows: list[int] | None = None) -> Column:
        """Return every block its sum over all trees, in thousandths of a logit.

        Args:
            columns: the features by name, one entry a block.
            rows: the blocks to score; None scores all.
        """
        size = len(columns[self.asked[0].name] if rows is None else rows)
        yes = [0] * self.questions
        for feature in self.asked:
            column = columns[feature.name]
            ranks = feature.ranked(column if rows is None else [column[row] for row in rows])
            for rank, question in enumerate(feature.questions):
                yes[question] = int.from_bytes(ranks.translate(_up_to(rank)), "little")
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
    numbers: dict[tuple[str, int], int] = {}
    trees = []
    least = 0
    for line in lines:
        values, questions = _read(line, numbers)
        lowest = min(values)
        least += lowest
        low, high = (bytes([value - lowest >> shift & 255 for value in values]) for shift in (0, 8))
        tables = (_LOWEST.translate(part.ljust(_BYTE)) for part in (low, high))
        trees.append(Tree(tuple(questions.items()), *tables))
    asked: dict[str, list[tuple[int, int]]] = {}
    for (name, edge), number in numbers.items():
        asked.setdefault(name, []).append((edge, number))
    features = tuple([_feature(name, sorted(asked[name])) for name in sorted(asked)])
    return Forest(features, len(numbers), tuple(trees), least)


def _feature(name: str, asked: list[tuple[int, int]]) -> Feature:
    """Read a feature from the values that are asked about, ascending, and the numbers of these questions."""
    edges = [edge for edge, _ in asked]
    # Most columns hold bytes: of each rank as many as there are from the edge before it to its own.
    stops = [min(max(edge, -1), _BYTE - 1) + 1 for edge in edges]
    lengths = map(sub, [*stops, _BYTE], [0, *stops])
    ranks = b"".join([_BYTES[rank] * length for rank, length in enumerate(lengths)])
    rank = Lookup(edges, list(range(len(edges) + 1)))
    return Feature(name, ranks, rank, tuple([number for _, number in asked]))


@cache
def _up_to(rank: int) -> bytes:
    """Return the table that turns the ranks up to one into 255, those above it into 0."""
    return (b"\xff" * (rank + 1)).ljust(_BYTE, b"\0")


def _read(tree: str, numbers: dict[tuple[str, int], int]) -> tuple[list[int], dict[int, int]]:
    """Read one tree.

    Args:
        tree: in prefix notation.
        numbers: those of the questions; is told new ones.

    Returns:
        The leaves' values, and for the number of each question the leaves that a "no" leaves reachable.
    """
    values: list[int] = []
    questions: dict[int, int] = {}
    open_questions: list[tuple[int, int]] = []
    for part in tree.split():
        name, asks, edge = part.partition("<=")
        if asks:
            number = numbers.setdefault((name, int(edge)), len(numbers))
            open_questions.append((number, len(values)))
            continue
        values.append(int(part))
        # In prefix notation each leaf but the last ends the "yes" of the question asked last.
        if open_questions:
            number, first = open_questions.pop()
            yes = (1 << len(values)) - (1 << first)
            questions[number] = questions.get(number, 255) & ~yes
    return values, questions
