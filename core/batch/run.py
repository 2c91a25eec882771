"""Run a batch: find the inputs, clean them in parallel, publish the results."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import astuple, replace
from typing import TypeVar

from copydesk import __version__
from copydesk.batch.inputs.expand import tasks_of
from copydesk.batch.inputs.finder import Finder
from copydesk.batch.names import STREAM, TARGET_SUFFIXES
from copydesk.batch.outputs.forms.registry import get_form
from copydesk.batch.outputs.stream import Stream
from copydesk.batch.outputs.tree import Tree
from copydesk.batch.planning.doubles import Doubles, given_twice
from copydesk.batch.planning.plan import Plan, make_plan
from copydesk.batch.records import SAME_STORY, Status
from copydesk.batch.remarks import Remark
from copydesk.batch.settings import Settings
from copydesk.batch.state.fingerprint import fingerprint
from copydesk.batch.summary import display_name
from copydesk.batch.tasks import Outcome, Task
from copydesk.batch.workers.job import Job
from copydesk.batch.workers.pool import Pool
from copydesk.batch.workers.system import memory_share
from copydesk.errors import OptionError, explain_os_errors

# Below this many inputs a second worker takes longer to start than it saves.
FEW = 20
R = TypeVar("R")


class Batch:
    """One run over all inputs.

    Args:
        settings: what to do.

    Attributes:
        remarks: what a person should know of the output, once the run is complete.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.finder = Finder(settings)
        self.remarks: list[Remark] = []

    def plan(self) -> Plan:
        """Count the inputs and refuse clashes; nothing is written yet.

        Raises:
            OptionError: outputs would clash, or one of them is a source or a file of the caller's.
        """
        self.check_output()
        self.finder.check()
        root = self.finder.root if self.settings.write else ""
        return make_plan(self.finder.find, self.settings.recipe, root, self.finder.names_taken())

    def check_output(self) -> None:
        """Refuse an output that cannot be one.

        Raises:
            OptionError: something else stands there.
        """
        output, target, form = self.settings.output, self.settings.recipe.target, self.settings.form
        if not output or not self.settings.write:
            return
        if form:
            get_form(form).check()
        if not os.path.exists(output):
            return
        if target != STREAM and not os.path.isdir(output):
            raise OptionError(f"{output} is a file; -t {target} writes a folder of files")
        if target == STREAM and os.path.isdir(output):
            raise OptionError(f"{output} is a folder; -t {form.lower() or target} writes one file")
        if target == STREAM and not os.path.isfile(output):
            # Renaming a finished file over it would put a file in the place of /dev/null.
            instead = "name a file" if form else "leave out -o and redirect standard output"
            raise OptionError(f"{output} is no regular file; {instead}")

    def run(self, plan: Plan, emit: Callable[[bytes], None]) -> Iterator[Outcome]:
        """Clean all inputs and return the outcomes in the order of the inputs.

        Args:
            plan: what `plan` returned.
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
        with explain_os_errors(failure):
            output = self.open_output()
        try:
            for outcome in self.outcomes(plan, output):
                with explain_os_errors(failure):
                    taken = output.take(outcome)
                yield taken
            with explain_os_errors(failure):
                self.remarks += output.finish()
        except BaseException:
            with suppress(OSError):  # a full disk ends the run, and is met again when files are closed
                if not output.succeeded:
                    output.discard()
                output.close()
            raise
        with explain_os_errors(failure):
            output.close()

    def open_output(self) -> Tree | Stream:
        """Open the output and its state.

        Raises:
            OptionError: it is not to be overwritten.
            OSError: it cannot be written.
        """
        settings = self.settings
        target = settings.recipe.target
        opened: Tree | Stream
        if target == STREAM:
            opened = Stream(settings.output, self.made(), settings.resume, settings.form)
        else:
            suffix, covers = TARGET_SUFFIXES[target], self.finder.covers
            opened = Tree(settings.output, self.made(), settings.resume, covers, suffix, settings.prune)
        if damaged := opened.ledger.damaged:
            self.remarks.append(
                Remark("damaged rows of its manifest, whose inputs are cleaned again", damaged)
            )
        return opened

    def made(self) -> str:
        """Name the choices and the version that the outputs depend on."""
        recipe = self.settings.recipe
        return fingerprint(__version__, recipe.options, recipe.target, *astuple(recipe.fields))

    def outcomes(self, plan: Plan, output: Tree | Stream | None) -> Iterator[Outcome]:
        """Hand the tasks to the workers; results of earlier runs are taken where they still hold."""
        settings = self.settings
        root = output.root if isinstance(output, Tree) else ""
        job = Job(settings.recipe, root, settings.write, settings.explain)
        return self.pool(plan, job, lost, done, weigh).run(self.tasks(plan, output))

    def pool(
        self,
        plan: Plan,
        work: Callable[[Task], R],
        lost: Callable[[Task, str], R],
        shortcut: Callable[[Task], R | None],
        weigh: Callable[[R], int],
    ) -> Pool[Task, R]:
        """Return the workers for a plan, each with its share of the memory; the rest is as `Pool` has it."""
        settings = self.settings
        jobs = settings.jobs if plan.inputs >= FEW or plan.holds_many else 1
        limits = replace(settings.limits, memory=settings.limits.memory or memory_share(jobs))
        return Pool(work, lost, shortcut, weigh, jobs, limits)

    def tasks(self, plan: Plan, output: Tree | Stream | None) -> Iterator[Task]:
        """Return the tasks, each with what an earlier run recorded of it."""
        doubles = Doubles(plan)
        for item in self.finder.find():
            if doubles.is_again(item):
                yield given_twice(item)
                continue
            for task in tasks_of(item, self.settings.recipe):
                known = passed_over(doubles.checked(task), self.settings.copies)
                if output is not None and known.ready is None and not self.settings.explain:
                    known = replace(known, earlier=output.earlier(known))
                yield known if output is not None else replace(known, output="")


def passed_over(task: Task, copies: Mapping[str, str]) -> Task:
    """Return a task with nothing to do where another input tells the same story more fully."""
    stays = copies.get(display_name(task.record))
    if stays is None or task.ready is not None:
        return task
    return replace(task, ready=replace(task.record, status=Status.SKIPPED, error=f"{SAME_STORY}{stays}"))


def lost(task: Task, why: str) -> Outcome:
    """Make the outcome of a task whose worker ended."""
    return Outcome(task.record.failed(why), size=task.size)


def done(task: Task) -> Outcome | None:
    """Return the outcome of a task that needs no worker."""
    return Outcome(task.ready, size=task.size) if task.ready is not None else None


def weigh(outcome: Outcome) -> int:
    """Count the bytes an outcome holds."""
    return len(outcome.payload) + len(outcome.removed)
