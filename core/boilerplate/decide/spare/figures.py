"""Keep the tables that close an article: lines of names and numbers, with their headings."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.sections import section_kind
from copydesk.boilerplate.decide.spare.signs import speaks
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.prompts import is_marked
from copydesk.text.patterns import late
from copydesk.text.scripts import may_lack_spaces

# "+31", "46%", "90g", "1条".
_NUMBER = late(r"(?<![^\W_])[+\-−±]?\d[\d.,:/]*(?:[^\W\d_]{1,2})?(?![^\W_])")
_PHONE, _NO_FIGURES = late(r"\d{3}-\d{4}|\d{7}"), ("(", "#", "://", "@")
# Lines with numbers, at least half of all; headings between two of them; words of a line.
_FEWEST, _HEADINGS, _LONGEST = 3, 2, 14
# "Best 24/7 gym in 18912, Holm County, Orran" is a link to a page for each town.
_WORDS_A_NUMBER = 3
# "1 Ferry sold for scrap" is the story that is read most, "1 Hollis" a player.
_LONGEST_NAME = 3
_LONGEST_UNSPACED = 12  # characters
# Thousandths of a logit: what the model is surer of is a ticker or a calendar.
_LIKELY = -9000


def spare_figures(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep the lines of names and numbers right below kept blocks, and the short headings between them.

    They are as short as the menu below, which counts nothing: "Shots" / "Home 14" / "Away 11".

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept:
        return kept
    out = list(kept)
    for start, keep in enumerate(kept[1:], 1):
        if kept[start - 1] and not keep:
            for row in _figures(page, kept, scores, start):
                out[row] = True
    return out


def _figures(page: Page, kept: Sequence[bool], scores: Sequence[int], start: int) -> range:
    """Return the lines from a struck one on that are a table; nothing where less than half count."""
    figures: list[int] = []
    for row in range(start, len(kept)):
        if kept[row]:
            break
        if row - (figures[-1] if figures else start - 1) > _HEADINGS + 1 or not _is_plain(page, scores, row):
            break
        if _counts(page, row):
            figures.append(row)
    if len(figures) < _FEWEST or 2 * len(figures) < figures[-1] + 1 - start:
        return range(0)
    return range(start, figures[-1] + 1)


def _is_plain(page: Page, scores: Sequence[int], row: int) -> bool:
    """Return whether nothing but its shape speaks against a line."""
    return not (
        scores[row] < _LIKELY
        or page.columns["words"][row] > _LONGEST
        or page.columns["sentence"][row]
        or page.columns["times"][row]
        or speaks(page, row)
        or is_marked(page, row)
        or section_kind(page, row) is not None
    )


def _counts(page: Page, row: int) -> bool:
    """Return whether a line pairs a name with numbers."""
    text = page.texts[row]
    # A headline without blanks is one word: "10月LPR报价维持不变".
    if len(text) > _LONGEST_UNSPACED and may_lack_spaces(text):
        return False
    numbers, words = len(_NUMBER.findall(text)), page.columns["words"][row]
    # "(530) 924-5564" and "Lic. #143778" stand in footers.
    if (
        _WORDS_A_NUMBER * numbers < words
        or _PHONE.search(text)
        or any(map(text.__contains__, _NO_FIGURES))
        or not any(map(str.isalpha, text))
    ):
        return False
    return numbers > 1 or not text[0].isdecimal() or words <= _LONGEST_NAME
