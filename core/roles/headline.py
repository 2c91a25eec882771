"""Find the title."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from copydesk.model import Role
from copydesk.roles.captions import find_captions
from copydesk.roles.names import is_name
from copydesk.roles.outline import Outline
from copydesk.scripts import may_lack_spaces
from copydesk.tables import read_table

NOT_FOUND = -1
_LONGEST_TITLE = 30
_SITE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ")
_SENTENCE_ENDS = (".", "。", "…", ";", ",", ":")
_WORD, _CHARACTER = r"[^\W\d_]{4,}", r"[\u3040-\u9fff]"
_MARKER = r"^(?:[-*+•]|\d{1,2}\.)\s+"
_ENOUGH_WHERE_KEPT, _ENOUGH_WHERE_STRUCK = 2, 5
_TOP, _NEAR, _SHORT_HEAD, _BODY_BLOCKS, _BODY_CHARACTERS = 3, 6, 8, 40, 50_000


def find_title(outline: Outline, page_title: str) -> int:
    """Find the block that is the headline.

    What speaks for one: the page names it, the first lines repeat it, it is a heading, the body
    speaks of what it names, byline or date follow it, and the lede is near.

    Args:
        outline: the document.
        page_title: what the page says its title is, "" for plain text.

    Returns:
        Index of the block, NOT_FOUND where nothing stands out.
    """
    folded = {i: _unmarked(outline.texts[i]) for i in outline.head if outline.sizes[i] <= _LONGEST_TITLE}
    shaped = [index for index in folded if _has_title_shape(outline, index)]
    captions = find_captions([outline.texts[index] for index in shaped])
    candidates = [index for place, index in enumerate(shaped) if place not in captions]
    if not candidates:
        return NOT_FOUND
    words = {index: _words(folded[index]) for index in candidates}
    spoken = _spoken_of(outline, {word for found in words.values() for word in found})
    named, tops = fold_title(page_title), _tops(outline)
    copies = Counter(folded.values())
    best, most = NOT_FOUND, 0
    first_kept = next((i for i in outline.head if outline.kept(i)), NOT_FOUND)
    for index in candidates:
        title = folded[index]
        evidence = _page_evidence(title, words[index], named, [top for top in tops if top.block != index])
        evidence += _place_evidence(outline, index) + 2 * (copies[title] > 1) + 2 * (index == first_kept)
        evidence += (
            _body_evidence(words[index], spoken)
            + int(index == candidates[-1])
            + 2 * (index == 0 and len(outline.head) <= _SHORT_HEAD)
        )
        enough = _ENOUGH_WHERE_KEPT if outline.kept(index) else _ENOUGH_WHERE_STRUCK
        # Of two copies of a title the second is the headline, the first a crumb of the path to it.
        if evidence >= enough and (evidence > most or (evidence == most and title == folded.get(best))):
            best, most = index, evidence
    return best


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
    # One by one, as a text of ASCII alone is folded ten times as fast.
    kept = [outline.texts[index].casefold() for index in range(outline.lede, stop) if outline.kept(index)]
    body = " ".join(kept)[:_BODY_CHARACTERS]
    if may_lack_spaces(body):
        return words.intersection(_words(body))
    return {word for word in words if _holds(body, word)}


def _holds(text: str, word: str) -> bool:
    """Tell whether a word stands in a text, no letter before or behind it."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1])):
            return True
        start = text.find(word, end)
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def _words(text: str) -> list[str]:
    """Give the longer words of a text, and each character of a script that sets no spaces."""
    return re.findall(f"{_WORD}|{_CHARACTER}" if may_lack_spaces(text) else _WORD, text)


def _has_title_shape(outline: Outline, index: int) -> bool:
    """Tell whether a block can be a headline at all: short, no sentence, no name, no date."""
    text, size, role = outline.texts[index], outline.sizes[index], outline.verdicts[index].role
    if text.count("|") > 1 or ">" in text or "»" in text:
        return False
    if size < 2 or role not in (Role.PARAGRAPH, Role.HEADING) or (text.endswith(_SENTENCE_ENDS) and size > 3):
        return False
    if not outline.may_stay(index) or text.lower().startswith(read_table("roles.txt")["not titles"]):
        return False
    return not (text[0].islower() or index in outline.openers or index in outline.datelines or is_name(text))


def _page_evidence(title: str, words: list[str], named: str, tops: list[_Top]) -> int:
    """Weigh what the page's own title and the first lines say of a block."""
    if named and title == named:
        return 5
    if len(title) >= 12 and any(title in top.text and _names_site_too(top.text, title) for top in tops):
        return 4
    different = set(words)
    return 3 if len(different) > 2 and any(_mostly_shared(different, top.words) for top in tops) else 0


def _mostly_shared(words: set[str], others: frozenset[str]) -> bool:
    """Tell whether two titles share half of their words (Jaccard)."""
    return 2 * len(words & others) >= len(words | others)


def _names_site_too(page_title: str, title: str) -> bool:
    """Tell whether a page's title is a headline with the site's name behind or before it."""
    return any(
        page_title.startswith(title + mark) or page_title.endswith(mark + title) for mark in _SITE_SEPARATORS
    )


def _place_evidence(outline: Outline, index: int) -> int:
    """Weigh where a block stands and how it is marked."""
    verdict = outline.verdicts[index]
    evidence = int(outline.sizes[index] >= 4) + int(outline.kept(index))
    if verdict.role is Role.HEADING:
        evidence += 3 if verdict.block.level == 1 else 1
    evidence += outline.lede - index <= _NEAR
    following = (index + 1, index + 2, index + 3)
    return evidence + 2 * any(near in outline.openers or near in outline.datelines for near in following)


def _body_evidence(words: list[str], spoken: set[str]) -> int:
    """Weigh how much of what a title names the body speaks of."""
    if len(words) < 2:
        return 0
    shared = sum([word in spoken for word in words])
    return 2 if shared * 10 >= len(words) * 7 else int(shared * 2 >= len(words))


def _unmarked(text: str) -> str:
    """Fold a title and take its list marker off."""
    folded = fold_title(text)
    return folded if folded[:1].isalpha() else re.sub(_MARKER, "", folded)


def fold_title(text: str) -> str:
    """Fold the case and white space of a title."""
    return " ".join(text.casefold().replace("’", "'").split())
