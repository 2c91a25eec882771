"""Find the title, and the kicker and dek that stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copydesk.model import Role
from copydesk.roles.captions import is_caption
from copydesk.roles.dates import is_dateline
from copydesk.roles.names import is_name, opener_of
from copydesk.roles.outline import Outline
from copydesk.scripts import may_lack_spaces
from copydesk.tables import read_table

NOT_FOUND = -1
_LONGEST_TITLE, _LONGEST_DEK, _LONGEST_KICKER = 30, 60, 4
_SITE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ")
_SENTENCE_ENDS = (".", "。", "…", ";", ",", ":")
_WORD, _CHARACTER = r"[^\W\d_]{4,}", r"[\u3040-\u9fff]"
_MARKER = r"^(?:[-*+•]|\d{1,2}\.)\s+"
_ENOUGH_WHERE_KEPT, _ENOUGH_WHERE_STRUCK = 2, 5
_DEK_WITHIN, _SENTENCE_CLOSERS = 7, frozenset('.!?。！？؟।…"”’')
_TOP, _NEAR, _SHORT_HEAD, _BODY_BLOCKS = 3, 6, 8, 40


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
    named = fold_title(page_title)
    tops = [(i, fold_title(outline.texts[i])) for i in range(min(_TOP, len(outline.texts)))]
    body = _vocabulary(outline)
    folded = {
        i: re.sub(_MARKER, "", fold_title(outline.texts[i]))
        for i in outline.head
        if outline.sizes[i] <= _LONGEST_TITLE
    }
    copies = _counted(folded.values())
    best, most = NOT_FOUND, 0
    first_kept = next((i for i in outline.head if outline.kept(i)), NOT_FOUND)
    candidates = [index for index in folded if _has_title_shape(outline, index)]
    for index in candidates:
        title = folded[index]
        evidence = _page_evidence(title, named, [top for i, top in tops if i != index])
        evidence += _place_evidence(outline, index) + 2 * (copies[title] > 1) + 2 * (index == first_kept)
        evidence += (
            _body_evidence(title, body)
            + int(index == candidates[-1])
            + 2 * (index == 0 and len(outline.head) <= _SHORT_HEAD)
        )
        enough = _ENOUGH_WHERE_KEPT if outline.kept(index) else _ENOUGH_WHERE_STRUCK
        # Of two copies of a title the second is the headline, the first a crumb of the path to it.
        if evidence >= enough and (evidence > most or (evidence == most and title == folded.get(best))):
            best, most = index, evidence
    return best


def _vocabulary(outline: Outline) -> frozenset[str]:
    """Gather the longer words of the body's beginning."""
    stop = min(len(outline.texts), outline.lede + _BODY_BLOCKS)
    kept = [outline.texts[i] for i in range(outline.lede, stop) if outline.kept(i)]
    return frozenset(_words(" ".join(kept).casefold()))


def _words(text: str) -> list[str]:
    """Give the longer words of a text, and each character of a script that sets no spaces."""
    return re.findall(f"{_WORD}|{_CHARACTER}" if may_lack_spaces(text) else _WORD, text)


def _counted(titles: Iterable[str]) -> dict[str, int]:
    """Count equal titles."""
    counts: dict[str, int] = {}
    for title in titles:
        counts[title] = counts.get(title, 0) + 1
    return counts


def _has_title_shape(outline: Outline, index: int) -> bool:
    """Tell whether a block can be a headline at all: short, no sentence, no name, no date."""
    text, size, role = outline.texts[index], outline.sizes[index], outline.verdicts[index].role
    if text.count("|") > 1 or ">" in text or "»" in text:
        return False
    if size < 2 or role not in (Role.PARAGRAPH, Role.HEADING) or (text.endswith(_SENTENCE_ENDS) and size > 3):
        return False
    if (
        not outline.may_stay(index)
        or is_caption(text)
        or text.lower().startswith(read_table("roles.txt")["not titles"])
    ):
        return False
    return not (text[0].islower() or opener_of(text) or is_name(text) or is_dateline(text))


def _page_evidence(title: str, named: str, tops: list[str]) -> int:
    """Weigh what the page's own title and the first lines say of a block."""
    if named and title == named:
        return 5
    if len(title) >= 12 and any(_names_site_too(top, title) for top in tops):
        return 4
    words = set(_words(title))
    return 3 if len(words) > 2 and any(_mostly_shared(words, set(_words(top))) for top in tops) else 0


def _mostly_shared(words: set[str], others: set[str]) -> bool:
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
    following = outline.texts[index + 1 : index + 4]
    return evidence + 2 * any(opener_of(text) or is_dateline(text) for text in following)


def _body_evidence(title: str, body: frozenset[str]) -> int:
    """Weigh how much of what a title names the body speaks of."""
    words = _words(title)
    if len(words) < 2:
        return 0
    shared = sum(word in body for word in words)
    return 2 if shared * 10 >= len(words) * 7 else int(shared * 2 >= len(words))


def fold_title(text: str) -> str:
    """Fold the case and white space of a title."""
    return " ".join(text.casefold().replace("’", "'").split())


def find_dek(outline: Outline, title: int, taken: frozenset[int]) -> int:
    """Find the standfirst: the one short sentence between the title and the lede."""
    if title == NOT_FOUND:
        return NOT_FOUND
    for index in range(title + 1, min(outline.lede, title + _DEK_WITHIN)):
        if index in taken or outline.sizes[index] <= _LONGEST_KICKER or not outline.may_stay(index):
            continue
        text, size = outline.texts[index], outline.sizes[index]
        is_sentence = size <= _LONGEST_DEK and outline.verdicts[index].role is Role.PARAGRAPH
        # The model strikes many a dek, since the body does without it; but it strikes teasers too.
        is_sentence = is_sentence and (outline.kept(index) or text[-1] in _SENTENCE_CLOSERS)
        return index if is_sentence and text != outline.texts[title] else NOT_FOUND
    return NOT_FOUND


def find_kickers(outline: Outline, taken: frozenset[int]) -> list[int]:
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
