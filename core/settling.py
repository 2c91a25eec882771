"""Judge what is left of a text again, until nothing more is struck."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from copydesk.judging import Judgement, judge
from copydesk.model import Block, Document, SourceFormat, Verdict
from copydesk.options import Options
from copydesk.readers.recut import recut
from copydesk.readers.text import read_text
from copydesk.writers.text import lines_kept

# Of 900 real pages all but three settled in seven rounds. A page of 1,500 lines has thirteen, a book three.
_MOST_ROUNDS, _FEW_LINES = 3, 20_000
_ENDLESS = ("its lines are judged differently each time: nothing was struck",)


class _Line(NamedTuple):
    """A line that is left: its block in the source, its number there, below 0 for a blank one before it."""

    block: Block
    number: int
    text: str


def settle(document: Document, judgement: Judgement, options: Options) -> Judgement:
    """Judge the text that is left as if it were a new source, until nothing more is struck.

    Without this cleaning twice could change something: a paragraph that was kept for the company
    it had may look lost without it.

    Args:
        document: what was read.
        judgement: the first judgement of it.
        options: as for the first judgement.

    Returns:
        The judgement with what later rounds strike, for their reasons; and the warnings of the last round.
        Where there is no end in sight, as in a list of thousands of lines of which each round strikes the
        last, nothing is struck, with a warning: only then does cleaning twice give the same.
    """
    if document.format is SourceFormat.HTML:
        return judgement
    settled = _settled(document, judgement, options)
    if settled is not None:
        return settled
    whole = judgement._replace(verdicts=tuple([replace(v, reason=None) for v in judgement.verdicts]))
    return (_settled(document, whole, options) or whole)._replace(warnings=_ENDLESS)


def _settled(document: Document, judgement: Judgement, options: Options) -> Judgement | None:
    """Judge what is left until nothing more is struck; give nothing where that takes too long."""
    judged = [line for block in document.blocks for line in (*block.gap, *block.text.split("\n"))]
    budget = max(_MOST_ROUNDS * len(judged), _FEW_LINES)
    verdicts, warnings, struck = judgement.verdicts, judgement.warnings, True
    while struck:
        left = [_Line(*line) for line in lines_kept(verdicts)]
        lines = [line.text for line in left]
        # Fewer blank lines, too, can make another judgement.
        if lines == judged:
            break
        budget -= len(lines)
        if budget < 0:
            return None
        latest = judge(read_text("\n".join(lines)), options, verdicts)
        warnings = latest.warnings
        if starts := _cuts(latest.verdicts, left):
            document = recut(document, starts)
            verdicts = judge(document, options).verdicts
            continue
        verdicts = _carried_over(verdicts, latest.verdicts, left)
        struck = any(verdict.reason is not None for verdict in latest.verdicts)
        judged = lines
    return judgement._replace(verdicts=_pointing_to_kept(verdicts), warnings=warnings)


def _cuts(latest: tuple[Verdict, ...], left: list[_Line]) -> set[int]:
    """Find where a later round strikes a part of a block: the source lines at which the parts begin.

    Args:
        latest: one verdict for each block of the text that was left.
        left: the lines of that text.
    """
    starts = set()
    for verdict in latest:
        if verdict.reason is not None:
            place = verdict.block.place
            for line in (place.first - 1, place.last):
                if line < len(left) and left[line].number > 0:
                    starts.add(left[line].block.place.first + left[line].number)
    return starts


def _carried_over(
    verdicts: tuple[Verdict, ...], latest: tuple[Verdict, ...], left: list[_Line]
) -> tuple[Verdict, ...]:
    """Strike the blocks whose lines a later round struck.

    Args:
        verdicts: one for each block of the source.
        latest: one for each block of the text that was left.
        left: the lines of that text.
    """
    changed = list(verdicts)
    for verdict in latest:
        if verdict.reason is None:
            continue
        twin = verdict.reason.duplicate_of
        if twin is not None:
            twin = left[latest[twin].block.place.first - 1].block.index
        reason = replace(verdict.reason, duplicate_of=twin)
        for line in left[verdict.block.place.first - 1 : verdict.block.place.last]:
            index = line.block.index
            changed[index] = replace(changed[index], reason=reason, confidence=verdict.confidence)
    return tuple(changed)


def _pointing_to_kept(verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Let no duplicate name a copy that a later round struck: it shares that copy's fate and reason."""
    changed = list(verdicts)
    for index, verdict in enumerate(verdicts):
        reason = verdict.reason
        if reason is None or reason.duplicate_of is None:
            continue
        seen = {index}
        while reason.duplicate_of is not None and reason.duplicate_of not in seen:
            seen.add(reason.duplicate_of)
            twin = verdicts[reason.duplicate_of].reason
            if twin is None:
                break
            reason = twin
        if reason is not verdict.reason:
            changed[index] = replace(verdict, reason=reason)
    return tuple(changed)
