"""Decide over the whole document which stretches are the article."""

from __future__ import annotations

# Costs in thousandths of a logit, weighed by words; chosen on pages out of fold.
_LEAN_INSIDE = 700
_LEAN_OUTSIDE = 600
_SWITCH = 700
_MOST_WORDS = 60
_BODY_WORDS, _BODY_SCORE = 12, 1500
# Where next to nothing would go, the text is clean already: only what is surely not the article's goes.
_NEARLY_CLEAN = 0.04
_SURE = -1500


def keep_each(scores: list[int]) -> list[bool]:
    """Decide of each block by itself, leaning to keeping: HTML's containers weighed its neighbours already.

    Args:
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    return [score > -_LEAN_INSIDE for score in scores]


def decide(scores: list[int], words: list[int]) -> list[bool]:
    """Find the most likely sequence of kept and struck blocks (Viterbi), a change of state having its cost.

    Args:
        scores: the blocks' log-odds of being the article's, in thousandths.
        words: the blocks' lengths.

    Returns:
        For each block whether it stays. Unsure blocks lean to staying, most of all between the first and the
        last block of the body: a lost sentence costs more than a kept prompt.
    """
    body = [
        place
        for place, (score, count) in enumerate(zip(scores, words, strict=True))
        if score > _BODY_SCORE and count >= _BODY_WORDS
    ]
    inside = range(body[0], body[-1] + 1) if body else range(len(scores))
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
    gone = sum([count for count, keep in zip(words, decided, strict=True) if not keep])
    if gone <= _NEARLY_CLEAN * sum(words):
        return [keep or score > _SURE for keep, score in zip(decided, scores, strict=True)]
    return decided
