"""Read the tables of words, and whatever else, that ship with the package."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

_LOADER: Any = globals()["__loader__"]
FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")


def read_data(*name: str) -> str:
    """Read a file that ships with the package, from whatever that was imported from: a folder or a zip.

    Args:
        name: folders in the data folder, if any, and the file's name.
    """
    data: bytes = _LOADER.get_data(os.path.join(FOLDER, *name))
    return data.decode("utf-8").replace("\r\n", "\n")


def read_lines(*name: str) -> list[str]:
    """Read the lines of a table as they stand, but for blank ones and those that begin with "#", remarks.

    Args:
        name: folders in the data folder, if any, and the file's name.
    """
    return [line for line in read_data(*name).split("\n") if line and line[0] != "#" and not line.isspace()]


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
