"""One worker process and the parent's side of it: tasks in, results out, a deadline, a limit of memory."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from copydesk.batch.workers.system import end_with_parent, limit_memory

T = TypeVar("T")
R = TypeVar("R")
GRACE = 5.0  # seconds after its deadline in which the parent, if there is one, ends a worker itself


@dataclass(frozen=True, slots=True)
class Limits:
    """What one task may use.

    Attributes:
        seconds: wall-clock time before its worker is killed; 0 for no limit.
        memory: bytes of address space of its worker; 0 for no limit.
    """

    seconds: float = 120.0
    memory: int = 0


class Slot(Generic[R]):
    """The place of one result in the order of the tasks."""

    __slots__ = ("done", "result")

    def __init__(self) -> None:
        self.done = False
        self.result: tuple[R, ...] = ()

    def fill(self, result: R) -> None:
        """Store the result."""
        self.done, self.result = True, (result,)


class Worker(Generic[T, R]):
    """The parent's side of one worker process.

    Raises:
        OSError: the system gives no more processes, memory or open files.
    """

    def __init__(self, context: Any, work: Callable[[T], R], limits: Limits) -> None:
        self.limits = limits
        self.pipe, theirs = context.Pipe()
        try:
            self.process = context.Process(
                target=serve, args=(theirs, work, limits, os.getpid()), daemon=True
            )
            with no_interrupt():
                self.process.start()
        except BaseException:
            self.pipe.close()
            raise
        finally:
            theirs.close()
        self.task: tuple[T] | None = None
        self.slot: Slot[R] | None = None
        self.deadline = float("inf")

    def start(self, task: T, slot: Slot[R]) -> None:
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


@contextmanager
def no_interrupt() -> Iterator[None]:
    """Hold Ctrl-C back, so that it cannot meet a worker before that one ignores it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def ending(code: int | None) -> str:
    """Describe how a process ended."""
    if code is None or code >= 0:
        return f"its process ended by itself (exit code {code})"
    if code == -signal.SIGKILL:
        return "its process was killed, as the system does when memory runs out (SIGKILL)"
    return f"its process crashed ({signal.Signals(-code).name})"


def serve(pipe: Any, work: Callable[[T], R], limits: Limits, parent: int) -> None:
    """Run a worker: take tasks from the pipe until it closes or the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent(parent)
    limit_memory(limits.memory)
    alarm = getattr(signal, "setitimer", None)
    while True:
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
