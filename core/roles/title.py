"""Find the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from copydesk.documents import Role
from copydesk.roles.captions import find_captions
from copydesk.roles.outline import Outline
from copydesk.text.names import is_name
from copydesk.text.scripts import fold_case, holds_word, may_lack_spaces
from copydesk.text.wordlists import read_table

_LONGEST_TITLE = 30  # words
_SHORT_PATH = 6  # words; a longer text may have a slash between two of them
_LONGEST_KICKER = 4  # words
_SITE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ")
_SENTENCE_ENDS = (".", "。", "…", ";", ",", ":")
_WORD = r"[^\W\d_]{4,}"
_CHARACTER = r"[\u3040-\u9fff]"
_INDIAN = "[\u0900-\u0dff]"
_MARKED_WORD = r"[^\W\d_][^\s\d!-@\[-`{-~।“”‘’–—]{2,}"
_MARKER = r"^(?:[-*+•]|\d{1,2}\.)\s+"
_LONG = 12  # characters; a shorter title may stand in another one by chance
_TOP = 3  # blocks that may hold the page's own title
_SHORT_HEAD = 8  # blocks above the lede
_FAR = 12  # blocks above the lede
_BODY_BLOCKS = 40  # from the lede on; the beginning speaks of what the headline names
_BODY_CHARACTERS = 50_000
# Shares of a headline's words that the body speaks of.
_LITTLE = 0.25
_HALF = 0.5
_MOST = 0.7
# By the number of words.
_SIZES = ("", "", "two words", "three words", "", "", *["six words or more"] * 9, "fifteen words or more")


def find_title(outline: Outline, page_title: str) -> int | None:
    """Find the block that is the headline.

    What speaks for one: the page names it, the first lines repeat it, it is a heading, the body
    speaks of what it names, byline or date follow it, and the lede is near. The weights are those of a
    conditional logit over the blocks of a head (McFadden, 1974), so what speaks for none is a candidate too.

    Args:
        outline: the document.
        page_title: what the page says its title is, "" for plain text.

    Returns:
        Index of the block, None where nothing stands out.
    """
    folded = {i: _unmarked(outline.texts[i]) for i in outline.near if outline.sizes[i] <= _LONGEST_TITLE}
    shaped = [index for index in folded if _has_title_shape(outline, index)]
    captions = find_captions([outline.texts[index] for index in shaped])
    candidates = [index for place, index in enumerate(shaped) if place not in captions]
    if not candidates:
        return None
    words = {index: _words(folded[index]) for index in candidates}
    spoken = _spoken_of(outline, {word for found in words.values() for word in found})
    named, tops, weights = fold_title(page_title), _tops(outline), _weights()
    copies = Counter(folded.values())
    best: int | None = None
    most = 0
    for index in candidates:
        title = folded[index]
        signs = [
            "any block",
            _named_sign(named, title),
            "a copy in the head" if copies[title] > 1 else "",
            "a copy right beside it" if title in (folded.get(index - 1), folded.get(index + 1)) else "",
            _top_sign(title, words[index], [top for top in tops if top.block != index]),
            _body_sign(words[index], spoken),
            *_place_signs(outline, index),
        ]
        evidence = sum([weights[sign] for sign in signs if sign])
        # Of two copies of a title the second is the headline, the first a crumb of the path to it.
        if evidence > 0 and (
            evidence > most or (evidence == most and best is not None and title == folded[best])
        ):
            best, most = index, evidence
    return best


def _named_sign(named: str, title: str) -> str:
    """Return what the page's own title tells of a block; both are folded."""
    if not named:
        return ""
    if title == named:
        return "the page's own title"
    return "the page's own title without the site's name" if names_site_too(named, title) else ""


@cache
def _weights() -> dict[str, int]:
    """Return how much each sign of a headline weighs, in tenths."""
    rows = [row.rsplit(None, 1) for row in read_table("head/words.txt")["title evidence"]]
    return {sign: int(weight) for sign, weight in rows}


class _Top(NamedTuple):
    """One of the first blocks of the document: its index, its folded text and the longer words of that."""

    block: int
    text: str
    words: frozenset[str]


def _tops(outline: Outline) -> list[_Top]:
    """Fold the first blocks of the document, which may hold the page's own title."""
    folded = [fold_title(text) for text in outline.texts[:_TOP]]
    return [_Top(index, text, frozenset(_words(text))) for index, text in enumerate(folded)]


