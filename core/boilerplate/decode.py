"""Decide over the whole document which stretches are the article."""

from __future__ import annotations

# Costs in thousandths of a logit, weighed by words; chosen on pages out of fold.
_LEAN = 450
_SWITCH = 700
_MOST_WORDS = 60


def decide(scores: list[int], words: list[int]) -> list[bool]:
    """Find the most likely sequence of kept and struck blocks (Viterbi), a change of state having its cost.

    Args:
        scores: the blocks' log-odds of being the article's, in thousandths.
        words: the blocks' lengths.

    Returns:
        For each block whether it stays. Unsure blocks lean to staying: a lost sentence costs more
        than a kept prompt.
    """
    kept_total = struck_total = 0
    came_from: list[tuple[bool, bool]] = []
    for score, count in zip(scores, words, strict=True):
        worth = (score + _LEAN) * (6 + (count if count < _MOST_WORDS else _MOST_WORDS)) // 16
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
    return decided[::-1]
