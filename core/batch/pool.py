"""Run tasks in worker processes that may crash, hang or run out of memory without harm to the others."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection, get_context
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")
WINDOW = 1024
WINDOW_BYTES = 64 << 20
GRACE = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one task may use.

    Attributes:
        seconds: wall-clock time before its worker is killed; 0 for no limit.
        memory: bytes of address space of its worker; 0 for no limit.
    """

    seconds: float = 120.0
    memory: int = 0


class Pool(Generic[T, R]):
    """Workers that take one task at a time; results come in the order of the tasks.

    Args:
        work: what a worker does with a task; it must not let an exception out.
        lost: makes the result of a task whose worker ended, from the task and the reason in words.
        shortcut: gives the result of a task that needs no worker, or None.
        weigh: bytes a finished result holds while it waits for its turn.
        jobs: number of worker processes.
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
        self.jobs, self.limits = jobs, limits
        self.context: Any = get_context("fork" if sys.platform == "linux" else "spawn")
        self.workers: list[Worker[T, R]] = []

    def run(self, tasks: Iterable[T]) -> Iterator[R]:
        """Give the result of every task, in order; tasks are drawn only as they can be handed out."""
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
                    else:
                        self.idle().give(task, slot)
                held += sum(self.weigh(result) for result in self.collect())
                while pending and pending[0].done:
                    for result in pending.popleft().result:
                        held -= self.weigh(result)
                        yield result
        finally:
            self.stop()

    def has_idle(self) -> bool:
        """Tell whether another task could be handed out."""
        return len(self.workers) < self.jobs or any(worker.task is None for worker in self.workers)

    def idle(self) -> Worker[T, R]:
        """Give a worker that waits for a task, starting one where none does."""
        for worker in self.workers:
            if worker.task is None:
                return worker
        self.workers.append(Worker(self.context, self.work, self.limits))
        return self.workers[-1]

    def collect(self) -> list[R]:
        """Wait until a worker answers, ends or is overdue; put what came into the slots."""
        busy = {worker.pipe: worker for worker in self.workers if worker.task is not None}
        if not busy:
            return []
        wait = max(0.0, min(worker.deadline for worker in busy.values()) - time.monotonic())
        ready = set(connection.wait(list(busy), None if wait == float("inf") else wait))
        results: list[R] = []
        now = time.monotonic()
        for pipe, worker in busy.items():
            if pipe in ready:
                results.append(self.settle(worker, worker.answer()))
            elif now >= worker.deadline:
                worker.kill()
                results.append(
                    self.settle(worker, f"took longer than {self.limits.seconds:g} s and was stopped")
                )
        return results

    def settle(self, worker: Worker[T, R], answer: tuple[R] | str) -> R:
        """Put a worker's answer, or the reason why none came, into its slot."""
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
        """End all workers, whatever they are at."""
        for worker in self.workers:
            worker.kill()
        self.workers.clear()


class Slot(Generic[R]):
    """The place of one result in the order of the tasks."""

    __slots__ = ("done", "result")

    def __init__(self) -> None:
        self.done = False
        self.result: tuple[R, ...] = ()

    def fill(self, result: R) -> None:
        """Put the result in."""
        self.done, self.result = True, (result,)


class Worker(Generic[T, R]):
    """The parent's side of one worker process."""

    def __init__(self, context: Any, work: Callable[[T], R], limits: Limits) -> None:
        self.limits = limits
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, work, limits, os.getpid()), daemon=True)
        self.process.start()
        theirs.close()
        self.task: tuple[T] | None = None
        self.slot: Slot[R] | None = None
        self.deadline = float("inf")

    def give(self, task: T, slot: Slot[R]) -> None:
        """Hand out a task; if the worker has died meanwhile, the next wait finds out."""
        self.task, self.slot = (task,), slot
        self.deadline = time.monotonic() + self.limits.seconds if self.limits.seconds else float("inf")
        with suppress(OSError):
            self.pipe.send(task)

    def answer(self) -> tuple[R] | str:
        """Receive the result in a tuple, or the reason why there is none."""
        try:
            result: tuple[R] | str = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join()
            return ending(self.process.exitcode)
        return result

    def kill(self) -> None:
        """End the process at once."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def ending(code: int | None) -> str:
    """Say how a process ended."""
    if code is None or code >= 0:
        return f"its process ended by itself (exit code {code})"
    if code == -signal.SIGKILL:
        return "its process was killed, as the system does when memory runs out (SIGKILL)"
    return f"its process crashed ({signal.Signals(-code).name})"


def serve(pipe: Any, work: Callable[[T], R], limits: Limits, parent: int) -> None:
    """Be a worker: take tasks from the pipe until it closes or the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(limits.memory)
    alarm = getattr(signal, "setitimer", None)
    while True:
        while not pipe.poll(1.0):
            if os.getppid() != parent:
                return
        try:
            try:
                task = pipe.recv()
                # By this the system ends the worker when nobody is left to do so.
                if alarm and limits.seconds:
                    alarm(signal.ITIMER_REAL, limits.seconds + GRACE)
                pipe.send((work(task),))
                if alarm:
                    alarm(signal.ITIMER_REAL, 0)
            except MemoryError:
                pipe.send(f"needs more memory than the {limits.memory >> 20} MiB a worker may use")
        except (EOFError, OSError):
            return


def limit_memory(size: int) -> None:
    """Let allocations fail at a size instead of starving the machine; be the first whom the system ends."""
    try:
        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("1000")
    except OSError:
        pass
    if size:
        try:
            import resource

            resource.setrlimit(resource.RLIMIT_AS, (size, resource.getrlimit(resource.RLIMIT_AS)[1]))
        except (ImportError, ValueError, OSError):
            pass


def memory_share(jobs: int) -> int:
    """Give each of so many workers its share of the machine's memory, in bytes, but at least 1 GiB."""
    sizes = []
    try:
        sizes.append(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
        with open("/sys/fs/cgroup/memory.max") as file:
            sizes.append(int(file.read()))
    except (AttributeError, OSError, ValueError):
        pass
    return max(1 << 30, min(sizes) * 3 // 4 // jobs) if sizes else 0
