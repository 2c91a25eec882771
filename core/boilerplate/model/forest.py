"""Small regression trees, evaluated for all blocks of a document at once in pure Python.

A tree has at most eight leaves, so the leaves still reachable fit into one byte, and those of the whole
forest into one big integer. Every feature value knows which leaves it rules out in all trees; one AND a
feature leaves in every byte the exit leaf as the lowest set bit. The method is QuickScorer (Lucchese et al.,
2015, "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees"). The
leaves' values are added up tree by tree for all blocks at once, each block a lane of one big integer.
"""

from __future__ import annotations

import struct
from operator import and_
from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.model.step_table import Lookup

MOST_LEAVES = 8
_LANE = 4
# For each set of leaves the number of the lowest.
_LOWEST = bytes([max(0, (leaves & -leaves).bit_length() - 1) for leaves in range(256)])


class Forest(NamedTuple):
    """Trees in the shape the evaluation wants.

    Attributes:
        features: names of the features that the trees ask for.
        masks: for each feature the leaves that stay reachable, by its value.
        leaves: for each tree the lower and the upper byte of its leaves' values in thousandths of a logit,
            raised above 0, by the leaves still reachable.
        least: the sum of all trees' lowest values.
    """

    features: tuple[str, ...]
    masks: tuple[Lookup, ...]
    leaves: tuple[tuple[bytes, bytes], ...]
    least: int

    def score(self, columns: dict[str, Column], rows: list[int] | None = None) -> Column:
        """Return every block its sum over all trees, in thousandths of a logit.

        Args:
            columns: the features by name, one entry a block.
            rows: the blocks to score; None scores all.
        """
        trees = len(self.leaves)
        full = (1 << 8 * trees) - 1
        size = len(rows) if rows is not None else len(next(iter(columns.values())))
        if not size:
            return []
        reachable = [full] * size
        for name, masks in zip(self.features, self.masks, strict=True):
            column = columns[name]
            if rows is not None:
                column = [column[row] for row in rows]
            reachable = list(map(and_, reachable, map(masks.__getitem__, column)))
        left = b"".join([leaves.to_bytes(trees, "little") for leaves in reachable])
        values = bytearray(_LANE * size)
        total = 0
        for tree, (low, high) in enumerate(self.leaves):
            of_tree = left[tree::trees]
            values[::_LANE], values[1::_LANE] = of_tree.translate(low), of_tree.translate(high)
            total += int.from_bytes(values, "little")
        sums = struct.unpack(f"<{size}I", total.to_bytes(_LANE * size, "little"))
        return [self.least + above for above in sums]


def read_forest(trees: list[str]) -> Forest:
    """Build a forest from trees in prefix notation.

    A tree is either a leaf, a whole number, or a question `feature<=value` followed by the tree for "yes"
    and the tree for "no".
    """
    questions: dict[str, list[tuple[int, int]]] = {}
    full = (1 << 8 * len(trees)) - 1
    leaves = []
    least = 0
    for number, tree in enumerate(trees):
        values: list[int] = []
        _read(tree, values, questions, 8 * number)
        lowest = min(values)
        low, high = (bytes([value - lowest >> shift & 255 for value in values]) for shift in (0, 8))
        leaves.append((_LOWEST.translate(low.ljust(256)), _LOWEST.translate(high.ljust(256))))
        least += lowest
    features = tuple(sorted(questions))
    masks = []
    for name in features:
        steps: list[int] = []
        mask = full
        rules = [mask]
        for value, ruled_out in sorted(questions[name]):
            mask &= full ^ ruled_out
            if steps and steps[-1] == value:
                rules[-1] = mask
            else:
                steps.append(value)
                rules.append(mask)
        masks.append(Lookup(steps, rules))
    return Forest(features, tuple(masks), tuple(leaves), least)


def _read(tree: str, values: list[int], questions: dict[str, list[tuple[int, int]]], base: int) -> None:
    """Read one tree: its leaves' values, and each question with the leaves that a "no" rules out."""
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
            ruled_out = (1 << len(values)) - (1 << first) << base
            questions.setdefault(name, []).append((value, ruled_out))
