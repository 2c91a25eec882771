"""The stage's tables of words, read once from their files."""

from __future__ import annotations

from functools import cache

from copydesk.text.wordlists import read_lines


@cache
def words_of(table: str) -> frozenset[str]:
    """Read a table of words apart by white space; lines that begin with "#" are remarks."""
    return frozenset(word for line in lines_of(table) for word in line.split())


@cache
def lines_of(table: str) -> tuple[str, ...]:
    """Read a table of phrases, one a line, in lower case."""
    return tuple([line.strip().casefold() for line in read_lines("duplicates", f"{table}.txt")])
