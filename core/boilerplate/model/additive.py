"""An additive model: each feature adds a value that changes in steps, and a block's score is their sum."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.model.step_table import Lookup


class Steps(NamedTuple):
    """Step tables, one a feature.

    Attributes:
        bias: what every block starts from, in thousandths of a logit.
        features: names of the features.
        tables: for each feature what it adds, by its value.
    """

    bias: int
    features: tuple[str, ...]
    tables: tuple[Lookup, ...]

    def score(self, columns: dict[str, Column]) -> Column:
        """Return every block its sum, in thousandths of a logit."""
        parts = [
            map(table.__getitem__, columns[name])
            for name, table in zip(self.features, self.tables, strict=True)
        ]
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
            edges, values = list(map(int, numbers[1::2])), list(map(int, numbers[::2]))
            rows.append((name, Lookup(edges, values)))
    return Steps(bias, tuple(name for name, _ in rows), tuple(table for _, table in rows))
