"""An additive model: each feature adds a value that changes in steps, and a block's score is their sum."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.model.lanes import Ranks, Sums, Values, read_ranks, read_values


class Step(NamedTuple):
    """What a feature adds, by the rank of its value among the edges at which that changes."""

    name: str
    ranks: Ranks
    values: Values


class Steps(NamedTuple):
    """Step tables, one a feature.

    Attributes:
        least: what every block starts from, in thousandths of a logit, and the lowest value of each feature.
        features: what they add to that.
    """

    least: int
    features: tuple[Step, ...]

    def score(self, columns: dict[str, Column]) -> Column:
        """Return every block its sum, in thousandths of a logit."""
        sums = Sums(len(columns[self.features[0].name]))
        for name, ranks, values in self.features:
            sums.add(ranks.of(columns[name]), values)
        return sums.raised(self.least)


def read_steps(lines: list[str]) -> Steps:
    """Read step tables: a feature's name, what it adds first, then edge and value by turns; and the bias."""
    least = 0
    features = []
    for line in lines:
        name, *numbers = line.split()
        if name == "bias":
            least += int(numbers[0])
        else:
            lowest, values = read_values(list(map(int, numbers[::2])))
            least += lowest
            features.append(Step(name, read_ranks(list(map(int, numbers[1::2]))), values))
    return Steps(least, tuple(features))
