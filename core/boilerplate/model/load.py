"""Read the trained weights and word tables that ship with the package."""

from __future__ import annotations

import os
from functools import cache
from typing import NamedTuple

from copydesk.boilerplate.features.words import KNOWN, STOP, TIME, Words
from copydesk.boilerplate.model.additive import Steps, read_steps
from copydesk.boilerplate.model.forest import Forest, read_forest
from copydesk.text.wordlists import FOLDER as TABLES
from copydesk.text.wordlists import read_lines

FOLDER = os.path.join(TABLES, "boilerplate")


class Model(NamedTuple):
    """What a judgement needs to know.

    Attributes:
        words: the word tables.
        first: the step tables that see a block and its surroundings.
        second: the forest that also sees the first pass's scores around the block; None where the first
            pass is all.
        folder: where its files stand, and those of the models beside it.
    """

    words: Words
    first: Steps | Forest
    second: Forest | None
    folder: str


@cache
def load_model(name: str, folder: str = FOLDER) -> Model:
    """Read a model.

    Args:
        name: "text", "html" or "foreign": the files `weights-NAME.txt` and `words-NAME.txt`; the last has
            no words.
        folder: where they stand; the stop words always come with the package.
    """
    folder = os.path.abspath(folder)
    words = os.path.join(folder, f"words-{name}.txt")
    table = {} if name == "foreign" else read_words(words)
    lines = read_lines(os.path.join(folder, f"weights-{name}.txt"))
    end = lines.index("pass 2") if "pass 2" in lines else len(lines)
    first, second = lines[1:end], lines[end + 1 :]
    read_first = read_forest if "<=" in first[0] else read_steps
    return Model(word_tables(table), read_first(first), read_forest(second) if second else None, folder)


def read_words(path: str) -> dict[str, int]:
    """Read a table of words and their weights, one a line, a tab between."""
    fields = "\t".join(read_lines(path)).split("\t")
    return dict(zip(fields[::2], map(int, fields[1::2]), strict=True))


def word_tables(weights: dict[str, int]) -> Words:
    """Join a table of word weights with the tables that every model shares; classes stand behind an "@"."""
    codes = dict(zip(weights, map(KNOWN.__add__, weights.values()), strict=True))
    times = [str(year) for year in range(1950, 2050)]
    for found, code in ((_words_of("stop-words.txt"), STOP), (times + _words_of("time-words.txt"), TIME)):
        for word in set(found):
            codes[word] = codes.get(word, 0) + code
    classes = {word[1:]: weight for word, weight in weights.items() if word[0] == "@"}
    return Words(classes, codes, len(classes) < len(weights))


def _words_of(name: str) -> list[str]:
    return " ".join(read_lines("boilerplate", name)).split()