def _spoken_of(outline: Outline, words: set[str]) -> set[str]:
    """Find those of the words that the body's beginning holds."""
    stop = min(len(outline.texts), outline.lede + _BODY_BLOCKS)
    kept = [outline.texts[index] for index in range(outline.lede, stop) if outline.kept(index)]
    body = fold_case(" ".join(kept))[:_BODY_CHARACTERS]
    if any(map(may_lack_spaces, words)):
        return words.intersection(_words(body))
    return {word for word in words if holds_word(body, word)}


def _words(text: str) -> list[str]:
    """Return the longer words of a text, and each character of a script that sets no spaces."""
    if text.isascii():
        return re.findall(_WORD, text)
    # The vowels of Indian scripts are marks, at which a word would come apart.
    word = _MARKED_WORD if re.search(_INDIAN, text) else _WORD
    return re.findall(f"{_CHARACTER}|{word}" if may_lack_spaces(text) else word, text)


def _has_title_shape(outline: Outline, index: int) -> bool:
    """Return whether a block can be a headline at all: short, no sentence, no name, no date."""
    text, size, role = outline.texts[index], outline.sizes[index], outline.verdicts[index].role
    if text.count("|") > 1 or text.count(" / ") > (size > _SHORT_PATH) or ">" in text or "»" in text:
        return False
    if size < 2 or role not in (Role.PARAGRAPH, Role.HEADING) or (text.endswith(_SENTENCE_ENDS) and size > 3):
        return False
    if not outline.may_stay(index) or text.lower().startswith(read_table("head/words.txt")["not titles"]):
        return False
    # "Notes from the quay, by Jane Doe" is the motto of a site.
    _, by, name = text.partition(", by ")
    if by and is_name(name):
        return False
    return not (text[0].islower() or index in outline.openers or index in outline.datelines or is_name(text))


def _top_sign(title: str, words: list[str], tops: list[_Top]) -> str:
    """Return what the first lines of the document tell of a block."""
    if any(names_site_too(top.text, title) for top in tops):
        return "a top line with the site's name"
    different = set(words)
    shared = len(different) > 2 and any(_mostly_shared(different, top.words) for top in tops)
    return "half the words of a top line" if shared else ""


def _mostly_shared(words: set[str], others: frozenset[str]) -> bool:
    """Return whether two titles share half of their words (Jaccard)."""
    return 2 * len(words & others) >= len(words | others)


def names_site_too(page_title: str, title: str) -> bool:
    """Return whether a page's title is a headline with the site's name on it; both are folded."""
    if len(title) < _LONG or title not in page_title:
        return False
    return any(
        page_title.startswith(title + mark) or page_title.endswith(mark + title) for mark in _SITE_SEPARATORS
    )


def _place_signs(outline: Outline, index: int) -> Iterator[str]:
    """Return what the place, the length and the marks of a block tell."""
    verdict, size = outline.verdicts[index], outline.sizes[index]
    if verdict.role is Role.HEADING and verdict.block.level == 1:
        yield "a heading of the first level"
    if verdict.block.gap:
        yield "a blank line above"
    if index == 0:
        yield "the first block"
    below_kicker = index == 1 and outline.sizes[0] <= _LONGEST_KICKER
    if outline.lede <= _SHORT_HEAD and (index == 0 or below_kicker):
        yield "a short head below it"
    if index > outline.lede:
        yield "below the lede"
    elif outline.lede - index > _FAR:
        yield "far above the lede"
    if any(near in outline.openers or near in outline.datelines for near in range(index + 1, index + 4)):
        yield "byline or date below"
    if index - 1 in outline.openers or index - 1 in outline.datelines:
        yield "byline or date above"
    yield _SIZES[min(size, len(_SIZES) - 1)]


def _body_sign(words: list[str], spoken: set[str]) -> str:
    """Return how much of what a title names the body speaks of."""
    shared = sum([word in spoken for word in words]) / len(words) if len(words) > 1 else 0
    if shared < _LITTLE:
        return "the body speaks of little of it"
    return (
        "the body speaks of most of it"
        if shared >= _MOST
        else "the body speaks of half of it"
        if shared >= _HALF
        else ""
    )


def _unmarked(text: str) -> str:
    """Fold a title and take its list marker off."""
    folded = fold_title(text)
    return folded if folded[:1].isalpha() else re.sub(_MARKER, "", folded)


def fold_title(text: str) -> str:
    """Fold the case and white space of a title."""
    return " ".join(text.casefold().replace("’", "'").split())
