"""Weigh what follows the body by the sections it opens: comments, related stories, prompts."""

from __future__ import annotations

from copydesk.boilerplate.decide.signs import speaks
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.features.phrases import LONGEST_HEADING, SECTIONS
from copydesk.verdicts import Kind

# Thousandths of a logit; a block of the body that the model is surer of than this closes every section.
_BODY_SCORE, _BODY_WORDS = 2500, 20
_PHRASE = -1500
_SECTION = -2000
_LONGEST_PROMPT = 40
_PROSE_SCORE, _PROSE_WORDS = 500, 5
# As the column "ends" says it.
_FULL_STOP = 4
_COLONS = (":", "：")


def weigh_sections(page: Page, scores: Column) -> Column:
    """Lower the scores of prompts after the last sure block of the body, and of all in a section there.

    A single "Read more" inside the body changes nothing; "More from ..." or "Leave a comment" after its end
    speaks for whatever follows it, the former up to the next sentence that the model takes for the article's:
    a box of related stories stood between the questions of an interview.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.

    Returns:
        The scores, changed only after the last sure block of the body.
    """
    words, ends = page.columns["words"], page.columns["ends"]
    size = len(scores)
    last = next(
        (row for row in range(size - 1, -1, -1) if scores[row] > _BODY_SCORE and words[row] >= _BODY_WORDS),
        size,
    )
    if last >= size - 1:
        return scores
    out = scores[: last + 1]
    inside = Kind.OTHER
    for row in range(last + 1, size):
        score = scores[row]
        phrase, kind = page.phrases[row] if words[row] <= _LONGEST_PROMPT else ("", Kind.OTHER)
        if inside is Kind.RELATED and score > _PROSE_SCORE and words[row] >= _PROSE_WORDS and ends[row] >= 3:
            inside = Kind.OTHER
        if kind in SECTIONS and is_heading(page, row):
            inside = kind
        out.append(
            score + (_SECTION if inside is not Kind.OTHER else _PHRASE if phrase and speaks(page, row) else 0)
        )
    return out


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
