"""Keep the complete sentences that too little speaks against."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.sections import is_pair, section_kind
from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.item_shapes import stands_alone
from copydesk.boilerplate.decide.spare.signs import (
    count_signs,
    holds_sentences,
    is_call,
    is_sentence,
    least_score,
    pair_score,
    speaks,
    sure_score,
)
from copydesk.boilerplate.decide.spare.told import is_answer, is_quoted, leads
from copydesk.boilerplate.decide.teasers import TEASER
from copydesk.boilerplate.features.blocks import Page
from copydesk.verdicts import Kind

# A sentence between kept blocks goes with so many signs: struck neighbours on both sides are one of them.
_ENOUGH_INSIDE = 3
# Below the article, or above it, at most so many blocks away (a box for the newsletter), no sign may stand
# against it.
_BOX = 5
# Below a single line (a credit, an advertisement) it may be as sure as it likes.
_LINE = 2
_FACTS_WITHIN = 2  # blocks: a heading, and the facts
# Paragraphs that stand above a box above the article are at least two, of so many words each and together.
_PAIR, _SHORT, _LONG = 2, 8, 12
_HEADLINES = 2  # of other stories in a row
_GAP = 2  # blocks between them
# Words; so long a block is prose, whatever phrase it holds.
_VERY_LONG = 150


def spare_sentences(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep the complete sentences that are struck without enough signs of furniture.

    "A spokeswoman declined to comment." between two paragraphs goes for no word in it, "No one was hurt." not
    for standing last, below an advertisement. Calls on the reader are not spared.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    if True not in kept:
        return kept
    words, texts, sure = page.columns["words"], page.texts, sure_score(scores)
    doubtful = [
        row
        for row, keep in enumerate(kept)
        if not keep
        and scores[row] > TEASER
        and (
            _says_something(texts[row], words[row])
            or (scores[row] > sure and _is_long(texts[row], words[row]))
        )
        and (not is_call(page, row) or is_quoted(page, scores, row))
    ]
    signs = count_signs(page, doubtful, scores, kept)
    out = list(kept)
    spare_above(out, signs, page, scores)
    _spare_inside(out, signs)
    spare_below(out, signs, page, scores)
    for row in doubtful:
        if words[row] >= _VERY_LONG and signs[row] < _ENOUGH_INSIDE:
            out[row] = True
    return out


def _says_something(text: str, words: int) -> bool:
    """Return whether a block is a sentence, an answer, or what leads on to the next block."""
    return is_sentence(text, words) or is_answer(text) or leads(text, words)


def _is_long(text: str, words: int) -> bool:
    """Return whether a block is a long paragraph, whatever it ends in: an article may be one, and a name."""
    return words >= _VERY_LONG and holds_sentences(text)


def _spare_inside(kept: list[bool], signs: dict[int, int]) -> None:
    """Keep sentences between kept blocks; one that is spared speaks for the next, down and up the page."""
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    rows = [row for row in sorted(signs) if first < row < last]
    for row in (*rows, *reversed(rows)):
        alone = not kept[row - 1] and not kept[row + 1]
        if signs[row] + alone < _ENOUGH_INSIDE:
            kept[row] = True


def spare_below(kept: list[bool], signs: dict[int, int], page: Page, scores: Sequence[int]) -> None:
    """Keep the sentences right below the article, or below a box that stands there and opens no section."""
    end = len(kept) - 1 - kept[::-1].index(True)
    least = least_score(scores)
    for row in range(end + 1, len(kept)):
        kind = section_kind(page, row)
        if kind is Kind.RELATED and row - end <= _BOX and _goes_on(page, signs, scores, row):
            continue
        if row - end > _BOX or kind is not None:
            return
        if signs.get(row) != 0:
            continue
        if row <= end + _LINE or scores[row] > least or _stands_above_facts(page, row):
            kept[row] = True
            end = row


def _stands_above_facts(page: Page, row: int) -> bool:
    """Return whether a row of facts stands below a sentence: "Calories: 198kcal | Fat: 9g"."""
    return any(map(stands_alone, page.texts[row + 1 : row + 1 + _FACTS_WITHIN]))


def _goes_on(page: Page, signs: dict[int, int], scores: Sequence[int], box: int) -> bool:
    """Return whether the article goes on below a box of other stories that opens here."""
    least, rows = pair_score(scores), range(box + 1, min(box + 1 + _BOX, len(scores)))
    sentence = next((row for row in rows if row in signs), None)
    return any(is_pair(page, scores, row, least) for row in rows) or (
        sentence is not None and _is_last(page, signs, scores, sentence, sentence - box > _HEADLINES)
    )


def _is_last(page: Page, signs: dict[int, int], scores: Sequence[int], row: int, apart: bool) -> bool:
    """Return whether a block is the last paragraph of an article: sentences, and below them furniture alone.

    Below a story's headline a single sentence says what it is about, and the next headline follows. Below
    several headlines that have none, `apart`, it is the article's.
    """
    if signs.get(row) != 0 or scores[row] <= least_score(scores):
        return False
    if not (holds_sentences(page.texts[row]) or (apart and page.columns["words"][row] >= _SHORT)):
        return False
    below = row + 1
    return (
        below == len(scores)
        or scores[below] == -KNOWN
        or speaks(page, below)
        or section_kind(page, below) is not None
        # "Jane Doe jane@example.com"
        or "@" in page.texts[below]
    )


def spare_above(kept: list[bool], signs: dict[int, int], page: Page, scores: Sequence[int]) -> None:
    """Keep the sentences right above the article, as a transcript has them, and paragraphs above a box."""
    least = least_score(scores)
    row = kept.index(True) - 1
    while row >= 0 and signs.get(row) == 0 and scores[row] > least:
        kept[row] = True
        row -= 1
    for place in _paragraphs_above(page, signs, scores, row):
        kept[place] = True


def _paragraphs_above(page: Page, signs: dict[int, int], scores: Sequence[int], row: int) -> list[int]:
    """Return the sentences above a box that the article begins with; none where they may be a menu's.

    The sentences of a menu ("Store your files safely.") are shorter than the paragraphs of an article.

    Args:
        page: the measured document.
        signs: how many signs of furniture each struck sentence shows.
        scores: the blocks' log-odds of being the article's, in thousandths.
        row: the last place above the article.
    """
    words, asks, least = page.columns["words"], page.columns["asks"], least_score(scores)
    run: list[int] = []
    near = row
    for place in range(row, -1, -1):
        if near - place > (_GAP if run else _BOX):
            break
        if signs.get(place) == 0 and scores[place] > least and words[place] >= _SHORT and not asks[place]:
            run.append(place)
            near = place - 1
    enough = len(run) >= _PAIR and sum([words[place] for place in run]) >= _PAIR * _LONG
    return run if enough else []
