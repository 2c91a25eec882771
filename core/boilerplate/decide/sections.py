"""Weigh what follows the body by the sections it opens: comments, related stories, prompts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from copydesk.boilerplate.decide.entries import find_entries
from copydesk.boilerplate.decide.spare.signs import pair_score, speaks
from copydesk.boilerplate.decide.teasers import TEASER, find_teasers
from copydesk.boilerplate.decide.turns import find_turns
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.features.phrases import LONGEST_HEADING, SECTIONS
from copydesk.documents import Block, Role, SourceFormat
from copydesk.verdicts import Kind

# Thousandths of a logit; a block of the body that the model is surer of than this closes every section.
_BODY_SCORE, _BODY_WORDS = 2500, 20
_PHRASE = -1500
_SECTION = -2000
_LONGEST_PROMPT = 40
_LISTED, _ENTRY = -5000, 1500
_PROSE_SCORE, _PROSE_WORDS, _LONG_SENTENCE = 500, 5, 12
# Blocks; a box for comments inside the article is short, comments below it are not.
_BOX = 5
# As the column "ends" says it.
_FULL_STOP = 4
_ALL_LINK, _MOSTLY_LINK = 0.9, 0.6
_COLONS = (":", "：")
# To look up a member of an enumeration takes longer than all else that is asked of most blocks.
_OTHER, _RELATED, _LIST_ITEM = Kind.OTHER, Kind.RELATED, Role.LIST_ITEM


def weigh_sections(page: Page, scores: Column) -> Column:
    """Lower the scores of prompts after the last sure block of the body, and of all in a section there.

    A single "Read more" inside the body speaks for the list right below it and changes nothing else. "More
    from ..." or "Leave a comment" after the body's end speaks for whatever follows, up to the next sentences
    that the model takes for the article's: a box of related stories stood between the questions of an
    interview, a box for comments above the last paragraphs.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    out = _lower_lists(page, scores)
    # HTML says where a box ends.
    plain = page.document.format is not SourceFormat.HTML
    for row in find_teasers(page) if plain else ():
        out[row] += TEASER
    entries = find_entries(page) if plain else []
    answers = find_turns(page, scores) if plain else []
    for row in (*entries, *answers):
        out[row] = max(out[row], _ENTRY)
    last = max([_last_of_body(page, scores, entries[-1] if entries else None), *answers[-1:]])
    inside, opened, least = _OTHER, last, pair_score(scores)
    for row in range(last + 1, len(scores)):
        if inside is not _OTHER and (
            _leaves_aside(page, opened, row) or _closes(page, scores, row, inside, row - opened, least)
        ):
            inside = _OTHER
        kind = section_kind(page, row)
        if kind is not None:
            inside, opened = kind, row
        if inside is not _OTHER:
            out[row] += _SECTION
        elif page.columns["words"][row] <= _LONGEST_PROMPT and speaks(page, row):
            out[row] += _PHRASE
    return out


def section_kind(page: Page, row: int) -> Kind | None:
    """Return the kind of section that a block heads; None where it heads none."""
    said = page.phrases[row][1]
    if said in SECTIONS and is_heading(page, row) and not _leads_on(page, row, said):
        return said
    text = page.texts[row]
    if page.columns["words"][row] > LONGEST_HEADING or any(mark in text[:-1] for mark in _COLONS):
        return None
    kind = page.furniture[row]
    return kind if kind in SECTIONS and not _leads_to_more(page, row, kind) else None


def _leads_on(page: Page, row: int, kind: Kind) -> bool:
    """Return whether a block is a link to one page, and no heading of several: "Learn more about lamps"."""
    further = len(page.tokens[row]) > len(_phrase(page, row)) + 1
    return _leads_to_more(page, row, kind) or (further and _is_link(page.document.blocks[row], _ALL_LINK))


def _leads_to_more(page: Page, row: int, kind: Kind) -> bool:
    """Return whether a block is a link such as "Read more" below an item: the next one's name was struck."""
    return kind is _RELATED and _is_link(page.document.blocks[row], _MOSTLY_LINK)


