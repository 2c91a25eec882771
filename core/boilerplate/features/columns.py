"""Arithmetic over columns: neighbours, window sums, runs, distances, the best stretch; all in linear time."""

from __future__ import annotations

from itertools import accumulate
from operator import sub

Column = list[int]
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


class Columns(dict[str, Column]):
    """Columns by name, one entry a block; neighbours and windows are computed when first asked for.

    "words-1" is the column "words" one block further up, "words_wide" its sum over the window "wide".
    """

    def __missing__(self, name: str) -> Column:
        base, _, side = name.rpartition("_")
        if side in WINDOWS:
            column = window(self[base], *WINDOWS[side])
        elif name[-2:-1] in ("+", "-"):
            column = shifted(self[name[:-2]], int(name[-2:]))
        else:
            raise KeyError(name)
        self[name] = column
        return column


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


def window(column: Column, before: int, after: int) -> Column:
    """Sum the values from `before` places above the block to `after` places below it, its own included.

    A negative number leaves out: (5, -1) are the five blocks above, (-1, 5) the five below.
    """
    sums = [0, *accumulate(column)]
    size = len(column)
    above = max(before, 0)
    padded = [0] * above + sums + [sums[-1]] * max(after, 0)
    low = above - before
    high = above + after + 1
    return list(map(sub, padded[high : high + size], padded[low : low + size]))


def since(marked: list[bool], cap: int) -> Column:
    """Count the places since the last marked block, 0 on it, at most `cap`."""
    out = []
    last = cap
    for mark in marked:
        last = 0 if mark else last + 1 if last < cap else cap
        out.append(last)
    return out


def until(marked: list[bool], cap: int) -> Column:
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
