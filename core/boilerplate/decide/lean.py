"""Lean towards keeping or striking the blocks that the model is unsure of."""

from __future__ import annotations

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.options import Lean

# In thousandths of a logit, as the scores are.
_OFFSETS = {Lean.KEEP: 1500, Lean.BALANCED: 0, Lean.STRIKE: -1500}


def weigh_lean(_: Page, scores: Column, lean: Lean) -> Column:
    """Raise or lower all scores but those of what is known without the model.

    Args:
        scores: the blocks' log-odds of being the article's, in thousandths.
        lean: what is asked for.
    """
    offset = _OFFSETS[lean]
    if not offset:
        return scores
    return [score + offset if -KNOWN < score < KNOWN else score for score in scores]
