"""Decide over the whole document which stretches are the article."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column

# Costs in thousandths of a logit, weighed by words; chosen on pages out of fold.
_LEAN_SENTENCES, _LEAN_HTML = 700, 400
_LEAN_INSIDE = 700
_LEAN_OUTSIDE = 0
_SWITCH = 300
_MOST_WORDS = 60
# A page of which the model is sure of less than half of what might be its article is judged mildly.
_LEAN_UNSURE, _MAY_BE_BODY, _SURE_SHARE = 1000, -2500, 0.5
_BODY_WORDS, _BODY_SCORE = 12, 1500
# The score, in thousandths of a logit, of what is known without the model; no neighbours can outweigh it.
KNOWN = 20_000
# Where next to nothing is plainly furniture the text is clean already and only that goes. Else tables and
# references went from a page of HTML that had been cleaned by its tags and was read again as text.
_PLAINLY_FURNITURE = -2500
_PART_OF_SUREST = -0.6  # of the best score: less is plain where the model is sure of nothing
_NEARLY_CLEAN = 0.03  # of the blocks
# What a sentence may have against it and still stay: inside the article, outside it, short or below a box.
_SURE_INSIDE, _SURE_OUTSIDE, _LIKELY, _NEVER = -4000, -2000, -1500, 1 << 30
_LONG_PARAGRAPH, _CLOSING_WORDS, _ANSWER_WORDS = 40, 8, 3
# Blocks: a box for the newsletter with a heading, a text, a field and a button.
_BOX = 5


def keep_each(page: Page, scores: Column) -> list[bool]:
    """Decide of each block by itself, leaning to keeping: HTML's containers weighed its neighbours already.

    Sentences and whatever is as long as one stay more easily: a lost one costs more than a kept label.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    words, ends = page.columns["words"], page.columns["ends"]
    return [
        score > -(_LEAN_SENTENCES if end >= 3 or count >= _BODY_WORDS else _LEAN_HTML)
        for score, count, end in zip(milder(scores, words), words, ends, strict=True)
    ]


def keep_stretches(page: Page, scores: Column) -> list[bool]:
    """Decide of all blocks together, as raw text has no containers to tell which belong together.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    words, ends = page.columns["words"], page.columns["ends"]
    mild = milder(scores, words)
    decided = with_prose(decide(mild, words), mild, words, ends)
    # Of a short page, or one in a language it does not know, the model is sure of nothing.
    plainly = max(_PLAINLY_FURNITURE, _PART_OF_SUREST * surest_score(scores))
    furniture = [score <= plainly for score in scores]
    if sum(furniture) <= _NEARLY_CLEAN * len(scores):
        return [keep or not gone for keep, gone in zip(decided, furniture, strict=True)]
    return decided


def surest_score(scores: Sequence[int]) -> int:
    """Return the score of the block that the model is surest of; what is known without it is none."""
    return max([score for score in scores if score < KNOWN], default=KNOWN)


def body_range(scores: list[int], words: list[int]) -> range:
    """Return the places from the first to the last block that is plainly the body's; all where none is.

    Args:
        scores: the blocks' log-odds of being the article's, in thousandths.
        words: the blocks' lengths.
    """
    body = [
        place
        for place, (score, count) in enumerate(zip(scores, words, strict=True))
        if score > _BODY_SCORE and count >= _BODY_WORDS
    ]
    return range(body[0], body[-1] + 1) if body else range(len(scores))


def decide(scores: list[int], words: list[int]) -> list[bool]:
    """Find the most likely sequence of kept and struck blocks (Viterbi), a change of state having its cost.

    Args:
        scores: the blocks' log-odds of being the article's, in thousandths.
        words: the blocks' lengths.

    Returns:
        For each block whether it stays. Unsure blocks lean to staying, most of all between the first and the
        last block of the body: a lost sentence costs more than a kept prompt.
    """
    inside = body_range(scores, words)
    kept_total = struck_total = 0
    came_from: list[tuple[bool, bool]] = []
    for place, (score, count) in enumerate(zip(scores, words, strict=True)):
        lean = _LEAN_INSIDE if place in inside else _LEAN_OUTSIDE
        worth = (score + lean) * (6 + (count if count < _MOST_WORDS else _MOST_WORDS)) // 16
        to_kept = struck_total - _SWITCH > kept_total
        to_struck = kept_total - _SWITCH > struck_total
        came_from.append((to_kept, to_struck))
        kept_total, struck_total = (
            (struck_total - _SWITCH if to_kept else kept_total) + worth,
            kept_total - _SWITCH if to_struck else struck_total,
        )
    state = kept_total >= struck_total
    decided = []
    for to_kept, to_struck in reversed(came_from):
        decided.append(state)
        state = (not to_kept) if state else to_struck
    decided.reverse()
    return decided


def milder(scores: list[int], words: list[int]) -> list[int]:
    """Raise all scores of a page that the model is unsure of: a live blog of short entries lost half.

    Args:
        scores: the blocks' log-odds of being the article's, in thousandths.
        words: the blocks' lengths.
    """
    sure = unsure = 0
    for score, count in zip(scores, words, strict=True):
        if score > _BODY_SCORE:
            sure += min(count, _MOST_WORDS)
        elif score > _MAY_BE_BODY:
            unsure += min(count, _MOST_WORDS)
    return [score + _LEAN_UNSURE for score in scores] if sure < _SURE_SHARE * unsure else scores


def with_prose(kept: list[bool], scores: list[int], words: list[int], ends: list[int]) -> list[bool]:
    """Keep the full sentences that only their company spoke against.

    Inside the article every sentence stays that is not surely furniture; outside it long paragraphs do that
    the model is unsure of. A list of forty restaurants lost its last ten: each looks like a teaser. So do
    the sentences below the article: "Talks resume on Thursday." was its last, under a box for the newsletter;
    and short ones inside it that are likely: the answers of an interview.

    Args:
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
        words: the blocks' lengths.
        ends: how the blocks end; 3 and above is the end of a sentence.
    """
    places = [place for place, keep in enumerate(kept) if keep]
    if not places:
        return kept
    first, last = places[0], places[-1]
    out, end = list(kept), last
    for place, (keep, score, count) in enumerate(zip(kept, scores, words, strict=True)):
        if keep or ends[place] < 3:
            continue
        out[place] = score > _least_score(count, first < place < last, place - end)
        if out[place] and 0 < place - end <= _BOX:
            end = place
    return out


def _least_score(words: int, inside: bool, below: int) -> int:
    """Return what a sentence must score at least to stay.

    Args:
        words: its length.
        inside: whether it stands inside the article.
        below: how many blocks below the article's end.
    """
    if inside and words >= _BODY_WORDS:
        return _SURE_INSIDE
    if words >= _LONG_PARAGRAPH or (below == 1 and words >= _CLOSING_WORDS):
        return _SURE_OUTSIDE
    if (inside and words >= _ANSWER_WORDS) or (0 < below <= _BOX and words >= _BODY_WORDS):
        return _LIKELY
    return _NEVER
