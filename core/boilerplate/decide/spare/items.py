"""Keep what articles hold beside sentences: rows of figures, ingredients, notes in brackets, times, code."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.item_shapes import is_item, is_time, stands_alone
from copydesk.boilerplate.decide.spare.signs import count_signs, is_call, speaks
from copydesk.boilerplate.decide.teasers import TEASER
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.prompts import is_marked
from copydesk.documents import Role
from copydesk.verdicts import Kind

# So many ingredients or rows in a row are a list of the article's also above its first sentence.
_LIST = 3
_HEADINGS, _HEADING_WORDS, _UNMEASURED = 2, 3, 3
# Lines of an interview between longer ones; words of one. As the column "ends" says it.
_MOST_ANSWERS, _ANSWER, _FULL_STOP = 4, 4, 4


def spare_items(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep items that stand right beside kept blocks and that nothing but their shape spoke against.

    A row of scores is no sentence and holds figures, as menus and tickers do; it goes only with a phrase or a
    word of furniture. So does a single line between two kept blocks: a heading, an answer.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept:
        return kept
    items = [
        not keep and scores[row] > TEASER and is_item(page.texts[row], page.columns["words"][row])
        for row, keep in enumerate(kept)
    ]
    _bridge(items, page, kept)
    out = list(kept)
    lone = [
        row for start, end in _runs([not keep for keep in kept]) for row in _between(page, kept, start, end)
    ]
    for row, signs in count_signs(page, lone, scores, kept).items():
        out[row] = not signs and scores[row] != -KNOWN and not is_call(page, row)
    for start, end in _runs([not keep for keep in kept]):
        if _closes_list(page, kept, scores, start, end):
            out[start:end] = [True] * (end - start)
    for start, end in _runs(items):
        rows = range(start, end)
        if any(_speaks_against(page, row) for row in rows):
            continue
        if len(rows) + _kept_items(page, kept, start, end) >= _LIST or _goes_on(page, out, start):
            for row in _up_to_kept(page, out, scores, start, end):
                out[row] = scores[row] != -KNOWN
        elif any(stands_alone(page.texts[row]) for row in rows):
            _spare_below_heading(page, out, scores, start, end)
    return out


def _goes_on(page: Page, kept: Sequence[bool], row: int) -> bool:
    """Return whether a time goes on with a live blog, and opens no story below "You may also like"."""
    if not is_time(page.texts[row]) or True not in kept[:row]:
        return False
    above = next((place for place in range(row - 1, -1, -1) if kept[place]), 0)
    return all(page.furniture[place] is not Kind.RELATED for place in range(above + 1, row))


def _kept_items(page: Page, kept: Sequence[bool], start: int, end: int) -> int:
    """Count the kept items right above and below some struck ones, as far as a list needs them."""
    count = 0
    for rows in (range(start - 1, max(-1, start - 1 - _LIST), -1), range(end, min(end + _LIST, len(kept)))):
        for row in rows:
            if not (kept[row] and is_item(page.texts[row], page.columns["words"][row])):
                break
            count += 1
    return count


def _closes_list(page: Page, kept: Sequence[bool], scores: Sequence[int], start: int, end: int) -> bool:
    """Return whether a few short lines stand between a kept list and a kept block: "Salt" / "Method"."""
    return (
        end - start <= _UNMEASURED
        and end < len(kept)
        and kept[end]
        and _kept_items(page, kept, start, start) >= _LIST
        and all(_is_unmeasured(page, kept, scores, row) for row in range(start, end))
    )


def _spare_below_heading(page: Page, kept: list[bool], scores: Sequence[int], start: int, end: int) -> None:
    """Keep rows right below a kept block, or below a short heading that stands there: "Nutrition"."""
    above = list(islice((row for row in range(start - 1, -1, -1) if scores[row] != -KNOWN), 2))
    if not above:
        return
    heads = page.columns["words"][above[0]] <= _HEADING_WORDS and not _speaks_against(page, above[0])
    if kept[start - 1] or (above[0] == start - 1 and heads and len(above) > 1 and kept[above[1]]):
        kept[start - 1 : end] = [True] * (end - start + 1)


def _between(page: Page, kept: Sequence[bool], start: int, end: int) -> range:
    """Return a struck stretch between kept blocks that is one line, or a few short sentences: "No."."""
    if start == 0 or end == len(kept) or end - start > _MOST_ANSWERS:
        return range(0)
    short = all(
        page.columns["ends"][row] >= _FULL_STOP and page.columns["words"][row] <= _ANSWER
        for row in range(start, end)
    )
    return range(start, end) if short or end - start == 1 else range(0)


def _bridge(items: list[bool], page: Page, kept: Sequence[bool]) -> None:
    """Take a line of a list between two items for one, too: "- Salz" among eggs and flour."""
    blocks = page.document.blocks
    for row in range(1, len(items) - 1):
        if not kept[row] and items[row - 1] and items[row + 1] and blocks[row].role is Role.LIST_ITEM:
            items[row] = True


def _up_to_kept(page: Page, kept: Sequence[bool], scores: Sequence[int], start: int, end: int) -> range:
    """Return a list and the headings between it and the kept block nearby ("Ingredients"); else nothing.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the log-odds of all blocks of being the article's, in thousandths.
        start: the first item.
        end: one past the last.
    """
    plain_above = islice((row for row in range(start - 1, -1, -1) if scores[row] != -KNOWN), 1 + _HEADINGS)
    salt = end
    while salt - end < _UNMEASURED and _is_unmeasured(page, kept, scores, salt):
        salt += 1
    if any(kept[salt : salt + 1 + _HEADINGS]):
        end = salt
    plain_below = islice((row for row in range(end, len(kept)) if scores[row] != -KNOWN), 1 + _HEADINGS)
    above = next((row for row in plain_above if kept[row]), None)
    below = next((row for row in plain_below if kept[row]), None)
    if above is None and below is None:
        return range(0)
    first = start if above is None else above + 1
    last = end if below is None else below
    if above is None and first > 0 and _heads(page, first - 1):
        first -= 1
    while first < start and _speaks_against(page, first):
        first += 1
    while last > end and _speaks_against(page, last - 1):
        last -= 1
    return range(first, last)


def _is_unmeasured(page: Page, kept: Sequence[bool], scores: Sequence[int], row: int) -> bool:
    """Return whether a line below ingredients may be one, too: "Salt", "black pepper"."""
    return (
        row + 1 < len(kept)
        and not kept[row]
        and scores[row] != -KNOWN
        and page.columns["words"][row] <= _HEADING_WORDS
        and not _speaks_against(page, row)
    )


def _heads(page: Page, row: int) -> bool:
    """Return whether a line is as short as the heading of a list: "Ingredients for 4 people"."""
    words = page.columns["words"][row]
    return words <= _HEADING_WORDS or (words <= _ANSWER + 1 and any(map(str.isdecimal, page.texts[row])))


def _speaks_against(page: Page, row: int) -> bool:
    return speaks(page, row) or is_marked(page, row)


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Find the stretches of flagged places: the first and one past the last of each."""
    edges = [
        place
        for place in range(len(flags) + 1)
        if (place < len(flags) and flags[place]) != (place > 0 and flags[place - 1])
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))
