"""Hold what is kept of a page against the page: a longer text right below the headline is the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from copydesk.boilerplate.decide.segment import KNOWN
from copydesk.boilerplate.decide.spare.signs import is_sentence
from copydesk.boilerplate.features.blocks import Page
from copydesk.documents import Block, Hints, Role

_SHORTEST, _LONG, _LINKED = 6, 40, 0.5
_PROSE = frozenset({Role.PARAGRAPH, Role.QUOTE})
_BESIDE = frozenset({"nav", "footer", "dialog", "aside", "form"})
# Words; shorter ones are the sentence of a box.
_LEAST = 20


def spare_left_out(page: Page, kept: list[bool], scores: Sequence[int]) -> list[bool]:
    """Keep the first text below the headline where more of it was struck than was kept of the whole page.

    A list of the most read stories was kept of a page in Japanese, and its article of one paragraph struck.

    Args:
        page: the measured document.
        kept: the decision so far.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    blocks, words = page.document.blocks, page.columns["words"]
    prose = [row for row, block in enumerate(blocks) if _is_prose(block, page.texts[row], words[row])]
    held = sum([words[row] for row in prose if kept[row]])
    left = [row for row in prose if not (kept[row] or _stands_beside(blocks[row]))]
    if held >= sum([words[row] for row in left]):
        return kept
    head = next((row for row, block in enumerate(blocks) if _is_headline(block)), None)
    first = next((row for row in (prose if held else left) if head is not None and row > head), None)
    if first not in left or first is None:
        return kept
    text = text_around(blocks, first)
    out = sum([words[row] for row in left if row in text])
    if out < _LEAST or out <= held:
        return kept
    return [keep or (row in text and scores[row] > -KNOWN) for row, keep in enumerate(kept)]


def text_around(blocks: Sequence[Block], row: int) -> range:
    """Return the stretch of blocks that stand with one in the container of its text."""
    container = text_containers(blocks)[row]
    start, end = row, row + 1
    while start and container in _containers(blocks[start - 1]):
        start -= 1
    while end < len(blocks) and container in _containers(blocks[end]):
        end += 1
    return range(start, end)


def text_containers(blocks: Sequence[Block]) -> list[int]:
    """Return for each block the container of the text it belongs to: of a paragraph the one around it.

    Where lines that were broken apart are paragraphs, several stand in one element.
    """
    leaves = Counter([_containers(block)[-1:] for block in blocks])
    out = []
    for block in blocks:
        containers = _containers(block)
        alone = leaves[containers[-1:]] < 2 and len(containers) > 1
        out.append(containers[-2] if alone else containers[-1] if containers else 0)
    return out


def _containers(block: Block) -> tuple[int, ...]:
    return block.hints.containers if block.hints is not None else ()


def _is_prose(block: Block, text: str, words: int) -> bool:
    hints = block.hints or Hints()
    return (
        words >= _SHORTEST
        and hints.link_density < _LINKED
        and block.role in _PROSE
        and (words >= _LONG or is_sentence(text, words))
    )


def _stands_beside(block: Block) -> bool:
    return block.hints is not None and block.hints.landmark in _BESIDE


def _is_headline(block: Block) -> bool:
    return block.role is Role.HEADING and block.level == 1
