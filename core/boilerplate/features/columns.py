"""Arithmetic over columns: neighbours, window sums, runs, distances, the best stretch; all in linear time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from operator import sub
from typing import TypeVar

Column = list[int]
T = TypeVar("T")
# How to compute columns, by their names.
Recipes = dict[str, Callable[[], Column]]
# Places above and below; a negative number leaves out, as `window` says.
WINDOWS = {
    "near": (1, 1),
    "close": (2, 2),
    "broad": (6, 6),
    "over": (4, -1),
    "under": (-1, 4),
    "around": (3, 3),
    "wide": (8, 8),
    "far": (20, 20),
    "above": (5, -1),
    "below": (-1, 5),
    "up": (15, -1),
    "down": (-1, 15),
}
_WIDEST = max(map(max, WINDOWS.values()))
# Behind the name of a column, its running sums: several windows of it need them.
_SUMS = " so far"


class Columns(dict[str, Column]):
    """Columns by name, one entry a block, each computed when somebody first reads it.

    "words-1" is the column "words" one block further up, "words_wide" its sum over the window "wide".

    Attributes:
        recipes: how to compute those that are neither neighbours nor windows.
    """

    def __init__(self, known: dict[str, Column] | None = None) -> None:
        super().__init__(known or {})
        self.recipes: Recipes = {}

    def __missing__(self, name: str) -> Column:
        base, _, side = name.rpartition("_")
        if name in self.recipes:
            column = self.recipes[name]()
        elif side in WINDOWS:
            column = window(self[base + _SUMS], *WINDOWS[side])
        elif name.endswith(_SUMS):
            column = running(self[name.removesuffix(_SUMS)])
        elif name[-2:-1] in ("+", "-"):
            column = shifted(self[name[:-2]], int(name[-2:]))
        else:
            raise KeyError(name)
        self[name] = column
        return column


def once(compute: Callable[[], T]) -> Callable[[], T]:
    """Return a function that computes a value when first called, in a tenth of the time `cache` takes."""
    known: list[T] = []

    def value() -> T:
        if not known:
            known.append(compute())
        return known[0]

    return value


def together(names: Sequence[str], compute: Callable[[], Sequence[Column]]) -> Recipes:
    """Return the recipes of columns that one computation gives all at once."""
    computed = once(compute)
    return {name: partial(_part, computed, place) for place, name in enumerate(names)}


def _part(computed: Callable[[], Sequence[Column]], place: int) -> Column:
    return computed()[place]


def shifted(column: Column, by: int, fill: int = -1) -> Column:
    """Return for every block the value `by` places further down (up where negative), `fill` past the ends."""
    size = len(column)
    if by >= 0:
        return (column[by:] + [fill] * min(by, size))[:size]
    return ([fill] * min(-by, size) + column[:by])[:size]


def capped(column: Column, most: int) -> Column:
    """Return a column with its values brought to the nearest of `-most` to `most`."""
    if not column or (max(column) <= most and min(column) >= -most):
        return column
    return [most if value > most else -most if value < -most else value for value in column]


def running(column: Column) -> Column:
    """Return the running sums of a column, the first and the last as often as the widest window asks for."""
    sums = [*[0] * _WIDEST, 0, *accumulate(column)]
    return sums + sums[-1:] * _WIDEST


def window(sums: Column, before: int, after: int) -> Column:
    """Sum the values from `before` places above the block to `after` places below it, its own included.

    A negative number leaves out: (5, -1) are the five blocks above, (-1, 5) the five below.

    Args:
        sums: the running sums of the values.
        before: at most 20.
        after: at most 20.
    """
    size = len(sums) - 2 * _WIDEST - 1
    low, high = _WIDEST - before, _WIDEST + after + 1
    return list(map(sub, sums[high : high + size], sums[low : low + size]))


def since(marked: Sequence[int], cap: int) -> Column:
    """Count the places since the last marked block, 0 on it, at most `cap`."""
    out = []
    last = cap
    for mark in marked:
        last = 0 if mark else last + 1 if last < cap else cap
        out.append(last)
    return out


def until(marked: Sequence[int], cap: int) -> Column:
    """Count the places to the next marked block, 0 on it, at most `cap`."""
    return since(marked[::-1], cap)[::-1]


def run_lengths(keys: list[int] | list[bool], cap: int) -> Column:
    """Return for every block how many neighbours in a row, itself included, share its key."""
    out: Column = []
    start = 0
    size = len(keys)
    for place in range(1, size + 1):
        if place == size or keys[place] != keys[start]:
            length = place - start
            out += [length if length < cap else cap] * length
            start = place
    return out


def best_stretch(scores: list[int]) -> tuple[int, int]:
    """Find the stretch with the greatest sum (Kadane's algorithm): first place and one past the last."""
    best = total = 0
    start = first = end = 0
    for place, score in enumerate(scores):
        total += score
        if total <= 0:
            total, start = 0, place + 1
        elif total > best:
            best, first, end = total, start, place + 1
    return first, end
