"""Keep the contact that closes a press release: name, job, address and number below "Media contact:"."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.sections import section_kind
from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.signs import speaks
from copydesk.boilerplate.features.blocks import Page
from copydesk.text.patterns import late

_COLONS = (":", "：")
_REACHES = late(r"\S@\S+\.\w|^\W?[^\W\d]{0,12}\W{0,3}\+?\(?\d[\d\s()./–-]{6,}$")
_MOST, _LONGEST = 8, 8  # lines of a contact; words of one
_ABOVE = 4  # words of the line that opens it


def spare_contacts(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep the lines below the article's last one where this opens a contact, down to its addresses.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept:
        return kept
    start = len(kept) - kept[::-1].index(True)
    opener = next((row for row in (start - 1, start) if row < len(kept) and _opens(page, scores, row)), None)
    if opener is None:
        return kept
    end = opener
    for row in range(opener + 1, min(opener + 1 + _MOST, len(kept))):
        if (
            page.columns["words"][row] > _LONGEST
            or page.columns["sentence"][row]
            or not _is_plain(page, scores, row)
        ):
            break
        if _REACHES.search(page.texts[row]):
            end = row
    return [keep or opener <= row <= end for row, keep in enumerate(kept)] if end > opener else kept


def _opens(page: Page, scores: Sequence[int], row: int) -> bool:
    return (
        page.texts[row].endswith(_COLONS)
        and page.columns["words"][row] <= _ABOVE
        and _is_plain(page, scores, row)
    )


def _is_plain(page: Page, scores: Sequence[int], row: int) -> bool:
    return scores[row] != -KNOWN and not speaks(page, row) and section_kind(page, row) is None
