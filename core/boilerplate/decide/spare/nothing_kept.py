"""Keep a short text of which no sentence would stay: the model sees no article in it, and may be wrong."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.sections import section_kind
from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.signs import count_signs
from copydesk.boilerplate.features.blocks import Page

# Words: a page of furniture has more.
_SHORT = 250


def spare_where_nothing_stays(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep what shows no sign of furniture but the model's opinion, from the first to the last sentence.

    "Turnout was 61.4 per cent." / "Mayor" / "Else Vik 2,114" went for a menu, the last line above it stayed.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    sentences = page.columns["sentence"]
    if any(keep and sentence for keep, sentence in zip(kept, sentences, strict=True)):
        return kept
    if sum(page.columns["words"]) >= _SHORT or 1 not in sentences:
        return kept
    rows = [row for row in range(len(kept)) if scores[row] != -KNOWN]
    signs = count_signs(page, rows, [0] * len(scores), kept)
    end = next((row for row in rows if row > sentences.index(1) and section_kind(page, row)), len(kept))
    return [keep or (row < end and signs.get(row) == 0) for row, keep in enumerate(kept)]
