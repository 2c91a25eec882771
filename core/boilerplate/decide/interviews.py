"""Find the questions and quoted answers of an interview."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.boilerplate.decide.teasers import find_teasers
from copydesk.boilerplate.features.blocks import Page
from copydesk.text.scripts import CLOSING_QUOTES, SENTENCE_ENDS

_FEWEST = 3  # pairs; "Did you see it?" above one quotation is no interview
_SHORTEST_QUESTION = 3  # words
_APART = 3  # rows from one question to the next
# As the column "ends" says it.
_FULL_STOP = 4
_OPENING_QUOTES = ('"', "“", "„", "«", "»", "‘", "‚", "「", "『")


def find_interview(page: Page) -> list[int]:
    """Return the places of questions and of the answers right below them.

    Three pairs make an interview: answers that quote, or sentences where the pairs stand close together. It
    goes on below a box, where a model takes "What will you do now?" for a teaser, and "Yes." for nothing.

    Args:
        page: the measured document.
    """
    texts = page.texts
    words = page.columns["words"]
    asked = [row for row, asks in enumerate(page.columns["asks"][:-1]) if asks]
    quoted = [
        row
        for row in asked
        if words[row] >= _SHORTEST_QUESTION
        and _is_quoted(texts[row + 1])
        and not texts[row].startswith(_OPENING_QUOTES)
    ]
    pairs = {*quoted} if len(quoted) >= _FEWEST else set[int]()
    told = [row for row in asked if texts[row][-1] != "!" and _is_told(page, row + 1)]
    for run in _close(told, _aside(page) if len(told) >= _FEWEST else frozenset()):
        pairs.update(run)
    return [place for row in sorted(pairs) for place in (row, row + 1)]


def _is_quoted(answer: str) -> bool:
    """Return whether an answer is whole quoted sentences; headlines quote parts of them."""
    return answer.startswith(_OPENING_QUOTES) and answer.rstrip(CLOSING_QUOTES).endswith(tuple(SENTENCE_ENDS))


def _is_told(page: Page, row: int) -> bool:
    return (
        page.columns["ends"][row] >= _FULL_STOP
        and not page.columns["asks"][row]
        and page.furniture[row] is None
    )


def _aside(page: Page) -> frozenset[int]:
    """Return the places of what stands between questions and is no line of the interview."""
    return frozenset([*find_teasers(page), *(row for row, kind in enumerate(page.furniture) if kind)])


def _close(rows: list[int], aside: frozenset[int]) -> Iterator[list[int]]:
    """Find runs of pairs with at most one line between them: the name of who answers next."""
    run: list[int] = []
    for row in rows:
        if run and row - run[-1] - len(aside.intersection(range(run[-1], row))) > _APART:
            if len(run) >= _FEWEST:
                yield run
            run = []
        run.append(row)
    if len(run) >= _FEWEST:
        yield run
