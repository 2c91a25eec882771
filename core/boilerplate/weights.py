"""Read the trained weights and word tables that ship with the package."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import NamedTuple

from copydesk.boilerplate.forest import Forest, read_forest
from copydesk.boilerplate.page import Words
from copydesk.data import __file__ as _data

FOLDER = os.path.join(os.path.dirname(_data), "boilerplate")


class Model(NamedTuple):
    """What a judgement needs to know.

    Attributes:
        words: the word tables.
        first: the forest that sees a block and its surroundings.
        second: the forest that also sees the first one's scores around the block.
    """

    words: Words
    first: Forest
    second: Forest


@lru_cache(maxsize=4)
def load_model(name: str, folder: str = FOLDER) -> Model:
    """Read a model.

    Args:
        name: "text" or "html": the files `weights-NAME.txt` and `words-NAME.txt`.
        folder: where they stand; the stop words always come with the package.
    """
    table = read_words(os.path.join(folder, f"words-{name}.txt"))
    forests: dict[str, list[str]] = {}
    for line in read_lines(os.path.join(folder, f"weights-{name}.txt")):
        if line.startswith("pass "):
            forests[line] = trees = []
        else:
            trees.append(line)
    first, second = (read_forest(trees) for trees in forests.values())
    return Model(Words(table, read_stop()), first, second)


def read_words(path: str) -> dict[str, int]:
    """Read a table of words and their weights, one a line, a tab between."""
    fields = [line.partition("\t") for line in read_lines(path)]
    return {word: int(weight) for word, _, weight in fields}


def read_stop() -> frozenset[str]:
    """Read the function words of many languages."""
    return frozenset(" ".join(read_lines(os.path.join(FOLDER, "stop-words.txt"))).split())


def read_lines(path: str) -> list[str]:
    """Give the lines of a data file without comments and blanks."""
    with open(path, encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line and line[0] != "#"]
