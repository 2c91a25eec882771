"""Contained copies: a caption without its credit, a pull quote or standfirst that stands in a paragraph."""

from __future__ import annotations

from copydesk.duplicates.credits import is_credit
from copydesk.duplicates.folding import words
from copydesk.duplicates.page import Finding, Page, Passage
from copydesk.duplicates.shape import in_verse, is_headline, is_listed, is_question, is_sentence, is_stanza
from copydesk.duplicates.shingles import Pair
from copydesk.model import Kind, Role

CAPTION_RULE = "caption-without-credit"
QUOTE_RULE = "pull-quote"
_CAPTION_WORDS = 4
_LONGEST_CAPTION = 120
_BESIDE = 3
_FAR_CAPTION_WORDS = 6
_QUOTE_WORDS = 6
_UNQUOTED_WORDS = 10
_FRAGMENT_WORDS = 20
_QUESTION_WORDS = 25
_WORDS_OVER = 4
_ANCHORS = 8
_FEWEST_SHARED = 0.4
_LONGEST_ATTRIBUTION = 10
_QUOTES = "\"'“”„‟«»‘’‚「」『』*_>"
_STOPS = ".!?…。！？؟۔।:"
_NEVER = frozenset({Role.BYLINE, Role.DATE, Role.KICKER, Role.BIO, Role.HEADING})


def find_contained(page: Page, pair: Pair) -> list[Finding]:
    """Find a passage whose words stand on end inside a longer one."""
    if pair.of_short < _FEWEST_SHARED:
        return []
    passage, twin = page.passages[pair.short], page.passages[pair.long]
    if is_listed(passage) or is_stanza(passage) or twin.role in (Role.CODE, Role.TABLE):
        return []
    if passage.position == 0:
        return []
    found = _caption(passage, twin) or _pull_quote(page, passage, twin)
    if not found:
        return []
    rule, detail = found
    copies = page.groups[passage.key]
    return [Finding(copy, pair.long, rule, Kind.CONTAINED, detail) for copy in copies]


def _caption(passage: Passage, twin: Passage) -> tuple[str, str] | None:
    """Say whether the passage is the caption of which the twin has the credit too."""
    size = passage.size
    if (
        size < _CAPTION_WORDS
        or len(twin.words) > _LONGEST_CAPTION
        or is_headline(passage)
        or is_headline(twin)
    ):
        return None
    heading = Role.HEADING in (passage.role, twin.role)
    if abs(passage.position - twin.position) > _BESIDE and (heading or size < _FAR_CAPTION_WORDS):
        return None
    place = _place(passage.words, twin)
    if place is None or len(twin.words) == len(passage.words):
        return None
    first = twin.spans[place][0]
    last = twin.spans[place + len(passage.words) - 1][1]
    before, after = twin.text[:first], twin.text[last:]
    if words(before) and not is_credit(before, after_sentence=False):
        return None
    if words(after) and not is_credit(
        after, after_sentence=after.lstrip("\"'”)").startswith((".", "!", "?"))
    ):
        return None
    return CAPTION_RULE, "the same caption stands elsewhere with its credit"


def _pull_quote(page: Page, passage: Passage, twin: Passage) -> tuple[str, str] | None:
    """Say whether the passage is a sentence lifted out of the twin."""
    if passage.role in _NEVER or is_headline(passage) or twin.role is Role.HEADING or in_verse(page, passage):
        return None
    core = _without_attribution(passage)
    quoted = passage.role is Role.QUOTE or core is not None or passage.text[:1] in tuple(_QUOTES)
    own = core if core is not None else passage.words
    size = len(own) * passage.size // max(1, len(passage.words))
    if size < _QUOTE_WORDS or len(twin.words) < len(own) + _WORDS_OVER:
        return None
    if is_question(passage) and not quoted and size < _QUESTION_WORDS:
        return None
    if not quoted and not is_sentence(passage) and size < _UNQUOTED_WORDS:
        return None
    place = _place(own, twin)
    if place is None:
        return None
    whole = _stands_whole(twin, place, place + len(own))
    if not whole and not quoted and size < _FRAGMENT_WORDS:
        return None
    return QUOTE_RULE, "its words stand on end inside a longer paragraph"


def _place(own: list[str], twin: Passage) -> int | None:
    """Give the place where the words stand on end in the twin."""
    if len(own) > len(twin.words) or len(twin.spans) != len(twin.words):
        return None
    for at, triple in enumerate(zip(own, own[1:], own[2:], strict=False)):
        start = twin.places.get(triple, -1) - at
        if start >= 0 and twin.words[start : start + len(own)] == own:
            return start
        if at == _ANCHORS:
            break
    return None


def _without_attribution(passage: Passage) -> list[str] | None:
    """Give the words of a quotation without the "- Jane Doe, baker" behind it; None where there is none."""
    text = passage.key
    for mark in ('"-', '" -', ".-", ". -", "!-", "?-", "。-", '" ', "-"):
        at = text.rfind(mark)
        if at <= 0:
            continue
        name = words(text[at + len(mark) :])
        if 0 < len(name) <= _LONGEST_ATTRIBUTION:
            if mark == "-" and "\n" not in passage.text:
                continue
            return words(text[: at + 1])
    return None


def _stands_whole(twin: Passage, start: int, end: int) -> bool:
    """Whether words [start, end) of the twin begin and end where sentences or quotations do."""
    text = twin.text
    begin = twin.spans[start][0]
    before = text[max(0, begin - 4) : begin].strip()
    if before and before[-1] not in _STOPS + _QUOTES and before[-1] not in "-([":
        return False
    finish = twin.spans[end - 1][1]
    after = text[finish : finish + 3].strip()
    return not after or after[0] in _STOPS + _QUOTES or after[1:2] in set(_QUOTES)
