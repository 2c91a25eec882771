"""Find the boxes below the article that their first line names: its comments, the offer of a paywall."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.boilerplate.decide.spare.signs import is_sentence
from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.documents import Block, Role
from copydesk.text.wordlists import read_table
from copydesk.verdicts import Kind

# Thousandths of a logit: comments read as an article does, and offers as its sentences do.
_BOX = -9000
_LEAST = 20  # words of the sentences above
_LONGEST_HEAD, _LONGEST_OFFER = 14, 200  # words


def weigh_opened_boxes(page: Page, scores: Column) -> Column:
    """Lower whatever stands in a container whose first block says "Comments" or "Subscribe to continue".

    A short article has more words of comments, and a teaser more of the offer below it, so the model takes
    these for the article where no class tells what they are.

    Args:
        page: the measured document; its blocks have hints.
        scores: the blocks' log-odds of being the article's, in thousandths.
    """
    blocks = page.document.blocks
    heads = [row for row in range(1, len(blocks)) if scores[row] + _BOX < 0 and _names_box(page, row)]
    if not heads:
        return scores
    out = list(scores)
    title = next((row for row, block in enumerate(blocks) if _is_headline(block)), 0)
    enough = _told(page, title)
    for row in heads:
        if row >= enough:
            # A heading alone may be the author's: "Unlock the full power of the sea".
            box = _opened(page, row)
            for place in box if len(box) > 1 else ():
                out[place] += _BOX
    return out


def _names_box(page: Page, row: int) -> bool:
    """Return whether a heading is that of comments, or says how to read on."""
    if page.document.blocks[row].role is not Role.HEADING or page.columns["words"][row] > _LONGEST_HEAD:
        return False
    if page.furniture[row] is Kind.COMMENTS:
        return True
    text = page.keys[row]
    return any(phrase in text for phrases in read_table("paywall.txt").values() for phrase in phrases)


def _told(page: Page, title: int) -> int:
    """Return the place below the headline above which there are sentences enough for an article."""
    words = page.columns["words"]
    told = 0
    for row in range(title, len(words)):
        told += words[row] if is_sentence(page.texts[row], words[row]) else 0
        if told >= _LEAST:
            return row + 1
    return len(words)


def _opened(page: Page, row: int) -> Sequence[int]:
    """Return the blocks of the outermost container that a block opens; of an offer those of a small one."""
    blocks, words = page.document.blocks, page.columns["words"]
    above = set(_containers(blocks[row - 1]))
    most = None if page.furniture[row] is Kind.COMMENTS else _LONGEST_OFFER
    found = range(row, row + 1)
    for container in reversed(_containers(blocks[row])):
        if container in above:
            break
        stop = found.stop
        while stop < len(blocks) and container in _containers(blocks[stop]):
            stop += 1
        if most is not None and sum(words[row:stop]) > most:
            break
        found = range(row, stop)
    return found


def _is_headline(block: Block) -> bool:
    return block.role is Role.HEADING and block.level == 1


def _containers(block: Block) -> tuple[int, ...]:
    return block.hints.containers if block.hints is not None else ()
