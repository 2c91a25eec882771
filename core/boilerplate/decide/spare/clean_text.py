"""Leave a text as it is where next to nothing in it is surely furniture."""

from __future__ import annotations

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.signs import count_signs, speaks, sure_score
from copydesk.boilerplate.features.blocks import Page
from copydesk.verdicts import Kind

# Of the blocks; of 1,385 texts as a person would have them all but a dozen hold less.
_FEW = 0.03
_LIKELY_FURNITURE = -2500
# Blocks above the article that say what they are ("Home", "Sign in"); more are a menu.
_MOST_ABOVE = 2
# "Pin this recipe!" stands above the notes of the recipe, "Related stories" above nothing of the article's.
_ENDS = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.LEGAL, Kind.NAVIGATION})


def spare_clean_text(page: Page, kept: list[bool], scores: list[int]) -> list[bool]:
    """Keep what only resembles furniture in a text that holds hardly any: its lists, tables and notes.

    What is surely furniture goes all the same, and what is likely to be and shows a sign of it. Below the
    article nothing is kept from the first block on that opens other stories, comments or a footer.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept or _has_menu(page, kept.index(True)):
        return kept
    surely = sure_score(scores)
    sure = [score <= surely for score in scores]
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    # "Read more: Why the weir broke" stands inside articles that are clean otherwise.
    if sum(sure) - scores[first:last].count(-KNOWN) > max(1, _FEW * len(kept)):
        return kept
    doubtful = [row for row in range(first, len(kept)) if not (kept[row] or sure[row])]
    signs = count_signs(page, doubtful, scores, kept)
    out = list(kept)
    end = next((row for row in range(last + 1, len(kept)) if _ends_it(page, row)), len(kept))
    for row in doubtful:
        if row < end and signs[row] < (2 if scores[row] > _LIKELY_FURNITURE else 1):
            out[row] = True
    return out


def _has_menu(page: Page, first: int) -> bool:
    """Return whether a menu stands above the first block of the article."""
    return sum(speaks(page, row) for row in range(first)) > _MOST_ABOVE


def _ends_it(page: Page, row: int) -> bool:
    """Return whether a block below the article says that no more of it follows."""
    return page.furniture[row] in _ENDS or (page.phrases[row][1] in _ENDS and speaks(page, row))
