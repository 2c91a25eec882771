"""Find the teasers of other stories right below a heading such as "Read more", also inside the article."""

from __future__ import annotations

from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Role
from copydesk.text.names import is_name
from copydesk.text.patterns import late
from copydesk.verdicts import Kind

# Thousandths of a logit: what a heading of other stories lowers the lines below it by. Nothing spares what is
# lower yet: "1 Ferry sold for scrap" below "Most read" is no row of figures.
TEASER = -9000
_MOST, _LONGEST, _SHORTEST_ALONE = 8, 22, 8  # teasers in a box; words of one, and of one alone
_LONGEST_HEADING = 3  # words
_STEP = late(r"\W{0,8}[^\W\d_]{3,12} \d{1,3}[:.] ")  # "Step 4: Open the valve"
_SHORTEST_BELOW = 3  # words of one alone that no blank line parts from its heading
# As the column "ends" says it: neither a sentence nor what announces something.
_COLON = 2


def find_teasers(page: Page) -> list[int]:
    """Return the places of the lines below headings of other stories, up to the next sentence.

    They have the words of articles, so a model takes them for headings of this one. A single short line
    below a blank one is left, as it may be one ("Read more", "What happens next"), and so is the last line of
    a box that a blank line parts from the others.

    Args:
        page: the measured document.
    """
    found: list[int] = []
    for row, kind in enumerate(page.furniture):
        if kind is not Kind.RELATED or ":" in page.texts[row][:-1]:
            continue
        end = row + 1
        while end < len(page.tokens) and end - row <= _MOST + 1 and _is_teaser(page, end):
            end += 1
        lines = range(row + 1, end)
        if len(lines) > _MOST:
            continue
        if len(lines) > 1 and (_stands_apart(page, lines) or _heads_text(page, lines)):
            lines = lines[:-1]
        shortest = _SHORTEST_ALONE if lines and page.document.blocks[lines[0]].gap else _SHORTEST_BELOW
        if len(lines) > 1 or (lines and page.columns["words"][lines[0]] >= shortest):
            found += lines
    return found


def _is_teaser(page: Page, row: int) -> bool:
    """Return whether a block is a headline, a byline or the like, and no sentence."""
    block = page.document.blocks[row]
    plain = block.role in (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM) and "\n" not in block.text
    if not plain or page.columns["words"][row] > _LONGEST or _STEP.match(block.text):
        return False
    # "What is a county for?" is a headline, above an answer a question.
    asks = page.columns["asks"][row] and row + 1 < len(page.texts) and not page.columns["sentence"][row + 1]
    return bool(asks) or page.columns["ends"][row] < _COLON


def _heads_text(page: Page, lines: range) -> bool:
    """Return whether the last of some lines without blank ones is as short as a heading above a paragraph."""
    last = lines[-1]
    return (
        page.columns["words"][last] <= _LONGEST_HEADING < page.columns["words"][lines[0]]
        and last + 1 < len(page.texts)
        and bool(page.columns["sentence"][last + 1])
        and not is_name(page.texts[last])
    )


def _stands_apart(page: Page, lines: range) -> bool:
    """Return whether a blank line parts the last of some lines from the others, and none parts those."""
    gaps = [bool(page.document.blocks[row].gap) for row in lines]
    return gaps[-1] and not any(gaps[1:-1])
