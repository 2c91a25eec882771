"""Ask a second extractor where the model is unsure of a page."""

from __future__ import annotations

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Block

# Chosen on labelled pages out of fold: asked of 15 pages in 100 it gains 0.005 of F1 over five sets of pages,
# most of it on old pages and on those in other languages; asked of 33 it gains 0.004, asked of all it harms.
# What it leaves out between blocks that it holds is left as it was: it drops quoted posts and boxes.
_SURE = 2000
_UNSURE_SHARE = 0.2
_HELD = 1600
_LEFT_OUT = -1200
_MOST_WORDS = 60
# Of the words that the model keeps; one that holds fewer has found something else: of 13,242 words it held 1.
_LEAST_HELD = 0.1
# Unless it holds so many times what the model keeps, and so many words: then the model has lost the article.
# Of 1,387 pages that befell one by some weights, three by others, and each time it held the article.
_LOST, _FEWEST_FOUND = 2, 60


def weigh_second_opinion(page: Page, scores: Column) -> Column:
    """Shift the scores of an unsure page by what the second extractor takes for the article.

    Args:
        page: the measured document.
        scores: the blocks' log-odds of being the article's, in thousandths.

    Returns:
        The scores, as they were where the model is sure, where nobody can be asked, and where the other found
        something else.
    """
    document, words = page.document, page.columns["words"]
    if document.second_opinion is None or unsure_share(scores, words) <= _UNSURE_SHARE:
        return scores
    containers = document.second_opinion()
    held = [_holds(containers, block) for block in document.blocks]
    if _held_share(scores, words, held) < _LEAST_HELD:
        return _found(scores, words, held)
    first, last = held.index(True), len(held) - held[::-1].index(True)
    return [
        score + (_HELD if inside else 0 if first < place < last else _LEFT_OUT)
        for place, (score, inside) in enumerate(zip(scores, held, strict=True))
    ]


def _found(scores: Column, words: Column, held: list[bool]) -> Column:
    """Keep what the other extractor holds where next to nothing else would stay."""
    kept = sum([count for score, count in zip(scores, words, strict=True) if score > 0])
    found = sum([count for count, inside in zip(words, held, strict=True) if inside])
    if found < max(_LOST * kept, _FEWEST_FOUND):
        return scores
    return [max(score, _HELD) if inside else score for score, inside in zip(scores, held, strict=True)]


def _held_share(scores: Column, words: Column, held: list[bool]) -> float:
    """Return which share of the words that the model keeps the other extractor holds, too."""
    kept = [count if score > 0 else 0 for score, count in zip(scores, words, strict=True)]
    shared = sum([count for count, inside in zip(kept, held, strict=True) if inside])
    return shared / sum(kept) if any(kept) else float(any(held))


def _holds(containers: frozenset[int], block: Block) -> bool:
    """Whether the other extractor's article holds a block; a dialogue, however long, is no article."""
    hints = block.hints
    if hints is None or hints.landmark == "dialog" or not hints.containers:
        return False
    return hints.containers[-1] in containers


def unsure_share(scores: Column, words: Column) -> float:
    """Return the share of a page's words, from 0 to 1, that stand in blocks the model is unsure of."""
    weights = [3 + min(count, _MOST_WORDS) for count in words]
    unsure = sum(weight for score, weight in zip(scores, weights, strict=True) if abs(score) < _SURE)
    return unsure / (sum(weights) or 1)
