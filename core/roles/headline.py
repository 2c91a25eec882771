"""Find the title, and the kicker and dek that stand around it."""

from __future__ import annotations

from copydesk.model import Role
from copydesk.roles.outline import Outline

_LONGEST_TITLE, _LONGEST_DEK, _LONGEST_KICKER = 30, 60, 4
_SITE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ")
_SENTENCE_ENDS = (".", "。", "…", ";", ",", ":")
_LEAST_EVIDENCE = 2
_TOP = 4
NOT_FOUND = -1


def find_title(outline: Outline, page_title: str) -> int:
    """Find the block that is the headline.

    Args:
        outline: the document.
        page_title: what the page says its title is, "" for plain text.

    Returns:
        Index of the block, NOT_FOUND where nothing stands out.
    """
    named = fold_title(page_title)
    tops = [fold_title(outline.texts[index]) for index in range(min(_TOP, len(outline.texts)))]
    best, most = NOT_FOUND, _LEAST_EVIDENCE - 1
    first_kept = next((i for i in outline.head if outline.kept(i)), NOT_FOUND)
    for index in outline.head:
        evidence = _title_evidence(outline, index, named, tops)
        if evidence and index == first_kept:
            evidence += 2
        if evidence > most:
            best, most = index, evidence
    return best


def _title_evidence(outline: Outline, index: int, named: str, tops: list[str]) -> int:
    """Weigh what speaks for a block as the title; 0 where its shape rules it out."""
    text, size = outline.texts[index], outline.sizes[index]
    verdict = outline.verdicts[index]
    if not 0 < size <= _LONGEST_TITLE or (text.endswith(_SENTENCE_ENDS) and size > 3):
        return 0
    if verdict.role not in (Role.PARAGRAPH, Role.HEADING) or size < 2:
        return 0
    folded = fold_title(text)
    evidence = 0
    if named and folded == named:
        evidence += 5
    elif any(
        top != folded and _names_site_too(top, folded) for place, top in enumerate(tops) if place < index
    ):
        evidence += 4
    if verdict.role is Role.HEADING:
        evidence += 3 if verdict.block.level == 1 else 1
    evidence += size >= 4
    if outline.kept(index):
        evidence += 1
    elif evidence < 4:
        return 0
    return evidence


def _names_site_too(page_title: str, title: str) -> bool:
    """Tell whether a page's title is a headline with the site's name behind or before it."""
    return len(title) >= 12 and any(
        page_title.startswith(title + mark) or page_title.endswith(mark + title) for mark in _SITE_SEPARATORS
    )


def fold_title(text: str) -> str:
    """Fold the case and white space of a title."""
    return " ".join(text.casefold().replace("’", "'").split())


def find_dek(outline: Outline, title: int, taken: set[int]) -> int:
    """Find the standfirst: the one short sentence between the title and the lede."""
    if title == NOT_FOUND:
        return NOT_FOUND
    for index in range(title + 1, outline.lede):
        if index in taken or not outline.kept(index):
            continue
        text = outline.texts[index]
        is_sentence = (
            5 <= outline.sizes[index] <= _LONGEST_DEK and outline.verdicts[index].role is Role.PARAGRAPH
        )
        return index if is_sentence and text != outline.texts[title] else NOT_FOUND
    return NOT_FOUND


def find_kickers(outline: Outline, taken: set[int]) -> list[int]:
    """Find the short labels in the head of the article that name its section or series."""
    return [
        index
        for index in outline.head
        if index not in taken
        and outline.kept(index)
        and outline.sizes[index] <= _LONGEST_KICKER
        and outline.verdicts[index].role in (Role.PARAGRAPH, Role.HEADING)
        and outline.texts[index][-1:] not in ".:;,!?"
        and any(character.isalpha() for character in outline.texts[index])
    ]
