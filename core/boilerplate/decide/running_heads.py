"""Find the running heads and page numbers that a PDF leaves in its text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.boilerplate.decide.spare.signs import is_sentence
from copydesk.boilerplate.features.blocks import Page

# Page numbers count on over so many pages; a head is a line of few words beside at least half of the numbers.
_FEWEST_PAGES, _LONGEST_HEAD = 3, 14
# Columns from the left: without a head only numbers in the middle of the line are taken for those of pages.
_CENTRED = 10


def running_heads(page: Page) -> list[int]:
    """Return the blocks that are running heads or page numbers.

    Page numbers are lone numbers that count on by one with text between. Those of a list do so, too: either
    the same line stands beside them on most pages or they stand far to the right.

    Args:
        page: the measured document.
    """
    numbers = _page_numbers(page)
    if not numbers:
        return []
    beside: dict[str, int] = {}
    for row in numbers:
        for head in {head for near in (row - 1, row + 1) if (head := _head(page, near, page.tokens[row]))}:
            beside[head] = beside.get(head, 0) + 1
    heads = {head for head, count in beside.items() if 2 * count >= len(numbers) and count >= 2}
    if not heads and not all(page.columns["indent"][row] >= _CENTRED for row in numbers):
        return []
    return sorted({*numbers, *_with_heads(page, numbers, heads)})


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


def _page_numbers(page: Page) -> list[int]:
    """Find the longest sequence of lone numbers that count on by one, with other blocks between."""
    best: list[int] = []
    current: list[int] = []
    value = 0
    for row, text in enumerate(page.texts):
        bare = text.strip("-– ")
        if not (bare.isascii() and bare.isdigit() and len(bare) <= 4):
            continue
        number = int(bare)
        if current and number == value + 1 and row > current[-1] + 1:
            current.append(row)
        else:
            current = [row]
        value = number
        if len(current) > len(best):
            best = list(current)
    return best if len(best) >= _FEWEST_PAGES else []
