"""Strike lines of a text: whole blocks where all of their lines go, else the block is cut in pieces."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from copydesk.documents import Block, Place
from copydesk.verdicts import Reason, Verdict


class Lines(NamedTuple):
    """Some lines of a block.

    Attributes:
        block: its index.
        first: the first of them, counted from 0.
        last: the last of them.
    """

    block: int
    first: int
    last: int


class Strike(NamedTuple):
    """Lines to strike.

    Attributes:
        lines: those that go.
        reason: why; `twin` names the other copy.
        twin: the lines that they repeat, for a duplicate.
        confidence: how sure the decision is, 0.5 to 1.
    """

    lines: Lines
    reason: Reason
    twin: Lines | None = None
    confidence: float = 1.0


def strike(verdicts: tuple[Verdict, ...], strikes: Sequence[Strike]) -> tuple[Verdict, ...]:
    """Return the verdicts with lines struck and no line beside them.

    A block of which only some lines go is cut, and the blocks are numbered anew: the line "Advertisement" in
    a fence takes no code with it.

    Args:
        verdicts: one a block of a text.
        strikes: what goes; no line twice.
    """
    cuts: dict[int, list[Strike]] = {}
    for one in strikes:
        if one.lines.first or one.lines.last < verdicts[one.lines.block].block.text.count("\n"):
            cuts.setdefault(one.lines.block, []).append(one)
    pieces = _Pieces(verdicts, cuts)
    changed = list(pieces.verdicts)
    for one in strikes:
        at = pieces.at(one.lines)
        twin = None if one.twin is None else pieces.at(one.twin)
        reason = replace(one.reason, duplicate_of=twin)
        changed[at] = changed[at]._replace(reason=reason, confidence=one.confidence)
    return tuple(changed)


class _Pieces:
    """Verdicts on blocks, some of which are cut.

    Attributes:
        verdicts: one a block and piece, numbered anew.
    """

    def __init__(self, verdicts: tuple[Verdict, ...], cuts: dict[int, list[Strike]]) -> None:
        self.verdicts = verdicts
        # For each block cut the pieces' first lines and the number of the first piece.
        self._starts: dict[int, list[int]] = {}
        self._numbers: Sequence[int] = range(len(verdicts))
        if cuts:
            self._cut(verdicts, cuts)

    def at(self, lines: Lines) -> int:
        """Return the number of the piece that holds the first of some lines."""
        number = self._numbers[lines.block]
        starts = self._starts.get(lines.block)
        return number if starts is None else number + bisect_right(starts, lines.first) - 1

    def _cut(self, verdicts: tuple[Verdict, ...], cuts: dict[int, list[Strike]]) -> None:
        pieces: list[Verdict] = []
        numbers: list[int] = []
        for verdict in verdicts:
            index = verdict.block.index
            numbers.append(len(pieces))
            if index not in cuts:
                pieces.append(verdict)
                continue
            edges = {edge for one in cuts[index] for edge in (one.lines.first, one.lines.last + 1)}
            last = verdict.block.text.count("\n")
            self._starts[index] = sorted({0, *edges} - {last + 1})
            pieces += [verdict._replace(block=b) for b in _cut_block(verdict.block, self._starts[index])]
        self._numbers = numbers
        self.verdicts = tuple(
            [
                verdict._replace(
                    block=verdict.block._replace(index=number), reason=_moved(verdict.reason, numbers)
                )
                for number, verdict in enumerate(pieces)
            ]
        )


def _cut_block(block: Block, starts: list[int]) -> list[Block]:
    """Return the pieces of a block that begin at these lines; the first keeps the blank lines before it."""
    lines = block.text.split("\n")
    return [
        block._replace(
            text="\n".join(lines[start:end]),
            place=Place(block.place.first + start, block.place.first + end - 1),
            gap=() if start else block.gap,
        )
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]


def _moved(reason: Reason | None, numbers: list[int]) -> Reason | None:
    """Return a reason with the new number of the block that it names."""
    if reason is None or reason.duplicate_of is None:
        return reason
    return replace(reason, duplicate_of=numbers[reason.duplicate_of])
