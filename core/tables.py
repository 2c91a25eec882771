"""Read the tables of words that ship with the package."""

from __future__ import annotations

import os
from functools import cache

_FOLDER = os.path.join(os.path.dirname(__file__), "data")


@cache
def read_table(name: str) -> dict[str, tuple[str, ...]]:
    """Read a table: "[section]" lines, each followed by its entries, one a line; "#" begins a remark.

    Args:
        name: file name in the data folder.

    Returns:
        The entries of each section, in the order of the file.
    """
    sections: dict[str, list[str]] = {}
    entries: list[str] = []
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        for line in file.read().split("\n"):
            entry = line.strip()
            if not entry or entry[0] == "#":
                continue
            if entry[0] == "[" and entry[-1] == "]":
                entries = sections.setdefault(entry[1:-1], [])
            else:
                entries.append(entry)
    return {section: tuple(found) for section, found in sections.items()}


@cache
def read_words(name: str, section: str) -> frozenset[str]:
    """Give a section's words: its entries cut at blanks."""
    return frozenset(" ".join(read_table(name)[section]).split())
