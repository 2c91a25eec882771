"""Find the running heads and page numbers that a PDF leaves in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from copydesk.boilerplate.decide.spare.signs import is_sentence
from copydesk.boilerplate.features.blocks import Page
from copydesk.text.patterns import late
from copydesk.text.wordlists import read_table

# Page numbers count on over so many pages; a head is a line of few words beside at least half of the numbers.
_FEWEST_PAGES, _LONGEST_HEAD = 3, 14
# Columns from the left: without a head only numbers in the middle of the line are taken for those of pages.
_CENTRED = 10
_MOST_DIGITS, _LONGEST_LINE = 4, 120
_BEHIND_NUMBERS = ")]–- "
# Heads of facing pages, and what parts them from the number at the other edge.
_FACING, _GAP = "/", " " * 8
_AT_BEGINNING = late(r"\s*(?P<number>\d{1,4})(?:\s{3,}|\t\s*)(?P<line>\S.*?)\s*")


@cache
def _at_end() -> re.Pattern[str]:
    """Return the pattern of a line that ends in the number of a page.

    A wide gap, brackets or a word parts the number from the line: "Chapter 1" is a heading.
    """
    table = read_table("boilerplate/furniture.txt")
    label, of = (
        "|".join(map(re.escape, sorted(table[name], key=len, reverse=True)))
        for name in ("page-labels", "page-counts")
    )
    return re.compile(
        rf"(?i)\s*(?:(?P<line>\S.*?)(?:\s{{3,}}|\t\s*|\s+(?=\[)|\s+(?=(?:{label}))))?[\[(–-]?\s?(?:(?:{label})\s?)?"
        rf"(?P<number>\d{{1,4}})(?:\s?(?:{of})\s?\d{{1,4}})?\s?[\])–-]?\s*"
    )


def running_heads(page: Page) -> list[int]:
    """Return the blocks that are running heads or page numbers.

    Page numbers are lone numbers that count on by one with text between, or stand so at an end of the same
    line. Lone ones of a list do so, too: either the same line stands beside them on most pages or they stand
    far to the right.

    Args:
        page: the measured document.
    """
    return sorted({row for line, numbers in _page_numbers(page) for row in _of_pages(page, line, numbers)})


def _of_pages(page: Page, line: str, numbers: list[int]) -> Iterable[int]:
    """Return the lines with page numbers and the heads beside them; nothing where they may be of a list."""
    beside: dict[str, int] = {}
    for row in numbers:
        for head in {head for near in (row - 1, row + 1) if (head := _head(page, near, page.tokens[row]))}:
            beside[head] = beside.get(head, 0) + 1
    heads = {head for head, count in beside.items() if 2 * count >= len(numbers) and count >= 2}
    if not (heads or line) and not all(page.columns["indent"][row] >= _CENTRED for row in numbers):
        return ()
    return {*numbers, *_with_heads(page, numbers, heads)}


def _with_heads(page: Page, numbers: list[int], heads: set[str]) -> Iterator[int]:
    """Find all blocks that are heads; those of pages whose number is lost, too."""
    counted = {token for row in numbers for token in page.tokens[row]}
    for row in range(len(page.keys)):
        if heads and _head(page, row, [token for token in page.tokens[row] if token in counted]) in heads:
            yield row


def _head(page: Page, row: int, number: list[str]) -> str:
    """Return the words of a block that may be a head, without the page's number; nothing for any other."""
    if not 0 <= row < len(page.texts):
        return ""
    text = page.texts[row]
    words = len(text.split())
    if words > _LONGEST_HEAD or "\n" in text or is_sentence(text, words):
        return ""
    head = " ".join([token for token in page.tokens[row] if token not in number])
    return head if any(map(str.isalpha, head)) else ""


def _page_numbers(page: Page) -> Iterator[tuple[str, list[int]]]:
    """Find for each line that holds a number the longest sequence in which it counts on by one.

    Left pages have other heads than right ones, so lines far from their numbers count together, too.

    Returns:
        The line's words without its number, "" for lone numbers, and the places of the lines.
    """
    best: dict[str, list[int]] = {}
    current: dict[str, list[int]] = {}
    values: dict[str, int] = {}
    for row, text in enumerate(page.texts):
        if (found := _numbered(text)) is None:
            continue
        line, number = found
        for key in (line, _FACING) if line and _is_apart(text) else (line,):
            run = current.get(key)
            if run and number == values[key] + 1 and row > run[-1] + 1:
                run.append(row)
            else:
                run = current[key] = [row]
            values[key] = number
            if len(run) > len(best.get(key, ())):
                best[key] = run
    return ((line, rows) for line, rows in best.items() if len(rows) >= _FEWEST_PAGES)


def _is_apart(text: str) -> bool:
    """Return whether a wide gap parts a line from its number, as in few texts but the pages of a PDF."""
    return _GAP in text.strip() and len(text.split()) <= _LONGEST_HEAD


def _numbered(text: str) -> tuple[str, int] | None:
    """Part a line at the number of a page; None for any other line.

    "12", "- 12 -", "Page 12 of 40", "The Canal Society     12", "Tull   May 2024   [Page 12]".
    """
    last = text[-1]
    if not (last.isdecimal() or last in _BEHIND_NUMBERS or text[0].isdecimal()):
        return None
    bare = text.strip("-– ")
    if bare.isascii() and bare.isdigit():
        return ("", int(bare)) if len(bare) <= _MOST_DIGITS else None
    at_end = text.rstrip(_BEHIND_NUMBERS)[-1:].isdecimal()
    if len(text) > _LONGEST_LINE or "\n" in text or not (at_end or text[0].isdecimal()):
        return None
    match = _at_end().fullmatch(text) or _AT_BEGINNING.fullmatch(text)
    return (" ".join((match["line"] or "").split()), int(match["number"])) if match else None
