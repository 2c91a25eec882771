"""Read the table of known furniture: phrases, alone or with blanks, and beginnings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from copydesk.text.wordlists import read_lines
from copydesk.verdicts import Kind

# An address of the web, in a phrase with blanks.
ADDRESSED = "~"
_BLANKS = frozenset({"*", "0", "@", ADDRESSED})
_NUMBER = r"[\d.,/:–-]+[km%]?"


class Template(NamedTuple):
    """A phrase with blanks.

    Attributes:
        words: its words and blanks.
        kind: of furniture.
        longest: its longest word; few blocks hold it.
    """

    words: tuple[str, ...]
    kind: Kind
    longest: str


class Table(NamedTuple):
    """The table of known furniture.

    Attributes:
        phrases: whole blocks and their kinds.
        templates: phrases with blanks and their kinds, by their first word, "0" for a number.
        endings: those that begin with a blank, by their longest word.
        lead_ins: beginnings before a colon, by their first word, longest first.
        page_words: words that stand beside the numbers of a list of pages.
        shouted: those that open the headline of another story where they stand in capitals.
        firsts: the words that all of these begin with, numbers aside; most blocks begin with none of them.
    """

    phrases: dict[str, Kind]
    templates: dict[str, list[tuple[str, Kind]]]
    endings: dict[str, list[Template]]
    lead_ins: dict[str, list[tuple[str, Kind]]]
    page_words: frozenset[str]
    shouted: frozenset[str]
    firsts: set[str]


@cache
def load_furniture() -> Table:
    """Read the table."""
    lines = read_lines("boilerplate", "furniture.txt")
    page_words = frozenset(_section(lines, "[pages]"))
    shouted = frozenset(_section(lines, "[shouted]"))
    table = Table({}, {}, {}, {}, page_words, shouted, set(page_words | shouted))
    kind: Kind | None = None
    for line in lines:
        if line[0] == "[":
            name = line[1:-1].rpartition(" ")[0]
            kind = Kind(name) if name else None
        elif kind is not None:
            _add(table, line, kind)
    for found in table.lead_ins.values():
        found.sort(key=lambda item: -len(item[0]))
    return table


@cache
def templates_of(first: str) -> tuple[Template, ...]:
    """Return the phrases with blanks that begin with a word; cut up then, as most pages ask for few."""
    return tuple([_template(line, kind) for line, kind in load_furniture().templates.get(first, ())])


def _template(line: str, kind: Kind) -> Template:
    words = tuple(line.split(" "))
    return Template(words, kind, max([word for word in words if word not in _BLANKS], key=len))


@cache
def phrase_words() -> frozenset[str]:
    """Return all words of the phrases without blanks."""
    return frozenset(" ".join(load_furniture().phrases).split())


@cache
def pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Compile a phrase with blanks where a block may be it: all of them take 20 ms."""
    blanks = {"*": ".+", "0": _NUMBER, "@": _networks()}
    return re.compile(" ".join([blanks.get(word) or re.escape(word) for word in words]))


@cache
def _networks() -> str:
    """Return the pattern of one or more names of networks."""
    names = sorted(_section(read_lines("boilerplate", "furniture.txt"), "[networks]"), key=len, reverse=True)
    return "(?:{0})(?: (?:{0}))*".format("|".join(map(re.escape, names)))


def _section(lines: Sequence[str], name: str) -> list[str]:
    """Return the words of a section."""
    start = lines.index(name) + 1
    end = next(place for place in range(start, len(lines)) if lines[place][0] == "[")
    return " ".join(lines[start:end]).split()


def _add(table: Table, line: str, kind: Kind) -> None:
    """Add a line of the table."""
    words = line.split(" ")
    first = words[0]
    if line.endswith(": *"):
        first = first.rstrip(":")
        table.lead_ins.setdefault(first, []).append((line[:-3], kind))
    elif _BLANKS.isdisjoint(words):
        table.phrases[line] = kind
    elif first == "*":
        template = _template(line, kind)
        table.endings.setdefault(template.longest, []).append(template)
        return
    else:
        table.templates.setdefault(first, []).append((line, kind))
    table.firsts.add(first)
