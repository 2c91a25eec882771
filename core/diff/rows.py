"""Lay out an article block by block for people: what goes, what stays, and what can be folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.article import Article
from copydesk.documents import Block
from copydesk.verdicts import Verdict
from copydesk.writers.stats import count_words


@dataclass(frozen=True, slots=True)
class Row:
    """A block as people see it.

    Attributes:
        verdict: the block and what was decided of it.
        twin: for a duplicate, the block that stays.
        repeats: for a block that stays, its struck duplicates.
    """

    verdict: Verdict
    twin: Block | None = None
    repeats: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of kept blocks that is not shown.

    Attributes:
        rows: the blocks.
        words: words in them.
    """

    rows: tuple[Row, ...]
    words: int

    @property
    def first(self) -> int:
        """First line of the source."""
        return self.rows[0].verdict.block.place.first

    @property
    def last(self) -> int:
        """Last line of the source."""
        return self.rows[-1].verdict.block.place.last


def all_rows(article: Article) -> list[Row]:
    """Return a row for every block of an article, in reading order."""
    blocks = {verdict.block.index: verdict.block for verdict in article.verdicts}
    repeats: defaultdict[int, list[Block]] = defaultdict(list)
    for verdict in article.removed:
        if verdict.reason and verdict.reason.duplicate_of is not None:
            repeats[verdict.reason.duplicate_of].append(verdict.block)
    rows = []
    for verdict in article.verdicts:
        reason, index = verdict.reason, verdict.block.index
        twin = blocks.get(reason.duplicate_of) if reason and reason.duplicate_of is not None else None
        rows.append(Row(verdict, twin, () if reason else tuple(repeats.get(index, ()))))
    return rows


def folded_rows(article: Article, context: int) -> Iterator[Row | Fold]:
    """Return the rows around what was struck, and the copies that stay; the rest is folded.

    Args:
        article: the cleaned article.
        context: number of kept blocks to show on each side of a struck one.
    """
    rows = all_rows(article)
    near = distances([row.verdict.struck for row in rows])
    hidden: list[Row] = []
    for row, distance in zip(rows, near, strict=True):
        if distance > context and not row.repeats:
            hidden.append(row)
            continue
        yield from fold(hidden)
        hidden = []
        yield row
    yield from fold(hidden)


def distances(marked: list[bool]) -> list[int]:
    """Return for each place how far the nearest marked one is; further than any where there is none."""
    far = len(marked) + 1
    result = [far] * len(marked)
    for places in (range(len(marked)), range(len(marked) - 1, -1, -1)):
        distance = far
        for place in places:
            distance = 0 if marked[place] else distance + 1
            result[place] = min(result[place], distance)
    return result


def fold(rows: list[Row]) -> Iterator[Row | Fold]:
    """Fold rows into one; a single row is as short as its fold."""
    if len(rows) < 2:
        yield from rows
        return
    yield Fold(tuple(rows), sum(count_words(row.verdict.block.text) for row in rows))
