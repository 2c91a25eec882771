"""Find the letters of a column of letters: greetings, the lines below them, and the names above the next."""

from __future__ import annotations

from collections.abc import Set

from copydesk.boilerplate.features.blocks import Page
from copydesk.text.wordlists import read_words

_LONGEST_GREETING = 6  # words
# Letters in a column, and blocks of one of them.
_FEWEST, _LONGEST = 3, 10


def find_letters(page: Page) -> list[int]:
    """Return the places of the letters of a column, from each greeting to the next one.

    "Dear Vera," and "Worried, Leeds" look like the menu; three greetings make a column of letters.

    Args:
        page: the measured document.
    """
    greetings = [row for row, text in enumerate(page.texts) if text[-1] in ",!:" and is_greeting(page, row)]
    if len(greetings) < _FEWEST:
        return []
    found: list[int] = []
    said: set[str] = set()
    for row, below in zip(greetings, [*greetings[1:], len(page.texts)], strict=True):
        lines = range(row, below)
        if below == len(page.texts) or len(lines) > _LONGEST or any(page.furniture[row:below]):
            lines = range(row, _end_of_last(page, row, said))
        found += lines
        said.update([page.keys[place] for place in lines])
    return found


def _end_of_last(page: Page, row: int, said: Set[str]) -> int:
    """Return where a letter ends that none follows: below its sentences, and the name if others bear it."""
    end = row + 1
    while end < len(page.texts) and end < row + _LONGEST and page.columns["sentence"][end]:
        end += 1
    signed = end < len(page.texts) and page.keys[end] in said
    return end + signed


def is_greeting(page: Page, row: int) -> bool:
    """Return whether a line greets as a letter does: "Dear members,"."""
    tokens = page.tokens[row]
    if page.texts[row][-1] not in ",!:" or not 1 < len(tokens) <= _LONGEST_GREETING:
        return False
    greetings, strangers = (
        read_words("boilerplate/closings.txt", section) for section in ("greetings", "strangers")
    )
    return tokens[0] in greetings and strangers.isdisjoint(tokens)
