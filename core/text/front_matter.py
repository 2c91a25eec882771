"""Read the front matter of Markdown: lines between two rules at the top that name its title and date."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FENCES = {"---": ":", "+++": "="}
_MOST_LINES = 60
_KEY = r"[A-Za-z][\w.-]{0,40}"
_QUOTES = "\"'"


def front_matter_length(lines: Sequence[str]) -> int:
    """Return how many lines the front matter takes, both rules included; 0 where there is none.

    Args:
        lines: the lines of a text, without white space around them.
    """
    sign = _FENCES.get(lines[0]) if lines else None
    if sign is None:
        return 0
    entry = re.compile(rf"{_KEY}\s*{sign}(?:\s|\Z)|[-#\]}}\"']|\[\[?{_KEY}")
    keys = 0
    for number, line in enumerate(lines[1:_MOST_LINES], 1):
        if line == lines[0]:
            return number + 1 if keys else 0
        keys += re.match(rf"{_KEY}\s*{sign}", line) is not None
        # The first line has a key; below it text may be folded or listed.
        if not (keys and line) and entry.match(line) is None:
            return 0
    return 0


def is_front_matter(text: str) -> bool:
    """Return whether a text is front matter and nothing else."""
    if text[:3] not in _FENCES:
        return False
    lines = [line.strip() for line in text.split("\n")]
    return front_matter_length(lines) == len(lines)


def front_matter_values(text: str) -> dict[str, tuple[str, ...]]:
    """Return the values of front matter by their lower-case keys.

    Args:
        text: its lines, both rules included.
    """
    rule, *lines, _ = text.split("\n")
    sign = _FENCES[rule.strip()]
    values: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in lines:
        if match := re.match(rf"({_KEY})\s*{sign}\s*(.*)", line):
            key = match[1].lower()
            values[key] = _listed(match[2])
        elif key and (match := re.match(r"\s*-\s+(.*)", line)):
            values[key] += _listed(match[1])
    return values


def _listed(value: str) -> tuple[str, ...]:
    """Return the entries of a value that may be a list: "[a, b]"."""
    value = value.strip()
    parts = value[1:-1].split(",") if value[:1] == "[" and value[-1:] == "]" else [value]
    return tuple([part.strip().strip(_QUOTES) for part in parts if part.strip().strip(_QUOTES)])
