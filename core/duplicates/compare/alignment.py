"""Find where two word sequences differ, in time linear in their length and bounded in their differences.

The greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), after the common
start and end have been set aside.
"""

from __future__ import annotations

from typing import NamedTuple


class Edit(NamedTuple):
    """A stretch where two sequences differ: words [i1, i2) of the first stand for [j1, j2) of the second."""

    i1: int
    i2: int
    j1: int
    j2: int


def differences(first: list[str], second: list[str], limit: int) -> list[Edit] | None:
    """Align two sequences.

    Args:
        first: words.
        second: words.
        limit: the most words that may be deleted and inserted, together.

    Returns:
        The stretches that differ, in order; None where more than `limit` words differ.
    """
    if abs(len(first) - len(second)) > limit:
        return None
    start = 0
    shorter = min(len(first), len(second))
    while start < shorter and first[start] == second[start]:
        start += 1
    end = 0
    while end < shorter - start and first[-1 - end] == second[-1 - end]:
        end += 1
    a = first[start : len(first) - end]
    b = second[start : len(second) - end]
    path = _shortest_path(a, b, limit)
    return None if path is None else _join(path, start)


def _shortest_path(a: list[str], b: list[str], limit: int) -> list[tuple[int, int]] | None:
    """Return the matched pairs of places of a shortest edit script."""
    frontier = {1: 0}
    history: list[dict[int, int]] = []
    for distance in range(min(limit, len(a) + len(b)) + 1):
        history.append(dict(frontier))
        for diagonal in range(-distance, distance + 1, 2):
            down = diagonal == -distance or (
                diagonal != distance and frontier.get(diagonal - 1, -1) < frontier.get(diagonal + 1, -1)
            )
            x = frontier[diagonal + 1] if down else frontier[diagonal - 1] + 1
            y = x - diagonal
            while x < len(a) and y < len(b) and a[x] == b[y]:
                x += 1
                y += 1
            frontier[diagonal] = x
            if x >= len(a) and y >= len(b):
                return _walk_back(history, len(a), len(b))
    return None


def _walk_back(history: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    matched: list[tuple[int, int]] = [(x, y)]
    for distance in range(len(history) - 1, -1, -1):
        frontier = history[distance]
        diagonal = x - y
        down = diagonal == -distance or (
            diagonal != distance and frontier.get(diagonal - 1, -1) < frontier.get(diagonal + 1, -1)
        )
        before = diagonal + 1 if down else diagonal - 1
        x_before = frontier[before]
        y_before = x_before - before
        while x > max(x_before, 0) and y > max(y_before, 0):
            x -= 1
            y -= 1
            matched.append((x, y))
        x, y = x_before, y_before
    matched.reverse()
    return matched


def _join(matched: list[tuple[int, int]], start: int) -> list[Edit]:
    edits: list[Edit] = []
    i = j = 0
    for x, y in matched:
        if x > i or y > j:
            edits.append(Edit(start + i, start + x, start + j, start + y))
        i, j = x + 1, y + 1
    return edits
