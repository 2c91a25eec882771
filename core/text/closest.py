"""Find the name that a misspelt one is most like."""

from __future__ import annotations

from collections.abc import Iterable


def closest(name: str, names: Iterable[str]) -> str | None:
    """Return the name that is most like a wrong one, or None where none is like it."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name.lower(), sorted(names), n=1)), None)
