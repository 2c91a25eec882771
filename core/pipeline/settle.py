"""Judge what is left of a text again, until nothing more is struck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from copydesk.documents import Block, Document, SourceFormat
from copydesk.options import Options
from copydesk.pipeline.judge import Judgement, judge
from copydesk.pipeline.recut import recut
from copydesk.pipeline.reread import read_again
from copydesk.readers.text.read import read_text
from copydesk.verdicts import Verdict
from copydesk.writers.text import blank_line, blocks_kept, lines_kept

Judge = Callable[[Document, Options, Judgement | None], Judgement]
# Of 900 real pages all but three settled in seven rounds. A page of 1,500 lines has thirteen, a book three.
_MOST_ROUNDS, _FEW_LINES = 3, 20_000
_ENDLESS = ("cleaning did not converge: nothing was struck",)


class _Line(NamedTuple):
    """A line that is left: its block in the source, its number there, below 0 for a blank one before it."""

    block: Block
    number: int
    text: str


def settle(document: Document, judgement: Judgement, options: Options, judge: Judge = judge) -> Judgement:
    """Judge the text that is left as if it were a new source, until nothing more is struck.

    Without this cleaning twice could change something: a paragraph that was kept for the company
    it had may look lost without it. HTML is judged once, by its tags: judging its output as text struck
    17,098 right words for 965 wrong ones on 808 pages.

    Args:
        document: what was read.
        judgement: the first judgement of it.
        options: as for the first judgement.
        judge: what gave the first judgement and gives the others.

    Returns:
        The judgement with what later rounds strike, for their reasons; and the warnings of the last round.
        Where there is no end in sight, as in a list of thousands of lines of which each round strikes the
        last, nothing is struck, with a warning: only then does cleaning twice give the same.
    """
    if document.format is SourceFormat.HTML:
        return judgement
    settled = _settled(document, judgement, options, judge)
    if settled is not None:
        return settled
    whole = judgement._replace(verdicts=tuple([v._replace(reason=None) for v in judgement.verdicts]))
    return (_settled(document, whole, options, judge) or whole)._replace(warnings=_ENDLESS)


class _Left(NamedTuple):
    """The text that is left, read again.

    Attributes:
        document: its blocks.
        owners: for the index of each of them the indexes of the source's blocks that it stands on.
        lines: the lines of the text; nothing where it needed no reading.
    """

    document: Document
    owners: dict[int, tuple[int, ...]]
    lines: list[_Line]


def _settled(document: Document, judgement: Judgement, options: Options, judge: Judge) -> Judgement | None:
    """Judge what is left until nothing more is struck; give nothing where that takes too long."""
    length = _length(document)
    budget = max(_MOST_ROUNDS * length, _FEW_LINES)
    verdicts, warnings = judgement.verdicts, judgement.warnings
    struck = any(verdict.reason is not None for verdict in verdicts)
    as_read, judged = True, length
    while True:
        left = (_kept(verdicts) if struck and as_read else None) or _read(verdicts)
        # Fewer blank lines, too, can make another judgement.
        if len(left.lines) == judged:
            break
        budget -= _length(left.document)
        if budget < 0:
            return None
        latest = judge(left.document, options, judgement._replace(verdicts=verdicts))
        warnings = latest.warnings
        if starts := _cuts(latest.verdicts, left.lines):
            document, as_read = recut(document, starts), False
            verdicts, judged = judge(document, options, None).verdicts, length
            continue
        struck = any(verdict.reason is not None for verdict in latest.verdicts)
        if not struck:
            break
        verdicts = _carried_over(verdicts, latest.verdicts, left.owners)
        judged = len(left.lines)
    return judgement._replace(verdicts=_pointing_to_kept(verdicts), warnings=warnings)


def _length(document: Document) -> int:
    """Count the lines of a document, but for blank ones at its end."""
    return sum([block.text.count("\n") + 1 + len(block.gap) for block in document.blocks])


def _kept(verdicts: tuple[Verdict, ...]) -> _Left | None:
    """Read what is left from the blocks that stay; nothing where only their lines can tell."""
    left = [(block, blank_line(above) if above else None) for block, above in blocks_kept(verdicts)]
    blocks = read_again(left)
    if blocks is None:
        return None
    return _Left(Document(blocks, SourceFormat.TEXT), {block.index: (block.index,) for block in blocks}, [])


def _read(verdicts: tuple[Verdict, ...]) -> _Left:
    """Read the lines that are left."""
    lines = [_Line(*line) for line in lines_kept(verdicts)]
    document = read_text("\n".join([line.text for line in lines]))
    owners = {
        block.index: tuple([line.block.index for line in lines[block.place.first - 1 : block.place.last]])
        for block in document.blocks
    }
    return _Left(document, owners, lines)


def _cuts(latest: tuple[Verdict, ...], lines: list[_Line]) -> set[int]:
    """Find where a later round strikes a part of a block: the source lines at which the parts begin.

    Args:
        latest: one verdict for each block of the text that was left.
        lines: the lines of that text; nothing where its blocks are those of the source.
    """
    starts = set()
    for verdict in latest:
        if verdict.reason is not None:
            place = verdict.block.place
            for number in (place.first - 1, place.last):
                if number < len(lines) and lines[number].number > 0:
                    starts.add(lines[number].block.place.first + lines[number].number)
    return starts


def _carried_over(
    verdicts: tuple[Verdict, ...], latest: tuple[Verdict, ...], owners: dict[int, tuple[int, ...]]
) -> tuple[Verdict, ...]:
    """Strike the blocks whose lines a later round struck.

    Args:
        verdicts: one for each block of the source.
        latest: one for each block of the text that was left.
        owners: for the index of each of those the indexes of the source's blocks that it stands on.
    """
    changed = list(verdicts)
    for verdict in latest:
        if verdict.reason is None:
            continue
        twin = verdict.reason.duplicate_of
        reason = replace(verdict.reason, duplicate_of=None if twin is None else owners[twin][0])
        for index in owners[verdict.block.index]:
            changed[index] = changed[index]._replace(reason=reason, confidence=verdict.confidence)
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
            changed[index] = verdict._replace(reason=reason)
    return tuple(changed)
