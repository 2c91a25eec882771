"""Gather the signs by which a block shows itself as the headline, or as none."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.documents import Role
from copydesk.roles.outline import Outline
from copydesk.roles.title_head import QUOTES, Head, Top
from copydesk.roles.title_places import place_signs
from copydesk.roles.title_text import names_site_too
from copydesk.text.names import is_name
from copydesk.text.wordlists import read_words

SENTENCE_ENDS_OF_TITLES = (".", "。", "…", ";", ",", "।", "۔")
_FEW = 2
_LONGEST_PAPER = 4  # words: "The Weir Courier"
# Shares of a headline's words that the body speaks of.
_LITTLE, _HALF, _MOST = 0.25, 0.5, 0.7
# By the number of words.
_SIZES = (
    "",
    "one word",
    "two words",
    "three words",
    "four words",
    "",
    *["six words or more"] * 2,
    *["eight words or more"] * 8,
    "sixteen words or more",
)


def signs_of(head: Head, index: int) -> Iterator[str]:
    """Return the signs of one candidate, as data/head/titles.txt names them."""
    title, folded = head.folded[index], head.folded
    yield "any block"
    yield from _named_signs(head.named, title)
    if head.copies[title] > 1:
        yield "a copy in the head"
    if title in (folded.get(index - 1), folded.get(index + 1)):
        yield "a copy right beside it"
    yield from _top_signs(title, head.words[index], [top for top in head.tops if top.block != index])
    yield from _body_signs(head, head.words[index])
    yield from _shape_signs(head.outline, index)
    if _begins_body(head.outline, index):
        yield "the body begins with it"
    if index in head.quoted:
        yield "a quotation of the body"
    yield from place_signs(head, index)


def _begins_body(outline: Outline, index: int) -> bool:
    """Return whether the first paragraph begins with a line, as those of lives and lexicons do."""
    text = outline.texts[index]
    if index >= outline.lede or outline.lede >= len(outline.texts) or outline.sizes[index] < _FEW:
        return False
    lede = outline.texts[outline.lede]
    return lede.startswith(text) and not lede[len(text) :][:1].isalnum()


def _named_signs(named: str, title: str) -> Iterator[str]:
    """Return what the page's own title says of a block; both are folded."""
    if named and title == named:
        yield "the page's own title"
    elif named and names_site_too(named, title):
        yield "the page's own title without the site's name"


def _top_signs(title: str, words: list[str], tops: list[Top]) -> Iterator[str]:
    """Return what the first lines of the document say of a block."""
    different = set(words)
    if any(names_site_too(top.text, title) for top in tops):
        yield "a top line with the site's name"
    elif len(different) > 2 and any(_mostly_shared(different, top.words) for top in tops):
        yield "half the words of a top line"


def _mostly_shared(words: set[str], others: frozenset[str]) -> bool:
    """Return whether two titles share half of their words (Jaccard)."""
    return 2 * len(words & others) >= len(words | others)


def _body_signs(head: Head, words: list[str]) -> Iterator[str]:
    """Return how much of what a title names the body speaks of; a short one speaks of little."""
    shared = sum([word in head.spoken for word in words]) / len(words) if len(words) > 1 else 0
    if shared < _LITTLE and head.long:
        yield "the body speaks of little of it"
    elif shared >= _MOST:
        yield "the body speaks of most of it"
    elif shared >= _HALF:
        yield "the body speaks of half of it"
    opening = len(head.opening.intersection(words))
    if opening:
        yield "the body opens with words of it" if opening >= _FEW else "the body opens with a word of it"


def _shape_signs(outline: Outline, index: int) -> Iterator[str]:
    """Return what the length, the marks and the words of a block say."""
    verdict, text, size = outline.verdicts[index], outline.texts[index], outline.sizes[index]
    if verdict.role is Role.HEADING:
        yield "a heading of the first level" if verdict.block.level == 1 else "a heading of another level"
    if verdict.block.gap:
        yield "a blank line above"
    if text.endswith(SENTENCE_ENDS_OF_TITLES):
        yield "the end of a sentence"
    if text.endswith("?"):
        yield "a question"
    if ": " in text:
        yield "a colon inside"
    if "|" in text:
        yield "a bar inside"
    if is_name(text):
        yield "a phrase in capitals" if outline.are_words(text) else "a name"
    elif text.isupper():
        yield "capitals alone"
    if size <= _LONGEST_PAPER and text.lower().split()[-1] in read_words("head/words.txt", "papers"):
        yield "a paper's name"
    if is_quotation(text):
        yield "a quotation"
    if not outline.kept(index):
        yield "struck for its place" if outline.may_stay(index) else "struck for its words"
    if sign := _SIZES[min(size, len(_SIZES) - 1)]:
        yield sign


def is_quotation(text: str) -> bool:
    """Return whether a line is words in quotation marks and nothing else."""
    return text[0] in QUOTES and text[-1] in QUOTES
