"""Small regression trees, evaluated for all blocks of a document at once in pure Python.

A tree has at most eight leaves, so the leaves still reachable fit into one byte. The bytes of all blocks are
one big integer, each block a lane of it: one AND for each question of a tree rules out the leaves that the
answers rule out, and leaves in every byte the exit leaf as the lowest set bit. The method is QuickScorer
(Lucchese et al., 2015, "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression
trees"), turned so that a lane is a block instead of a tree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.model.lanes import BYTE, Ranks, Sums, Values, read_ranks, read_values

MOST_LEAVES = 8
# For each set of leaves the number of the lowest.
_LOWEST = bytes([max(0, (leaves & -leaves).bit_length() - 1) for leaves in range(BYTE)])


class Feature(NamedTuple):
    """A feature that the trees ask for, and the values of it that they ask about.

    Attributes:
        name: of the column.
        ranks: how many of these values are below a value.
        questions: for each of these values the number of the question that trees ask about it.
    """

    name: str
    ranks: Ranks
    questions: tuple[int, ...]


class Tree(NamedTuple):
    """A tree.

    Attributes:
        questions: the number of each question, and the leaves that a "no" leaves reachable.
        values: the leaves' values in thousandths of a logit, by the leaves still reachable.
    """

    questions: tuple[tuple[int, int], ...]
    values: Values


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
        chosen = _choose(rows)
        yes = [0] * self.questions
        for feature in self.asked:
            ranks = feature.ranks.of(chosen(columns[feature.name]))
            for rank, question in enumerate(feature.questions):
                yes[question] = int.from_bytes(ranks.translate(_up_to(rank)), "little")
        ones = int.from_bytes(b"\1" * size, "little")
        lanes = [ones * leaves for leaves in range(BYTE)]
        sums = Sums(size)
        for questions, values in self.trees:
            reachable = lanes[-1]
            for question, leaves in questions:
                reachable &= yes[question] | lanes[leaves]
            sums.add(reachable.to_bytes(size, "little"), values)
        return sums.raised(self.least)


def _choose(rows: list[int] | None) -> Callable[[Column], Sequence[int]]:
    """Return what takes the values of these rows out of a column."""
    if rows is None:
        return lambda column: column
    # For one row `itemgetter` gives a value, for none it fails.
    return itemgetter(*rows) if len(rows) > 1 else lambda column: [column[row] for row in rows]


def read_forest(lines: list[str]) -> Forest:
    """Build a forest from trees in prefix notation.

    A tree is either a leaf, a whole number, or a question `feature<=value` followed by the tree for "yes"
    and the tree for "no".
    """
    numbers: dict[str, int] = {}
    trees = []
    least = 0
    for line in lines:
        leaves, questions = _read(line, numbers)
        lowest, values = read_values(leaves)
        least += lowest
        trees.append(Tree(tuple(questions.items()), Values(*map(_LOWEST.translate, values))))
    asked: dict[str, list[tuple[int, int]]] = {}
    for question, number in numbers.items():
        name, _, edge = question.partition("<=")
        asked.setdefault(name, []).append((int(edge), number))
    features = tuple([_feature(name, sorted(asked[name])) for name in sorted(asked)])
    return Forest(features, len(numbers), tuple(trees), least)


def _feature(name: str, asked: list[tuple[int, int]]) -> Feature:
    """Read a feature from the values that are asked about, ascending, and the numbers of these questions."""
    return Feature(name, read_ranks([edge for edge, _ in asked]), tuple([number for _, number in asked]))


@cache
def _up_to(rank: int) -> bytes:
    """Return the table that turns the ranks up to one into 255, those above it into 0."""
    return (b"\xff" * (rank + 1)).ljust(BYTE, b"\0")


def _read(tree: str, numbers: dict[str, int]) -> tuple[list[int], dict[int, int]]:
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
        if "=" in part:
            open_questions.append((numbers.setdefault(part, len(numbers)), len(values)))
            continue
        values.append(int(part))
        # In prefix notation each leaf but the last ends the "yes" of the question asked last.
        if open_questions:
            number, first = open_questions.pop()
            yes = (1 << len(values)) - (1 << first)
            questions[number] = questions.get(number, 255) & ~yes
    return values, questions
