"""Find the headings that carry no mark."""

from __future__ import annotations

from copydesk.documents import Role
from copydesk.roles.outline import Outline
from copydesk.text.dates import is_dateline

_LONGEST_HEADING = 14  # words
_NO_HEADINGS, _LINKED = frozenset({"dd", "dt", "figure", "li", "td", "ul"}), 0.5
_NO_ENDS = '.,;:!…"”。，；：！」』'


def find_headings(seen: Outline, taken: frozenset[int]) -> list[int]:
    """Find short lines in the body, without a full stop, that stand before a paragraph.

    Three short lines in a row are a list or a table that lost its marks, and of the questions of an interview
    either all are headings or none.
    """
    stop = 0 if seen.end is None else seen.end + 1
    kept = [index for index in range(seen.lede, stop) if seen.kept(index)]
    short = {i for i in kept if 0 < seen.sizes[i] <= _LONGEST_HEADING and seen.texts[i][-1] not in _NO_ENDS}
    found = [
        index
        for before, index, after in zip([None, *kept], kept, kept[1:], strict=False)
        if index in short
        and index not in taken
        and before not in short
        and after not in short
        and seen.sizes[after] > _LONGEST_HEADING
        and _may_head(seen, index)
    ]
    asked = {i for i in short if seen.texts[i][-1] in "?？" and seen.verdicts[i].role is Role.PARAGRAPH}
    return found if asked.issubset(found) else [index for index in found if index not in asked]


def _may_head(seen: Outline, index: int) -> bool:
    """Return whether a short line can be a heading: no term, cell, link, date or beginning of a sentence."""
    text, hints = seen.texts[index], seen.verdicts[index].block.hints
    if hints is not None and (hints.tag in _NO_HEADINGS or hints.link_density > _LINKED):
        return False
    return (
        seen.verdicts[index].role is Role.PARAGRAPH
        and text[0] not in "“\"'‘"
        and not text[0].islower()
        and any(map(str.isalpha, text))
        and not is_dateline(text)
    )
