"""What the steps from scores to decisions share: their signatures, and the order of one format."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column

# Scores are the blocks' log-odds of being the article's, in thousandths; a decision says whether each stays.
Weigh = Callable[[Page, Column], Column]
Keep = Callable[[Page, Column], list[bool]]
Spare = Callable[[Page, list[bool], Column], list[bool]]

# Words; whatever is shorter is a snippet that somebody cut out already.
_TOO_SHORT = 60


class Steps(NamedTuple):
    """The steps of a format, each group in the order in which it is taken.

    Attributes:
        weigh: raise or lower scores, by what the model cannot know.
        keep: decides by the scores.
        spare: keep what was struck with too little against it.
        keep_snippet: decides of a text too short to tell which sentence is the article, in place of the two.
    """

    weigh: tuple[Weigh, ...]
    keep: Keep
    spare: tuple[Spare, ...]
    keep_snippet: Keep

    def take(self, page: Page, scores: Column) -> tuple[list[bool], Column]:
        """Return whether each block stays, and the scores as they were weighed."""
        for weigh in self.weigh:
            scores = weigh(page, scores)
        if sum(page.columns["words"]) < _TOO_SHORT:
            return self.keep_snippet(page, scores), scores
        kept = self.keep(page, scores)
        for spare in self.spare:
            kept = spare(page, kept, scores)
        return kept, scores
