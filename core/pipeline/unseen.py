"""Judge a page without the text that it doesn't show, which would change the judgement of the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from copydesk.boilerplate.hidden import find_hidden
from copydesk.boilerplate.second_form import find_second_forms
from copydesk.documents import Block, Document
from copydesk.verdicts import Reason, Verdict


def find_unseen(blocks: Sequence[Block]) -> dict[int, Reason]:
    """Return for the index of each block that nobody sees the reason to strike it."""
    return find_hidden(blocks) | find_second_forms(blocks)


def without(document: Document, unseen: Mapping[int, Reason]) -> Document:
    """Return a document of the other blocks, numbered anew."""
    shown = [block for block in document.blocks if block.index not in unseen]
    return replace(document, blocks=tuple([Block(index, *block[1:]) for index, block in enumerate(shown)]))


def put_back(
    verdicts: Sequence[Verdict], document: Document, unseen: Mapping[int, Reason]
) -> tuple[Verdict, ...]:
    """Return one verdict for each block of the whole document.

    Args:
        verdicts: those of the blocks that are shown, in order.
        document: the whole document.
        unseen: the reasons to strike the others.
    """
    shown = iter(verdicts)
    numbers = [block.index for block in document.blocks if block.index not in unseen]
    return tuple(
        [
            Verdict(block, block.role, unseen[block.index])
            if block.index in unseen
            else _renumbered(next(shown), block, numbers)
            for block in document.blocks
        ]
    )


def _renumbered(verdict: Verdict, block: Block, numbers: Sequence[int]) -> Verdict:
    """Return a verdict with the number of its block, and of the copy that stays, in the whole document."""
    reason = verdict.reason
    if reason is not None and reason.duplicate_of is not None:
        reason = replace(reason, duplicate_of=numbers[reason.duplicate_of])
    return Verdict(block, verdict.role, reason, verdict.confidence)
