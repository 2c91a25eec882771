"""Run tasks in worker processes that may crash, hang or run out of memory without harm to the others."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import connection, get_context
from typing import Any, Generic, TypeVar

from copydesk.batch.workers.system import affordable
from copydesk.batch.workers.worker import Limits, Slot, Worker
from copydesk.errors import CopydeskError, cause

T = TypeVar("T")
R = TypeVar("R")
# Results that may wait for a slow one before them, and their bytes: memory must not grow with the batch.
WINDOW, WINDOW_BYTES = 1024, 64 << 20


class Pool(Generic[T, R]):
    """Workers that take one task at a time; results come in the order of the tasks.

    Args:
        work: what a worker does with a task; it must not let an exception out.
        lost: makes the result of a task whose worker ended, from the task and the reason in words.
        shortcut: returns the result of a task that needs no worker, or None.
        weigh: bytes a finished result holds while it waits for its turn.
        jobs: number of worker processes; where the system gives no more, fewer.
        limits: what one task may use.
    """

    def __init__(
        self,
        work: Callable[[T], R],
        lost: Callable[[T, str], R],
        shortcut: Callable[[T], R | None],
        weigh: Callable[[R], int],
        jobs: int,
        limits: Limits,
    ) -> None:
        self.work, self.lost, self.shortcut, self.weigh = work, lost, shortcut, weigh
        self.jobs, self.limits = affordable(jobs), limits
        self.context: Any = get_context("fork" if sys.platform == "linux" else "spawn")
        self.workers: list[Worker[T, R]] = []

    def run(self, tasks: Iterable[T]) -> Iterator[R]:
        """Return the result of every task, in order; tasks are drawn only as they can be handed out."""
        source = iter(tasks)
        pending: deque[Slot[R]] = deque()
        held, more = 0, True
        try:
            while more or pending:
                while more and len(pending) < WINDOW and held <= WINDOW_BYTES and self.has_idle():
                    try:
                        task = next(source)
                    except StopIteration:
                        more = False
                        break
                    slot: Slot[R] = Slot()
                    pending.append(slot)
                    if (result := self.shortcut(task)) is not None:
                        slot.fill(result)
                        continue
                    while (worker := self.idle()) is None:
                        held += self.collect()
                    worker.start(task, slot)
                held += self.collect()
                while pending and pending[0].done:
                    for result in pending.popleft().result:
                        held -= self.weigh(result)
                        yield result
        finally:
            self.stop()

    def has_idle(self) -> bool:
        """Return whether another task could be handed out."""
        return len(self.workers) < self.jobs or any(worker.task is None for worker in self.workers)

    def idle(self) -> Worker[T, R] | None:
        """Return a worker that waits for a task, starting one where none does; None where none can be had.

        Raises:
            CopydeskError: the system gives not even one.
        """
        for worker in self.workers:
            if worker.task is None:
                return worker
        if len(self.workers) >= self.jobs:
            return None
        try:
            self.workers.append(Worker(self.context, self.work, self.limits))
        except OSError as error:
            if not self.workers:
                raise CopydeskError(f"no process can be started: {cause(error)}") from error
            self.jobs = len(self.workers)
            return None
        return self.workers[-1]

    def collect(self) -> int:
        """Wait until a worker answers, ends or is overdue; put what came into the slots, and weigh it."""
        busy = {worker.pipe: worker for worker in self.workers if worker.task is not None}
        if not busy:
            return 0
        wait = max(0.0, min(worker.deadline for worker in busy.values()) - time.monotonic())
        ready = set(connection.wait(list(busy), None if wait == float("inf") else wait))
        results: list[R] = []
        now = time.monotonic()
        for pipe, worker in busy.items():
            if pipe in ready:
                results.append(self.finish(worker, worker.answer()))
            elif now >= worker.deadline:
                worker.kill()
                results.append(
                    self.finish(worker, f"took longer than {self.limits.seconds:g} s and was stopped")
                )
        return sum(map(self.weigh, results))

    def finish(self, worker: Worker[T, R], answer: tuple[R] | str) -> R:
        """Store a worker's answer, or the reason why none came, into its slot."""
        task, slot = worker.task, worker.slot
        assert task is not None and slot is not None
        worker.task = worker.slot = None
        if isinstance(answer, str):
            worker.kill()
            self.workers.remove(worker)
            result = self.lost(task[0], answer)
        else:
            (result,) = answer
        slot.fill(result)
        return result

    def stop(self) -> None:
        """End all workers, busy or not."""
        for worker in self.workers:
            worker.kill()
        self.workers.clear()
