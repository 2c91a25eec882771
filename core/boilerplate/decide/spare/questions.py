"""Keep the questions and answers below an article, which look like those of a shop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from copydesk.boilerplate.decide.spare.signs import is_sentence, without_signs
from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Block, Role

# Thousandths of a logit: what the model is surer of stays struck.
_UNSURE = -4000
_FEWEST = 3
_LONGEST_QUESTION, _SHORTEST_ANSWER = 25, 8  # words
_LINKED = 0.3
_NEAR = 4  # elements around a question of which one holds its answer
_MOST_IN_ANSWER = 12  # blocks
_BESIDE = frozenset({"aside", "dialog", "footer", "form", "nav"})
_MARKS = ("?", "？", "؟")


def spare_questions(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep struck answers without a sign of furniture, and their questions, where three or more are alike.

    Args:
        page: the measured document; its blocks have hints.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for row in range(len(kept) - 1):
        if page.texts[row].endswith(_MARKS) and _is_question(page, row) and _answers(page, row):
            alike[_shape(page.document.blocks[row])].append(row)
    asked = [
        rows
        for rows in alike.values()
        if len(rows) >= _FEWEST and not all(kept[row] and kept[row + 1] for row in rows)
    ]
    if not asked:
        return kept
    out = list(kept)
    for rows in asked:
        answers = {row: tuple(_answer(page, row)) for row in rows}
        inside = {place for found in answers.values() for place in found}
        plain = set(without_signs(page, kept, scores, _UNSURE, inside.__contains__))
        for row, found in answers.items():
            if all(kept[place] or place in plain for place in found):
                for place in (row, *found):
                    out[place] = True
    return out


def _is_question(page: Page, row: int) -> bool:
    """Return whether a short line that ends in a question mark stands in the text, not in a box beside it."""
    block = page.document.blocks[row]
    hints = block.hints
    return (
        hints is not None
        and block.role is not Role.LIST_ITEM
        and page.columns["words"][row] <= _LONGEST_QUESTION
        and hints.link_density < _LINKED
        and hints.landmark not in _BESIDE
        and not hints.hidden
        and ("/article" in hints.path or "/main" in hints.path)
    )


def _answers(page: Page, row: int) -> bool:
    """Return whether the block below a question is a sentence near it."""
    below, near = page.document.blocks[row + 1].hints, page.document.blocks[row].hints
    if below is None or near is None or below.link_density > _LINKED or below.hidden:
        return False
    words = page.columns["words"][row + 1]
    close = not set(near.containers[-_NEAR:-1]).isdisjoint(below.containers)
    return close and words >= _SHORTEST_ANSWER and is_sentence(page.texts[row + 1], words)


def _answer(page: Page, row: int) -> Iterator[int]:
    """Return the blocks of the answer to a question: what shares a container with the first."""
    blocks = page.document.blocks
    around = _containers(blocks[row + 1])[-2:-1]
    yield row + 1
    for place in range(row + 2, min(row + 2 + _MOST_IN_ANSWER, len(blocks))):
        block = blocks[place]
        parted = block.role is Role.HEADING or page.texts[place].endswith(_MARKS)
        if parted or not around or around[0] not in _containers(block):
            return
        if around[0] in _containers(blocks[row]) and block.role is not Role.LIST_ITEM:
            return
        yield place


def _shape(block: Block) -> tuple[object, ...]:
    return (block.hints.tag, block.hints.names[-2:]) if block.hints is not None else ()


def _containers(block: Block) -> tuple[int, ...]:
    return block.hints.containers if block.hints is not None else ()
