"""Look at every article of some sources, and say what went wrong with an input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TypeVar

from copydesk.article import Article
from copydesk.batch import Batch, Limits, Recipe, Record, Settings, Status
from copydesk.batch.inputs.sources import source_list
from copydesk.batch.summary import display_name
from copydesk.batch.survey import Look, survey
from copydesk.batch.tasks import Task
from copydesk.batch.workers.reading import Source
from copydesk.cli.console.progress import progress_for
from copydesk.cli.console.streams import Console, is_terminal
from copydesk.corpus.learn import learn
from copydesk.corpus.observe import Observation, observe
from copydesk.corpus.profile import Profile
from copydesk.corpus.sample import Sample
from copydesk.corpus.sites import site_of
from copydesk.corpus.sketch import Sketch, sketch

T = TypeVar("T")


class Looking:
    """A look at every input of a batch: what is seen, and how many had no article or failed.

    Args:
        settings: finds the inputs and says how they are cleaned; nothing is written.
        console: where progress and failures are shown.
        failures: whether to say what went wrong with an input; a batch that follows says it itself.

    Attributes:
        seen: number of articles.
        failed: number of inputs that could not be cleaned.
    """

    def __init__(self, settings: Settings, console: Console, *, failures: bool = True) -> None:
        self.batch, self.console, self.failures = Batch(settings), console, failures
        self.seen = self.failed = 0

    def at(self, look: Look[T]) -> Iterator[T]:
        """Return what is seen of each article, in the order of the inputs."""
        plan = self.batch.plan()
        visible = not self.console.quiet and is_terminal(sys.stderr)
        with progress_for(plan, visible, self.console.color) as progress:
            console = progress.beside(self.console)
            for sight in survey(self.batch, plan, look):
                record = sight.record
                self.failed += record.status is Status.FAILED
                if self.failures:
                    print_record(record, console)
                self.seen += len(sight.seen)
                yield from sight.seen
                progress.advance(sight.size)


def look_over(
    sources: tuple[str, ...], recipe: Recipe, jobs: int, limits: Limits, console: Console, output: str | None
) -> Looking:
    """Make a look at the inputs that some sources lead to.

    Args:
        sources: files, folders, patterns and "-" for a list of paths.
        recipe: how inputs are read and cleaned.
        jobs: number of worker processes.
        limits: what one input may use.
        console: where progress and failures are shown.
        output: the file that is written afterwards, which is no input.
    """
    paths = source_list(sources, sys.stdin.buffer if sys.stdin else None)
    others = (output,) if output else ()
    return Looking(Settings(paths, "", recipe, jobs, limits, write=False, others=others), console)


def print_record(record: Record, console: Console) -> None:
    """Report what went wrong with an input."""
    if record.status is Status.FAILED:
        console.error(display_name(record), record.error)
    elif record.status is Status.SKIPPED:
        console.note(display_name(record), f"skipped: {record.error}")


def learned(looking: Looking) -> Profile:
    """Learn the furniture of the sites that some articles are from."""
    sample = Sample()
    for site, observation in looking.at(look_to_learn):
        sample.add(site, observation)
    return learn(sample)


def look_to_learn(article: Article, source: Source, task: Task) -> tuple[str, Observation]:
    """Return an article's site and what learning needs of it."""
    return site_of(article.metadata, source.options) or task.folder, observe(article.verdicts)


def look_to_compare(article: Article, source: Source, task: Task) -> Sketch:
    """Return the sketch of an article, under the name that its input has in reports."""
    name = f"{task.path}:{task.line}" if task.line else task.path
    return sketch(article, name, site_of(article.metadata, source.options) or task.folder)
