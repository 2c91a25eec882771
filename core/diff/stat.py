"""Write a diff's figures as `git diff --stat` does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

NARROW = 24  # columns a name has at least, however little is left for the bar


@dataclass(frozen=True, slots=True)
class FileStat:
    """How many lines of a file come and go.

    Attributes:
        name: the file's name, fit to be shown.
        added: lines that come.
        struck: lines that go.
    """

    name: str
    added: int
    struck: int


def stat_lines(stats: Sequence[FileStat], width: int = 80) -> Iterator[str]:
    """Return a line for each changed file, with a bar in proportion, and the total.

    Args:
        stats: all files, in order.
        width: columns there are.
    """
    changed = [stat for stat in stats if stat.added or stat.struck]
    most = max((stat.added + stat.struck for stat in changed), default=0)
    digits = len(str(most))
    longest = max((columns(stat.name) for stat in changed), default=0)
    names = min(longest, max(NARROW, width * 5 // 8 - digits))
    room = max(6, width - names - digits - 5)
    for stat in changed:
        yield f" {fit(stat.name, names)} | {stat.added + stat.struck:>{digits}} {bar(stat, most, room)}"
    added, struck = sum(stat.added for stat in stats), sum(stat.struck for stat in stats)
    parts = [plural(len(changed), "file") + " changed"]
    if added:
        parts.append(plural(added, "insertion") + "(+)")
    if struck:
        parts.append(plural(struck, "deletion") + "(-)")
    yield f" {', '.join(parts)}"


def plural(count: int, thing: str) -> str:
    """Count things in words."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def bar(stat: FileStat, most: int, room: int) -> str:
    """Draw the plus and minus signs of a file; where they do not fit, in proportion to the largest."""
    if most <= room:
        return "+" * stat.added + "-" * stat.struck
    added = -(-stat.added * room // most) if stat.added else 0
    struck = max(1, stat.struck * room // most) if stat.struck else 0
    return "+" * added + "-" * struck


def columns(text: str) -> int:
    """Count the columns that text takes on a terminal."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(one) in "WF") for one in text)


def fit(text: str, width: int) -> str:
    """Fill text to a width, or cut its beginning as git does."""
    if columns(text) > width:
        while columns(text) > width - 3:
            text = text[1:]
        text = f"...{text}"
    return text + " " * (width - columns(text))
