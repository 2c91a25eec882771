"""Keep the list that closes an article below the line that announces it: "Here are the results:"."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.sections import section_kind
from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.signs import is_call, speaks
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.prompts import is_marked, load_prompts
from copydesk.documents import Role
from copydesk.text.wordlists import read_words

_COLONS = (":", "：")
# As the column "ends" says it.
_COLON = 2
# Thousandths of a logit: what announces a list is a line that the model is not sure of.
_LIKELY = -2500
_FEWEST, _MOST, _LONGEST = 2, 60, 25  # items; words of one
_FEWEST_WORDS = 2
_LABEL = 3  # words
_BULLETS = frozenset("-*•·–—")
_MARKS = (": ", ", ", " – ", " — ", " - ", "\t", " (")


def spare_announced(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep the last list of a text where the line above it announces it and is no furniture.

    Its items are as short as those of the menu below, so they must share what these lack: the marker of a
    list, a colon or a comma inside, a small letter at the beginning, or blank lines around them all.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept:
        return kept
    end = len(kept) - 1 - kept[::-1].index(True)
    head = _announcement(page, kept, scores, end)
    if head is None and _is_fact(page, end):
        head = next((row for row in range(end, -1, -1) if not _is_fact(page, row)), None)
    if head is None:
        return kept
    items = _items(page, scores, head + 1)
    if len(items) < _FEWEST or items.stop <= end + 1 or _are_networks(page, items):
        return kept
    return [keep or row == head or row in items for row, keep in enumerate(kept)]


def _announcement(page: Page, kept: Sequence[bool], scores: Sequence[int], end: int) -> int | None:
    """Return the last line that announces a list: right below the article, or the last of it with a colon."""
    if end + 1 < len(kept) and _announces(page, scores, end + 1):
        return end + 1
    for row in range(end, max(-1, end - _MOST), -1):
        if page.columns["ends"][row] == _COLON:
            return row if _announces(page, scores, row) else None
        if not kept[row] or page.columns["sentence"][row]:
            return None
    return None


def _is_fact(page: Page, row: int) -> bool:
    """Return whether a line names what it gives: "Attendance: 23,417"."""
    label, colon, _ = page.texts[row].partition(": ")
    return bool(colon) and len(label.split()) <= _LABEL and not page.columns["sentence"][row]


def _announces(page: Page, scores: Sequence[int], row: int) -> bool:
    """Return whether a line ends in a colon and is neither a call on the reader nor the head of a section."""
    return (
        page.texts[row].endswith(_COLONS)
        and page.columns["words"][row] >= _FEWEST_WORDS
        and scores[row] > _LIKELY
        and _is_plain(page, scores, row)
        and not is_call(page, row)
    )


def _is_plain(page: Page, scores: Sequence[int], row: int) -> bool:
    """Return whether nothing that a line says is furniture."""
    return not (
        scores[row] == -KNOWN
        or section_kind(page, row) is not None
        or speaks(page, row)
        or is_marked(page, row)
        or _calls_on_reader(page, row)
    )


def _calls_on_reader(page: Page, row: int) -> bool:
    """Return whether a line begins as a call does and speaks of its reader or publisher."""
    tokens, prompts = page.tokens[row], load_prompts()
    first = next((token for token in tokens if token not in _BULLETS), "")
    return first in prompts.calls and not prompts.reader.isdisjoint(tokens)


def _items(page: Page, scores: Sequence[int], start: int) -> range:
    """Return the longest stretch of plain, short lines from a place on that share a mark of lists."""
    shared, stop = _signs(page, start), start
    while stop < len(page.texts) and stop - start < _MOST:
        signs = shared & _signs(page, stop)
        short = page.columns["words"][stop] <= _LONGEST and not page.columns["sentence"][stop]
        if not (signs and short and _is_plain(page, scores, stop)):
            break
        shared, stop = signs, stop + 1
    return range(start, stop)


def _are_networks(page: Page, items: range) -> bool:
    """Return whether most items begin with the name of a network, as those below "Stay connected:" do."""
    names = read_words("boilerplate/furniture.txt", "networks")
    firsts = [next((token for token in page.tokens[row] if token not in _BULLETS), "") for row in items]
    return 2 * sum([first in names for first in firsts]) > len(items)


def _signs(page: Page, row: int) -> frozenset[str]:
    """Return the marks of lists that a line shows."""
    if row >= len(page.texts):
        return frozenset()
    text = page.texts[row]
    signs = {mark for mark in _MARKS if mark in text}
    if page.document.blocks[row].role is Role.LIST_ITEM:
        signs.add("item")
    if text[0].islower():
        signs.add("small")
    return frozenset(signs)
