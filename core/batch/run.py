"""Run a batch: find the inputs, clean them in parallel, record progress."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from copydesk import __version__
from copydesk.batch.inputs.discover import discover
from copydesk.batch.inputs.expand import tasks_of
from copydesk.batch.inputs.found import Input
from copydesk.batch.names import STREAM, holds_lines
from copydesk.batch.plan import Plan, make_plan
from copydesk.batch.recipe import Recipe
from copydesk.batch.state.fingerprint import fingerprint
from copydesk.batch.state.ledger import Ledger, state_folder
from copydesk.batch.tasks import Outcome, Task
from copydesk.batch.workers.job import Job
from copydesk.batch.workers.pool import Pool
from copydesk.batch.workers.worker import Limits, memory_share
from copydesk.errors import OptionError, told
from copydesk.files.overlap import Written

# Below this many inputs a second worker takes longer to start than it saves.
FEW = 20
DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a batch is asked to do.

    Attributes:
        sources: makes the paths and patterns anew each time it is called.
        output: the output root; for JSON Lines the output file, or "" to hand the lines to `emit`.
        recipe: how inputs are read, cleaned and named.
        jobs: number of worker processes.
        limits: what one input may use; without a limit of memory each worker has its share.
        resume: whether what is done is skipped.
        write: whether anything is written at all.
        others: files the caller writes meanwhile, which are no inputs.
    """

    sources: Callable[[], Iterator[str]]
    output: str
    recipe: Recipe
    jobs: int = 1
    limits: Limits = DEFAULT_LIMITS
    resume: bool = True
    write: bool = True
    others: tuple[str, ...] = ()


class Batch:
    """One run over all inputs.

    Args:
        settings: what to do.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.written = written_by(settings)

    def find(self) -> Iterator[Input]:
        """Walk the sources."""
        return discover(self.settings.sources(), self.settings.recipe.follow_links, self.written)

    def plan(self) -> Plan:
        """Count the inputs and refuse clashes; nothing is written yet.

        Raises:
            OptionError: outputs would clash, or one of them is a source or a file of the caller's.
        """
        outputs = written_by(replace(self.settings, others=()))
        for other in self.settings.others:
            if outputs.holds(other):
                raise OptionError(
                    f"{other} is what the batch writes its results or its state to; name another file"
                )
        return make_plan(self.find, self.settings.recipe)

    def run(self, plan: Plan, emit: Callable[[bytes], None]) -> Iterator[Outcome]:
        """Clean all inputs and give the outcomes in the order of the inputs.

        Args:
            plan: what `plan` gave.
            emit: takes the lines where they go to no file.
        """
        settings = self.settings
        if not settings.write or not settings.output:
            for outcome in self.outcomes(plan, None):
                if settings.write and outcome.payload:
                    emit(outcome.payload)
                yield outcome
            return
        failure = f"{settings.output} cannot be written"
        with told(failure):
            ledger = self.open_ledger()
        try:
            for outcome in self.outcomes(plan, ledger):
                with told(failure):
                    ledger.add(outcome.record, outcome.payload)
                yield outcome
            with told(failure):
                ledger.finish()
        except BaseException:
            with suppress(OSError):  # a full disk ends the run, and closing the books meets it again
                ledger.close()
            raise

    def open_ledger(self) -> Ledger:
        """Make the output root and open the books."""
        output, target = self.settings.output, self.settings.recipe.target
        stream = target == STREAM
        if not stream:
            if os.path.isfile(output):
                raise OptionError(f"{output} is a file; -t {target} writes a folder of files")
            os.makedirs(output, exist_ok=True)
        elif os.path.isdir(output):
            raise OptionError(f"{output} is a folder; -t jsonl writes one file")
        elif os.path.exists(output) and not os.path.isfile(output):
            # Renaming a finished file over it would put a file in the place of /dev/null.
            raise OptionError(f"{output} is no regular file; leave out -o and redirect standard output")
        return Ledger(output, stream, self.fingerprint(), self.settings.resume)

    def fingerprint(self) -> str:
        """Name the choices that the outputs depend on."""
        recipe = self.settings.recipe
        return fingerprint(__version__, recipe.options, recipe.target, recipe.text_field, recipe.id_field)

    def outcomes(self, plan: Plan, ledger: Ledger | None) -> Iterator[Outcome]:
        """Hand the tasks to the workers; results of earlier runs are added where they still hold."""
        settings = self.settings
        jobs = settings.jobs if plan.inputs >= FEW or self.holds_many() else 1
        root, scratch = (ledger.output, ledger.scratch) if ledger and not ledger.stream else ("", "")
        job = Job(settings.recipe, root, scratch)
        limits = replace(settings.limits, memory=settings.limits.memory or memory_share(jobs))
        pool = Pool(job, lost, done, weigh, jobs, limits)
        for outcome in pool.run(self.tasks(ledger)):
            if ledger and ledger.stream and outcome.record.resumed:
                found = ledger.find(outcome.record.key)
                yield replace(outcome, payload=found[1] if found else b"")
            else:
                yield outcome

    def holds_many(self) -> bool:
        """Return whether an input holds documents, of which there may be any number."""
        return any(holds_lines(item.path) for item in self.find())

    def tasks(self, ledger: Ledger | None) -> Iterator[Task]:
        """Return the tasks, each with what an earlier run recorded of it."""
        recipe, write = self.settings.recipe, self.settings.write
        for item in self.find():
            for task in tasks_of(item, recipe):
                yield remembered(task if write else replace(task, output=""), ledger)


def written_by(settings: Settings) -> Written:
    """Return what a batch writes: its output, its state, the caller's files; or to standard output."""
    if not settings.write:
        return Written(settings.others)
    if not settings.output:
        return Written([*settings.others, 1])
    state = state_folder(os.path.realpath(settings.output), settings.recipe.target == STREAM)
    return Written([settings.output, *settings.others], [state])


def remembered(task: Task, ledger: Ledger | None) -> Task:
    """Add to a task what an earlier run recorded of it, where its output had the same name."""
    found = ledger.find(task.record.key) if ledger and task.ready is None else None
    return replace(task, earlier=found[0]) if found and found[0].output == task.output else task


def lost(task: Task, why: str) -> Outcome:
    """Make the outcome of a task whose worker ended."""
    return Outcome(task.record.failed(why), size=task.size)


def done(task: Task) -> Outcome | None:
    """Return the outcome of a task that needs no worker."""
    return Outcome(task.ready, size=task.size) if task.ready is not None else None


def weigh(outcome: Outcome) -> int:
    """Count the bytes an outcome holds."""
    return len(outcome.payload)
