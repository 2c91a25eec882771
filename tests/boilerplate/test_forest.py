"""The forest gives what walking its trees one by one gives."""

import random

from copydesk.boilerplate.model.additive import read_steps
from copydesk.boilerplate.model.forest import read_forest


def walk(parts, row):
    part = next(parts)
    name, asks, edge = part.partition("<=")
    if not asks:
        return int(part)
    yes, no = walk(parts, row), walk(parts, row)
    return yes if row[name] <= int(edge) else no


def grow(chance, depth=0):
    if depth == 3 or (depth and chance.random() < 0.3):
        return [str(chance.randint(-900, 900))]
    question = f"{chance.choice('abc')}<={chance.randint(-5, 5)}"
    return [question, *grow(chance, depth + 1), *grow(chance, depth + 1)]


def test_a_forest_sums_its_trees():
    chance = random.Random(7)
    trees = [" ".join(grow(chance)) for _ in range(40)]
    columns = {name: [chance.randint(-7, 7) for _ in range(60)] for name in "abc"}
    walked = [
        sum(walk(iter(tree.split()), {name: columns[name][place] for name in "abc"}) for tree in trees)
        for place in range(60)
    ]
    forest = read_forest(trees)
    assert forest.score(columns) == walked
    assert forest.score(columns, [3, 41]) == [walked[3], walked[41]]
    assert forest.score(columns, []) == []


def test_steps_add_up():
    steps = read_steps(["bias 10", "words 0 3 100 8 250", "gap 5 0 -5"])
    assert steps.score({"words": [3, 4, 9], "gap": [0, 1, 0]}) == [15, 105, 265]
