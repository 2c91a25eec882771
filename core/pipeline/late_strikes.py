"""Collect what goes after the stages judged, since furniture is context for the model."""

from __future__ import annotations

from copydesk.choices.listed_lines import find_listed
from copydesk.options import Options
from copydesk.strikes import Strike
from copydesk.verdicts import Verdict

# Each returns kept lines that go; a text is judged again after each that finds some, until none does.
_FINDERS = (find_listed,)


def find_late(verdicts: tuple[Verdict, ...], options: Options, cut: bool) -> list[Strike]:
    """Return the strikes of the first that finds any.

    Args:
        verdicts: one a block.
        options: what is asked for.
        cut: whether a line of a block can go alone, as in a text.
    """
    for find in _FINDERS:
        if found := find(verdicts, options, cut):
            return found
    return []
