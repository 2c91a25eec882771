"""Read the tables of words that ship with the package."""

from __future__ import annotations

import os
from functools import cache

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")


def read_lines(*name: str) -> list[str]:
    """Read the lines of a table as they stand, but for blank ones and those that begin with "#", remarks.

    Args:
        name: folders in the data folder, if any, and the file's name.
    """
    with open(os.path.join(FOLDER, *name), encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line and line[0] != "#" and not line.isspace()]


@cache
def read_table(name: str) -> dict[str, tuple[str, ...]]:
    """Read a table of sections: "[section]" lines, each followed by its entries, one a line.

    Args:
        name: file name in the data folder.

    Returns:
        The entries of each section, in the order of the file.
    """
    sections: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in read_lines(name):
        entry = line.strip()
        if entry[0] == "[" and entry[-1] == "]":
            entries = sections.setdefault(entry[1:-1], [])
        else:
            entries.append(entry)
    return {section: tuple(found) for section, found in sections.items()}


@cache
def read_words(name: str, section: str) -> frozenset[str]:
    """Return a section's words: its entries cut at blanks."""
    return frozenset(" ".join(read_table(name)[section]).split())