def _is_link(block: Block, density: float) -> bool:
    """Return whether a block but a heading is one link, with little or nothing around it."""
    hints = block.hints
    return (
        hints is not None
        and hints.links == 1
        and hints.link_density > density
        and block.role is not Role.HEADING
    )


def _phrase(page: Page, row: int) -> list[str]:
    return page.phrases[row][0].split()


def _last_of_body(page: Page, scores: Column, entry: int | None) -> int:
    """Find the last sure block of the body; where the model is sure of none, the last long sentence.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
        entry: the end of a live blog's last entry.
    """
    words, ends = page.columns["words"], page.columns["ends"]
    rows = range(len(scores) - 1, -1, -1)
    sure = (row for row in rows if scores[row] > _BODY_SCORE and words[row] >= _BODY_WORDS)
    long = (row for row in rows if ends[row] >= _FULL_STOP and words[row] >= _LONG_SENTENCE)
    return next(sure, next(long, len(scores)) if entry is None else entry)


def _closes(page: Page, scores: Column, row: int, inside: Kind, distance: int, least: int) -> bool:
    """Return whether a block is the article's again: a likely sentence, or two long ones below a box."""
    words, ends = page.columns["words"], page.columns["ends"]
    if inside is _RELATED:
        likely = scores[row] > _PROSE_SCORE or (scores[row] > 0 and words[row] >= _LONG_SENTENCE)
        if likely and words[row] >= _PROSE_WORDS and ends[row] >= 3:
            return True
        return distance <= _BOX and is_pair(page, scores, row, least)
    return distance <= _BOX and all(
        scores[place] > 0 and words[place] >= _BODY_WORDS and ends[place] >= _FULL_STOP
        for place in (row, min(row + 1, len(scores) - 1))
    )


def is_pair(page: Page, scores: Sequence[int], row: int, least: int) -> bool:
    """Return whether a block and the next one that is no known furniture are plain sentences.

    Below a box of other stories the article goes on in them.
    """
    words, ends = page.columns["words"], page.columns["ends"]
    rows = range(row, min(row + _BOX, len(scores)))
    pair = list(islice((place for place in rows if page.furniture[place] is None), 2))
    return len(pair) == 2 and all(
        scores[place] > least
        and page.document.blocks[place].role is not _LIST_ITEM
        and words[place] >= _PROSE_WORDS
        and ends[place] >= _FULL_STOP
        and not speaks(page, place)
        for place in pair
    )


def _leaves_aside(page: Page, opened: int, row: int) -> bool:
    """Return whether a section opened inside an `aside` that a block stands outside of."""
    head, block = page.document.blocks[opened].hints, page.document.blocks[row].hints
    return head is not None and block is not None and head.landmark == "aside" != block.landmark


def _lower_lists(page: Page, scores: Column) -> Column:
    """Lower the scores of the list right below a heading of related stories, wherever it stands."""
    out = list(scores)
    blocks = page.document.blocks
    listed = False
    for row, block in enumerate(blocks):
        if block.role is _LIST_ITEM:
            if listed and page.columns["ends"][row] < _FULL_STOP:
                out[row] += _LISTED
        else:
            listed = (
                row + 1 < len(blocks)
                and blocks[row + 1].role is _LIST_ITEM
                and section_kind(page, row) is _RELATED
                and _says_little_else(page, row)
            )
    return out


def _says_little_else(page: Page, row: int) -> bool:
    """Return whether a heading is its phrase: below "Recommended books for managers" stand the article's."""
    return not page.phrases[row][0] or 2 * len(_phrase(page, row)) >= page.columns["words"][row]


def is_heading(page: Page, place: int) -> bool:
    """Return whether a block that names a section heads one.

    "Read also: Ferry sold for scrap" has no list below it, and "The government says it will not intervene."
    holds "says" as comments do.
    """
    words, ends = page.columns["words"][place], page.columns["ends"][place]
    text, phrase = page.texts[place], page.phrases[place][0]
    if words > LONGEST_HEADING or ends >= _FULL_STOP or any(mark in text[:-1] for mark in _COLONS):
        return False
    said = " ".join([token for token in page.tokens[place] if not token.isdigit()])
    return (
        said.startswith(phrase)
        or 2 * len(phrase.split()) >= words
        or (text[-1] in _COLONS and said.endswith(phrase))
    )
