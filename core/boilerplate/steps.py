"""An additive model: each feature adds a value that changes in steps, and a block's score is their sum."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from copydesk.boilerplate.page import Column


class Steps(NamedTuple):
    """Step tables, one a feature.

    Attributes:
        bias: what every block starts from, in thousandths of a logit.
        features: names of the features.
        edges: for each feature the values at which its step changes, ascending.
        values: for each feature what it adds: entry k for a value above k of its edges.
    """

    bias: int
    features: tuple[str, ...]
    edges: tuple[list[int], ...]
    values: tuple[list[int], ...]

    def score(self, columns: dict[str, Column]) -> Column:
        """Give every block its sum, in thousandths of a logit."""
        parts = []
        for name, edges, values in zip(self.features, self.edges, self.values, strict=True):
            column = columns[name]
            step = {value: values[bisect_left(edges, value)] for value in set(column)}
            parts.append(map(step.__getitem__, column))
        bias = self.bias
        return [bias + total for total in map(sum, zip(*parts, strict=True))]


def read_steps(lines: list[str]) -> Steps:
    """Read step tables: a feature's name, what it adds first, then edge and value by turns; and the bias."""
    bias = 0
    rows = []
    for line in lines:
        name, *numbers = line.split()
        if name == "bias":
            bias = int(numbers[0])
        else:
            rows.append((name, list(map(int, numbers[1::2])), list(map(int, numbers[::2]))))
    return Steps(bias, tuple(r[0] for r in rows), tuple(r[1] for r in rows), tuple(r[2] for r in rows))
