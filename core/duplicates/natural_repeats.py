"""Decide which repeats may be struck at all, and which copy stays."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from copydesk.documents import Role
from copydesk.duplicates.credits import ends_in_credit
from copydesk.duplicates.passages import HEAD, Passage, Passages
from copydesk.duplicates.shape import (
    in_verse,
    is_heading,
    is_labelled,
    is_listed,
    is_prose,
    is_question,
    is_sentence,
    stands_apart,
)
from copydesk.duplicates.wordlists import words_of

# The fewest words of what repeats, by its shape; what is shorter repeats by nature. Tuned on planted copies.
CAPTION_WORDS = 4
FAR_CAPTION_WORDS = 8
SENTENCE_WORDS = 12
_ASIDE_WORDS = 16
QUESTION_WORDS = 25
_PLAIN_WORDS = 25
# The same sentence twice below the head may be a step of two instructions; an editor's copy differs.
_FAR_SENTENCE_WORDS = 25
# Passages.
_TOP = 4
_NEAR_HEAD = 12
_MOST_CAPTIONS = 3  # copies
_ONCE = frozenset({Role.TITLE, Role.DEK, Role.BYLINE, Role.BIO})


def may_repeat(copies: list[Passage]) -> bool:
    """Return whether any of some passages with the same key may be struck for another.

    A label of a few words stays wherever it stands, unless it is a part of the head or a credit.
    """
    return copies[0].size >= CAPTION_WORDS or any(
        copy.role in _ONCE or ends_in_credit(copy.text) for copy in copies
    )


def is_repeat(page: Passages, passage: Passage, twin: Passage) -> bool:
    """Return whether a passage that says the same as another may be struck for it.

    Refrains, questions, short answers, list items, table rows, code and headings repeat by nature and stay;
    a fragment goes only where a caption would stand: beside its twin.
    """
    if not passage.words:
        return False
    if passage.role in _ONCE and twin.role is passage.role:
        return True
    if Role.TITLE in (passage.role, twin.role):
        return _is_headline_again(page, passage, twin)
    if is_listed(passage) or passage.is_stanza:
        return False
    beside = _beside(page, passage, twin)
    if is_question(passage) and passage.size < (CAPTION_WORDS if beside else _fewest_asked(passage)):
        return False
    if in_verse(page, passage) and not (beside and stands_apart(page, passage, twin)):
        return False
    if beside and passage.size >= CAPTION_WORDS:
        return True
    if is_heading(passage) or is_heading(twin) or is_labelled(passage):
        return False
    both_captions = passage.role is twin.role is Role.CAPTION and passage.size >= CAPTION_WORDS
    if both_captions or _is_caption_again(page, passage, twin):
        return True
    if is_sentence(passage) or is_sentence(twin):
        far = passage.key == twin.key and min(passage.position, twin.position) >= _TOP
        return passage.size >= (_FAR_SENTENCE_WORDS if far else SENTENCE_WORDS)
    if passage.size >= _PLAIN_WORDS or ends_in_credit(passage.text):
        return True
    return passage.size >= FAR_CAPTION_WORDS and Role.CAPTION in (passage.role, twin.role)


def _is_caption_again(page: Passages, passage: Passage, twin: Passage) -> bool:
    """Return whether a few words stand twice near the head, as the caption of the main image does."""
    copies = page.groups[passage.key]
    if passage.key != twin.key or passage.size < CAPTION_WORDS + 1 or len(copies) > _MOST_CAPTIONS:
        return False
    if copies[0] >= _TOP or copies[-1] >= _NEAR_HEAD or is_question(passage):
        return False
    # Three times with paragraphs between is the refrain of a speech.
    gaps = [high - low for low, high in pairwise(copies)]
    if len(gaps) > 1 and min(gaps) > 1 and is_sentence(passage):
        return False
    if passage.text[:1].islower() or not passage.text[:1].isalpha():
        return False
    # "But nobody had asked her." is the author's, "From 5.99 a month, 10 GB" an offer.
    if passage.words[0] in words_of("narrative") or len(passage.numbers) > 1:
        return False
    around = [at for copy in copies for at in (copy - 1, copy + 1) if 0 <= at < len(page.passages)]
    return any(is_prose(page.passages[at]) for at in around)


def _fewest_asked(passage: Passage) -> int:
    """Return the length from which a question is no interviewer's: less where sentences lead up to it."""
    return _ASIDE_WORDS if ". " in passage.text else QUESTION_WORDS


def _is_headline_again(page: Passages, passage: Passage, twin: Passage) -> bool:
    """Return whether only the head of the page, with at most a dek, stands between two copies of a title."""
    low, high = sorted((passage.position, twin.position))
    copies = page.groups[passage.key]
    if passage.key == twin.key:
        between = bisect_left(copies, high) - bisect_left(copies, low) - 1
        if between == high - low - 1:
            return True
    if high - low > HEAD:
        return False
    if not (passage.marked and twin.marked) and _is_caption_again(page, passage, twin):
        return True
    sentences = sum(1 for other in page.passages[low + 1 : high] if is_sentence(other))
    # The first line of a song may be its title, its refrain and a question asked again and again.
    refrain = is_question(passage) or len(copies) > len((passage, twin))
    return sentences <= (0 if refrain else 1)


def _beside(page: Passages, passage: Passage, twin: Passage) -> bool:
    """Return whether nothing but further copies stands between two passages."""
    low, high = sorted((passage.position, twin.position))
    return high - low == 1 or page.passages[high - 1].key == passage.key


def choose_survivor(page: Passages, copies: list[int]) -> int:
    """Choose among equal copies: the title, else the first that stands in the body, else the first."""
    for position in copies:
        if page.passages[position].role is Role.TITLE:
            return position
    for position in copies[:HEAD]:
        if _in_body(page, page.passages[position]):
            return position
    return copies[0]


def _in_body(page: Passages, passage: Passage) -> bool:
    if passage.role not in (Role.PARAGRAPH, Role.QUOTE):
        return False
    first = max(0, passage.position - 1)
    neighbours = page.passages[first : passage.position + 2]
    return any(is_prose(other) for other in neighbours if other is not passage)
