"""Find the parts of raw text in which people speak by turns: interviews, dialogues, letters."""

from __future__ import annotations

from copydesk.boilerplate.decide.dialogues import find_dialogue
from copydesk.boilerplate.decide.interviews import find_interview
from copydesk.boilerplate.decide.letters import find_letters
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column

# Thousandths of a logit, on the mean of the lines.
_LEAST = -2800


def find_turns(page: Page, scores: Column) -> list[int]:
    """Return the places of interviews, dialogues and letters, but for what the model takes for furniture.

    Below a post the comments greet its author as the letters of a column greet theirs.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    found = [find(page) for find in (find_interview, find_dialogue, find_letters)]
    return sorted(
        [row for rows in found if sum([scores[row] for row in rows]) > _LEAST * len(rows) for row in rows]
    )
