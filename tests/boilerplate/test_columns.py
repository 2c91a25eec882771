"""Arithmetic over columns against the plain definition."""

import random

import pytest

from copydesk.boilerplate.features.columns import (
    Columns,
    best_stretch,
    run_lengths,
    running,
    shifted,
    since,
    until,
    window,
)

CHANCE = random.Random(3)
COLUMNS = [[CHANCE.randint(-4, 5) for _ in range(size)] for size in range(12)]


@pytest.mark.parametrize("column", COLUMNS, ids=len)
@pytest.mark.parametrize("before,after", [(1, 1), (3, 3), (8, 8), (5, -1), (-1, 5), (15, -1)])
def test_window(column, before, after):
    expected = [sum(column[max(0, p - before) : max(0, p + after + 1)]) for p in range(len(column))]
    assert window(running(column), before, after) == expected


@pytest.mark.parametrize("column", COLUMNS, ids=len)
@pytest.mark.parametrize("by", [-2, -1, 1, 2])
def test_shifted(column, by):
    size = len(column)
    assert shifted(column, by) == [column[p + by] if 0 <= p + by < size else -1 for p in range(size)]


def test_distances():
    marked = [False, True, False, False, True, False]
    assert since(marked, 9) == [9, 0, 1, 2, 0, 1]
    assert until(marked, 9) == [1, 0, 2, 1, 0, 9]


def test_runs():
    assert run_lengths([1, 1, 2, 3, 3, 3], 2) == [2, 2, 1, 2, 2, 2]


@pytest.mark.parametrize("column", COLUMNS, ids=len)
def test_best_stretch(column):
    first, end = best_stretch(column)
    size = len(column)
    sums = [sum(column[a:b]) for a in range(size) for b in range(a, size + 1)]
    assert sum(column[first:end]) == max([0, *sums])


def test_neighbours_and_windows_are_columns_too():
    columns = Columns({"words": [1, 2, 3, 4]})
    assert columns["words-1"] == [-1, 1, 2, 3]
    assert columns["words+2"] == [3, 4, -1, -1]
    assert columns["words_near"] == [3, 6, 9, 7]
    assert columns["words_near-1"] == [-1, 3, 6, 9]


@pytest.mark.parametrize("name", ["letters", "letters-1", "words_here", "words"])
def test_no_column_is_made_up(name):
    with pytest.raises(KeyError):
        Columns({"size": [1, 2]})[name]
