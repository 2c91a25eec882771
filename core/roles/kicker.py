"""Find the kickers: the labels above the title that name the article's section or series."""

from __future__ import annotations

from copydesk.documents import Role
from copydesk.roles.outline import Outline
from copydesk.text.wordlists import read_words
from copydesk.verdicts import Kind

LONGEST_KICKER = 4  # words
_BETWEEN = 4  # lines between a kicker and the headline: a date, a name
_SHARED_WITHIN = 3  # elements around the headline
_NEAREST_NAMES = 4  # of a label's class words and those around it, of which one says that it is a button
_PLAIN = ("", "main", "article")  # landmarks that hold an article's head


def find_kickers(outline: Outline, title: int | None, taken: frozenset[int]) -> list[int]:
    """Find the short labels in the head of the article that name its section or series.

    A heading below the headline opens a section of the text.
    """
    lifted = None if title is None else _kicker_above(outline, title, taken)
    return ([] if lifted is None else [lifted]) + [
        index
        for index in outline.head
        if index not in taken
        and outline.kept(index)
        and outline.sizes[index] <= LONGEST_KICKER
        and outline.verdicts[index].role
        in ((Role.PARAGRAPH, Role.HEADING) if title is not None and index < title else (Role.PARAGRAPH,))
        and outline.texts[index][-1:] not in ".:;,!?"
        and any(character.isalpha() for character in outline.texts[index])
    ]


def _kicker_above(outline: Outline, title: int, taken: frozenset[int]) -> int | None:
    """Find the label right above the headline that the model took for the end of the menu.

    It stands apart from the menu, and the menu does not hold it.
    """
    for index in range(title - 1, max(-1, title - 2 - _BETWEEN), -1):
        text = outline.texts[index]
        # A date or a time.
        if index in taken or not any(map(str.isalpha, text)) or any(map(str.isdecimal, text)):
            continue
        lifted = (
            outline.may_stay(index) and _is_label(outline, index) and _stands_apart(outline, index, title)
        )
        return index if lifted and text not in outline.texts[:index] else None
    return None


def _is_label(outline: Outline, index: int) -> bool:
    """Return whether a block is a few words and none of the interface, as "Join us" and "Search" are."""
    text, words = outline.texts[index], outline.texts[index].casefold().split()
    if outline.sizes[index] > LONGEST_KICKER or text[-1] in ".:;,!?>»→|" or "\n" in text:
        return False
    if outline.verdicts[index].role not in (Role.PARAGRAPH, Role.HEADING):
        return False
    calls = len(words) > 1 and words[0] in read_words("boilerplate/prompts.txt", "calls en")
    return not calls and read_words("head/words.txt", "not kickers").isdisjoint(words)


def _stands_apart(outline: Outline, index: int, title: int) -> bool:
    """Return whether a label above the headline belongs to it rather than to the menu above.

    In text a blank line or an advertisement stands above it, in HTML an element near by holds both.
    """
    block, headline = outline.verdicts[index].block, outline.verdicts[title].block.hints
    if block.hints is None:
        return bool(block.gap) or _is_advert(outline, index - 1)
    if not block.gap or headline is None or block.hints.landmark not in (headline.landmark, *_PLAIN):
        return False
    if not read_words("head/words.txt", "button classes").isdisjoint(block.hints.names[-_NEAREST_NAMES:]):
        return False
    # "Close Menu" shares the page with the headline, "Business" a box.
    shared = headline.containers[:-_SHARED_WITHIN]
    return block.hints.containers[: len(shared)] == shared


def _is_advert(outline: Outline, index: int) -> bool:
    reason = outline.verdicts[index].reason if index >= 0 else None
    return reason is not None and reason.kind is Kind.ADVERT
