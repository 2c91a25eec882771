"""Weigh what follows the body by the sections it opens: comments, related stories, prompts."""

from __future__ import annotations

from copydesk.boilerplate.evidence import SECTIONS, find_phrase, load_phrases
from copydesk.boilerplate.page import Column, Page
from copydesk.model import Kind

# Thousandths of a logit; a block of the body that the model is surer of than this closes every section.
_BODY_SCORE, _BODY_WORDS = 2500, 20
_PHRASE = -1500
_SECTION = -2000
_LONGEST_HEADING = 8
_LONGEST_PROMPT = 40


def weigh_sections(page: Page, scores: Column) -> Column:
    """Lower the scores of prompts after the last sure block of the body, and of all in a section there.

    A single "Read more" inside the body changes nothing; "More from ..." or "Leave a comment" after its end
    speaks for whatever follows it.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.

    Returns:
        The scores, changed only after the last sure block of the body.
    """
    words = page.columns["words"]
    size = len(scores)
    last = next(
        (row for row in range(size - 1, -1, -1) if scores[row] > _BODY_SCORE and words[row] >= _BODY_WORDS),
        size,
    )
    if last >= size - 1:
        return scores
    phrases = load_phrases()
    out = scores[: last + 1]
    inside = False
    for row in range(last + 1, size):
        score = scores[row]
        phrase, kind = (
            find_phrase(page.tokens[row], phrases) if words[row] <= _LONGEST_PROMPT else ("", Kind.OTHER)
        )
        if phrase and kind in SECTIONS and words[row] <= _LONGEST_HEADING:
            inside = True
        out.append(score + (_SECTION if inside else _PHRASE if phrase else 0))
    return out
