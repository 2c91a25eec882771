"""Find the lines below the headline that name who else worked on the text, and what an author does."""

from __future__ import annotations

from collections.abc import Collection

from copydesk.roles.outline import Outline
from copydesk.text.names import authors_of, is_job
from copydesk.text.wordlists import read_table

_WITHIN = 6  # blocks below the headline
_LONGEST, _LONGEST_JOB = 14, 4  # words


def find_contributors(outline: Outline, title: int | None, byline: Collection[int]) -> list[int]:
    """Find "Edited by Jane Doe" in the head, and "Coast correspondent" below a name.

    They name no author of the article; they belong to its byline all the same.

    Args:
        outline: the document.
        title: index of the headline, None where there is none.
        byline: the blocks of the byline.
    """
    if title is None:
        return []
    openers = read_table("head/words.txt")["contributor openers"]
    found: list[int] = []
    for index in range(title + 1, min(outline.lede, title + 1 + _WITHIN)):
        text, size = outline.texts[index], outline.sizes[index]
        if index in byline or size > _LONGEST or outline.is_furniture(index):
            continue
        lowered = text.lower()
        names = any(authors_of(text[len(o) :]) for o in openers if lowered.startswith(o))
        below = index - 1 in byline and size <= _LONGEST_JOB and is_job(text)
        if names or (below and outline.may_stay(index)):
            found.append(index)
    return found
