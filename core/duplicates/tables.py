"""The stage's tables of words, read once from their files."""

from __future__ import annotations

import os
from functools import cache

import copydesk.data


@cache
def words_of(table: str) -> frozenset[str]:
    """Read a table of words apart by white space; lines that begin with "#" are remarks."""
    return frozenset(word for line in lines_of(table) for word in line.split())


@cache
def lines_of(table: str) -> tuple[str, ...]:
    """Read a table of phrases, one a line, in lower case."""
    path = os.path.join(os.path.dirname(copydesk.data.__file__), "duplicates", f"{table}.txt")
    with open(path, encoding="utf-8") as file:
        lines = [line.strip().casefold() for line in file]
    return tuple(line for line in lines if line and not line.startswith("#"))
