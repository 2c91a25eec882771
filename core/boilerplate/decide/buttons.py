"""Find the buttons, counts and rows of links of raw text that show by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.furniture_table import load_furniture, phrase_words
from copydesk.text.patterns import late
from copydesk.text.wordlists import read_lines, read_words
from copydesk.verdicts import Kind

_BUTTONS = frozenset({Kind.SHARE, Kind.SUBSCRIBE, Kind.COMMENTS})
_COUNT = late(r"\(?\d{1,3}(?:,?\d{3}|(?:\.\d)?[KkMm])?\)?")
_LINK = late(r"\W{0,3}([^\W\d_]{1,20})\s{0,2}(?:[:：→»]|<<|>>)\s{0,2}\S")
_START, _PLAYS = late(r"0?0:00"), late(r"-?(?:\d{1,2}:)?\d{1,2}:\d{2}")
_PLAYED = late(r"0?0:00\s?/\s?(?:\d{1,2}:)?\d{1,2}:\d{2}")
_LONGEST = 25  # words of a link to the next story, or of a row
_SHORTEST_ROW, _SHORTEST_MENU = 4, 6


def find_buttons(page: Page) -> list[int]:
    """Return the places of buttons and counts right beside known furniture, and of links to the next story.

    "Share" heads a part of an essay; between "Copy link" and "Print" it is a button. "48" is a page's count
    of comments below "Comments", and "Next: Against the villanelle" a link below "Previous: On commas".

    Args:
        page: the measured document.
    """
    return [*_buttons(page), *_links(page), *_players(page)]


def is_row(tokens: Sequence[str], text: str) -> bool:
    """Return whether a line is a menu that lost its bars: "Home News Sport Culture Podcasts More".

    It begins at home, or half of it are names of networks; it has capitals and no marks. "More" may end it.
    """
    names = "boilerplate/furniture.txt"
    if not _SHORTEST_ROW <= len(tokens) <= _LONGEST or not all(token.isalpha() for token in tokens):
        return False
    if not all(word[0].isupper() for word in text.split()):
        return False
    if 2 * sum([token in read_words(names, "networks") for token in tokens]) >= len(tokens):
        return phrase_words().issuperset(tokens)
    return (
        len(tokens) >= _SHORTEST_MENU
        and tokens[0] in read_words(names, "homes")
        and _stop_words().isdisjoint(tokens[:-1])
    )


@cache
def _stop_words() -> frozenset[str]:
    lines = read_lines("boilerplate", "stop-words.txt")
    return frozenset(" ".join(lines).split())


def _buttons(page: Page) -> Iterator[int]:
    furniture, last = page.furniture, len(page.texts) - 1
    for row, (phrase, kind) in enumerate(page.phrases):
        if kind not in _BUTTONS or " ".join(page.tokens[row]) != phrase:
            continue
        if furniture[row] is None and any(
            furniture[near] in _BUTTONS for near in (row - 1, row + 1) if 0 <= near <= last
        ):
            yield row
        if kind is Kind.COMMENTS and row < last and _COUNT.fullmatch(page.texts[row + 1]):
            yield row + 1


def _players(page: Page) -> Iterator[int]:
    """Find the two times of a player: "0:00" and, in the same line or the next, how long it plays."""
    for row, text in enumerate(page.texts):
        if text[0] != "0":
            continue
        if _PLAYED.fullmatch(text):
            yield row
        elif _START.fullmatch(text) and row + 1 < len(page.texts) and _PLAYS.fullmatch(page.texts[row + 1]):
            yield from (row, row + 1)


def _links(page: Page) -> Iterator[int]:
    """Find two lines, one right below the other, that lead to the previous and the next story."""
    words = load_furniture().page_words
    above = ""
    for row, text in enumerate(page.texts):
        match = _LINK.match(text) if len(page.tokens[row]) <= _LONGEST else None
        opener = match[1].lower() if match else ""
        if opener and above and opener != above and {opener, above} <= words:
            yield row - 1
            yield row
        above = opener
