"""Recognise furniture by its text alone: phrases, alone or with blanks, beginnings, lists of pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.boilerplate.features.furniture_table import (
    ADDRESSED,
    Table,
    load_furniture,
    pattern_of,
    phrase_words,
    templates_of,
)
from copydesk.boilerplate.features.machine_text import is_media_address
from copydesk.text.scripts import CLOSING_QUOTES, SENTENCE_ENDS
from copydesk.verdicts import Kind

_LONGEST_PHRASE, _LONGEST_TEMPLATE = 20, 40
# "Read more: Why ..." holds a headline; what is longer is a paragraph.
_LONGEST_LEAD_IN = 22
_OPENING = {"【": "】", "［": "］", "[": "]", "〔": "〕"}
_LONGEST_BRACKETED = 120  # characters
# Words of a row of buttons.
_SHORTEST_ROW, _LONGEST_ROW = 3, 14
_BULLETS = frozenset("•·-–—*»›←→↑|")
_SEPARATOR = r"\s*(?:[:：|»›>→\]】]|[-–—]\s)"
_BEFORE_LEAD_INS = "*-•·»›> \t[(（【"
_DIGITS = r"\d+"
_DOT = "\u0307"  # above a letter
_ADDRESS = r"[(\[<]?\s*(?:https?://|www\.)\S+\s*[)\]>]?"
_WORD = r"[^\s,.;:!?()\[\]{}\"“”„«»…|*#_>—–،؛؟।。、，！？：；「」（）]+"
_LONGEST_PAGE, _FEWEST_PAGES = 3, 2


def known_furniture(text: str, tokens: Sequence[str]) -> Kind | None:
    """Return the kind of a block that is furniture wherever it stands; None for all others.

    Args:
        text: the block, stripped.
        tokens: its words, lower case, freed of punctuation.
    """
    if len(tokens) > _LONGEST_TEMPLATE:
        return None
    table = load_furniture()
    if text[0] in _OPENING and (kind := _bracketed(table, text)) is not None:
        return kind
    if "://" in text or "www." in text:
        if is_media_address(text):
            return Kind.MEDIA
        tokens = re.findall(_WORD, re.sub(_ADDRESS, f" {ADDRESSED} ", text).lower().replace("’", "'"))
    folded = list(map(_plain, tokens)) if _DOT in text or "İ" in text else tokens
    first = _first_of(folded)
    begins = first in table.firsts or first == ADDRESSED or first[:1].isdigit()
    if not first or not (begins or not table.endings.keys().isdisjoint(tokens)):
        return None
    marked = [token for token in folded if token not in _BULLETS]
    words = [word for word in marked if word != ADDRESSED]
    if not words:
        return None
    if len(words) < len(marked) and (kind := _template_kind(table, marked)) is not None:
        return kind
    if len(words) <= _LONGEST_PHRASE:
        kind = table.phrases.get(" ".join([word for word in words if not _is_count(word)]))
        if kind is not None:
            return kind
    if (kind := _template_kind(table, words)) is not None:
        return kind
    first = words[0]
    if first in table.lead_ins and (kind := _lead_in(text, first, len(tokens))) is not None:
        return kind
    if first in table.shouted and _is_shouted(text, first, len(tokens)):
        return Kind.RELATED
    if _is_page_list(words, table.page_words):
        return Kind.NAVIGATION
    return _row_of_phrases(table, words)


def _row_of_phrases(table: Table, words: Sequence[str]) -> Kind | None:
    """Return the kind of a row of buttons, which is nothing but such phrases: "Share Save for later"."""
    if not (_SHORTEST_ROW <= len(words) <= _LONGEST_ROW and phrase_words().issuperset(words)):
        return None
    kinds: list[Kind] = []
    longest = place = 0
    while place < len(words):
        for size in range(min(_LONGEST_PHRASE, len(words) - place), 0, -1):
            kind = table.phrases.get(" ".join(words[place : place + size]))
            if kind is not None:
                break
        else:
            return None
        kinds.append(kind)
        longest, place = max(longest, size), place + size
    return kinds[0] if len(kinds) > 1 < longest else None


def _bracketed(table: Table, text: str) -> Kind | None:
    """Return the kind of a link to another story that says so in brackets: "【関連記事】...", "[Related]"."""
    inner, closed, rest = text[1:].partition(_OPENING[text[0]])
    if not (closed and rest.strip()) or len(text) > _LONGEST_BRACKETED:
        return None
    kind = table.phrases.get(" ".join(inner.lower().split()))
    return kind if kind is Kind.RELATED else None


def _template_kind(table: Table, words: Sequence[str]) -> Kind | None:
    """Return the kind of the phrase with blanks that a block is."""
    first = words[0]
    fitting = templates_of("0" if first[0].isdigit() else first)
    if not table.endings.keys().isdisjoint(words):
        fitting += tuple([template for word in words for template in table.endings.get(word, ())])
    for template in fitting:
        if template.longest in words and pattern_of(template.words).fullmatch(" ".join(words)):
            return template.kind
    return None


def _first_of(tokens: Sequence[str]) -> str:
    """Return the first word of a block, "" where it has none but bullets."""
    if tokens and tokens[0] not in _BULLETS:
        return tokens[0]
    return next((token for token in tokens if token not in _BULLETS), "")


def _plain(lower: str) -> str:
    """Fold the lower case of the Turkish "İ", which is an "i" and a dot above it."""
    return lower.replace("i" + _DOT, "i")


def _is_count(word: str) -> bool:
    """Return whether a word is a number, or the end of one such as "1.2K", which was cut at its point."""
    return word.isdigit() or (word[-1] in "km" and word[:-1].isdigit())


def _is_page_list(words: Sequence[str], page_words: frozenset[str]) -> bool:
    """Return whether a block is the pages of an article: "1 2 3 Next"."""
    numbers = sum(map(str.isdigit, words))
    return 2 <= numbers < len(words) and all(word.isdigit() or word in page_words for word in words)


def _is_shouted(text: str, first: str, words: int) -> bool:
    """Return whether a block names another story behind a word in capitals: "WATCH: Boat sinks in port".

    In a transcript the speaker Mira says whole sentences.
    """
    word, colon, story = text.lstrip(_BEFORE_LEAD_INS).partition(":")
    headline = story[:1] == " " and not story.isupper() and story[-1] not in SENTENCE_ENDS + CLOSING_QUOTES
    return (
        bool(colon)
        and headline
        and word.isupper()
        and word.lower() == first
        and 3 < words <= _LONGEST_LEAD_IN
    )


def _lead_in(text: str, first: str, words: int) -> Kind | None:
    """Return the kind of a block that names another story after a known beginning."""
    if words > _LONGEST_LEAD_IN:
        return None
    folded = re.sub(_DIGITS, "", _plain(text.lower()).replace("’", "'").lstrip(_BEFORE_LEAD_INS))
    for phrase, kind in load_furniture().lead_ins[first]:
        if folded.startswith(phrase):
            mark = re.match(_SEPARATOR, folded[len(phrase) :])
            if mark is not None and len(phrase) + mark.end() < len(folded):
                return kind
    return None


def page_lists(tokens: Sequence[Sequence[str]]) -> list[int]:
    """Find the lists of an article's pages, a block a page: "1", "2", "3", "Next page".

    Args:
        tokens: the words of all blocks.
    """
    page_words = load_furniture().page_words
    firsts = page_words | _BULLETS
    out: list[int] = []
    run: list[int] = []
    for row, words in enumerate([*tokens, ()]):
        if words and (words[0].isdigit() or words[0] in firsts) and _is_page(words, page_words):
            run.append(row)
        elif run:
            numbers = sum(tokens[place][-1].isdigit() for place in run)
            if _FEWEST_PAGES <= numbers < len(run):
                out += run
            run = []
    return out


def _is_page(words: Sequence[str], page_words: frozenset[str]) -> bool:
    """Return whether a block is one of the pages of an article: "2", "Next page"."""
    bare = [word for word in words if word not in _BULLETS]
    return 0 < len(bare) <= _LONGEST_PAGE and all(w.isdigit() or w in page_words for w in bare)
