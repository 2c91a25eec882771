"""Clean many inputs only to look at what comes out; nothing is written."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from copydesk.article import Article
from copydesk.batch.planning.plan import Plan
from copydesk.batch.recipe import Recipe
from copydesk.batch.records import Record, Status
from copydesk.batch.run import Batch
from copydesk.batch.tasks import Task
from copydesk.batch.workers.reading import Source, read_bytes, read_source
from copydesk.errors import describe

T = TypeVar("T")
Look = Callable[[Article, Source, Task], T]


@dataclass(frozen=True, slots=True)
class Sight(Generic[T]):
    """What was seen of one input.

    Attributes:
        record: what became of the input.
        seen: what was looked for; empty where the input has no article.
        size: bytes it takes up in its file, for the progress bar.
    """

    record: Record
    seen: tuple[T, ...] = ()
    size: int = 0


@dataclass(frozen=True, slots=True)
class Looker(Generic[T]):
    """What a worker does with each task.

    Attributes:
        recipe: how inputs are read and cleaned.
        look: takes what is wanted from the cleaned article.
    """

    recipe: Recipe
    look: Look[T]

    def __call__(self, task: Task) -> Sight[T]:
        """Clean one input and look at it; only running out of memory is left to the caller."""
        started = time.perf_counter()
        try:
            source = read_source(task, self.recipe, read_bytes(task, self.recipe))
            if source.passed_over:
                record = replace(task.record, status=Status.SKIPPED, error=source.passed_over)
                return Sight(record, size=task.size)
            seen = self.look(source.clean(), source, task)
        except MemoryError:
            raise
        except Exception as error:
            return Sight(task.record.failed(describe(error)), size=task.size)
        return Sight(replace(task.record, seconds=time.perf_counter() - started), (seen,), task.size)


def survey(batch: Batch, plan: Plan, look: Look[T]) -> Iterator[Sight[T]]:
    """Clean every input of a batch and return what was seen, in the order of the inputs.

    Args:
        batch: finds the inputs; nothing of it is written.
        plan: what its `plan` gave.
        look: takes what is wanted from a cleaned article, in a process of its own.
    """
    looker = Looker(batch.settings.recipe, look)
    yield from batch.pool(plan, looker, _lost, _ready, _weigh).run(batch.tasks(plan, None))


def _lost(task: Task, why: str) -> Sight[T]:
    return Sight(task.record.failed(why), size=task.size)


def _ready(task: Task) -> Sight[T] | None:
    return Sight(task.ready, size=task.size) if task.ready is not None else None


def _weigh(_: Sight[T]) -> int:
    return 1 << 12
