"""`copydesk batch`: clean many inputs in parallel into a tree of files or JSON Lines."""

from __future__ import annotations

import os
import sys
import time
from typing import Any

import click

from copydesk.batch import Batch, Limits, Settings, Status
from copydesk.batch.model import Outcome, Record
from copydesk.batch.names import STREAM
from copydesk.batch.plan import Plan
from copydesk.batch.sources import source_list
from copydesk.batch.summary import Summary, shown
from copydesk.cli.batch_report import ReportFile, part_of, summary_lines
from copydesk.cli.console import Console, console_for, is_terminal
from copydesk.cli.exits import EXIT_FAILED, EXIT_INTERRUPTED, EXIT_OK, EXIT_TROUBLE
from copydesk.cli.files import write_stdout
from copydesk.cli.parameters import (
    console_options,
    judging_options,
    options_from,
    reading_options,
    with_examples,
)
from copydesk.cli.progress import Progress, progress_for
from copydesk.cli.safe_text import safe_name
from copydesk.errors import OptionError
from copydesk.writers import WRITERS

EXAMPLES = """\
copydesk batch raw/ -o cleaned/                  every article below raw/, as cleaned/.../NAME.txt
copydesk batch raw/ -o cleaned/ -t markdown -j 4 Markdown, four processes
copydesk batch 'raw/**/*.html' -t jsonl -o all.jsonl
copydesk batch crawl.jsonl.gz --text-field raw -t jsonl | jq -r .title
find raw -name '*.txt' -print0 | copydesk batch - -o cleaned/
copydesk batch raw/ -o cleaned/ --report report.jsonl
"""


def processors() -> int:
    """Count the processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


@click.command("batch", cls=with_examples(EXAMPLES))
@click.argument("sources", nargs=-1, required=True, type=click.Path(), metavar="SOURCE...")
@click.option(
    "-o", "--output", type=click.Path(), metavar="OUT", help="Folder for the results; for -t jsonl a file."
)
@click.option(
    "-t",
    "--to",
    type=click.Choice(list(WRITERS)),
    help="What comes out: JSON Lines where OUT ends in .jsonl, else text.",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 512),
    default=processors,
    metavar="N",
    help="Processes; all by default.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0),
    default=120.0,
    show_default=True,
    metavar="SECONDS",
    help="Give up an input after so long; 0 never does.",
)
@click.option(
    "--max-memory",
    type=click.IntRange(64),
    metavar="MIB",
    help="Give up an input that needs more; a process's share of the machine by default.",
)
@click.option("--resume/--force", default=True, help="Skip what an earlier run has done, or do it again.")
@click.option("--follow-links", is_flag=True, help="Read symbolic links too.")
@click.option("--keep-extension", is_flag=True, help="Name outputs like a.html.txt, so that none clash.")
@click.option(
    "--text-field",
    default="text",
    show_default=True,
    metavar="NAME",
    help="Article in a JSON Lines document.",
)
@click.option("--id-field", default="id", show_default=True, metavar="NAME", help="Its name there.")
@click.option("--report", type=click.Path(), metavar="FILE", help="Write a JSON object for each input here.")
@reading_options
@judging_options
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if an input would change.")
@console_options
@click.pass_context
def batch(
    ctx: click.Context,
    /,
    sources: tuple[str, ...],
    output: str | None,
    to: str | None,
    jobs: int,
    timeout: float,
    max_memory: int | None,
    resume: bool,
    follow_links: bool,
    keep_extension: bool,
    text_field: str,
    id_field: str,
    report: str | None,
    check: bool,
    strict: bool,
    color: str,
    quiet: bool,
    verbose: bool,
    **choices: Any,
) -> None:
    """Clean many articles: files, folders and all below them, patterns, JSON Lines of documents.

    Each input's result goes to a file of the same name below OUT, or all results go to one JSON Lines file
    or standard output. A SOURCE of "-" reads a list of paths from standard input. Hidden and binary files
    are skipped and counted. Run again, only what is new or changed is cleaned.
    """
    target = to or target_of(output)
    output = None if output == "-" else output
    if target != STREAM and not output and not check:
        raise OptionError(f"-t {target} writes a folder of files; name it with -o")
    settings = Settings(
        sources=source_list(sources, sys.stdin.buffer if sys.stdin else None),
        output=output or "",
        target=target,
        options=options_from(choices),
        jobs=jobs,
        limits=Limits(timeout, (max_memory or 0) << 20),
        resume=resume,
        write=not check,
        follow_links=follow_links,
        keep_extension=keep_extension,
        text_field=text_field,
        id_field=id_field,
        others=(report, part_of(report)) if report else (),
    )
    console = console_for(color, quiet, verbose)
    ctx.exit(Run(Batch(settings), console, check, strict).go(report))


def target_of(output: str | None) -> str:
    """Tell what comes out by the name of the output."""
    return STREAM if (output or "").lower().endswith((".jsonl", ".ndjson")) else "text"


class Run:
    """One call of the command: the batch, what is said of it, and how it ends."""

    def __init__(self, batch: Batch, console: Console, check: bool, strict: bool) -> None:
        self.batch, self.console, self.check, self.strict = batch, console, check, strict
        self.summary = Summary()

    def go(self, report: str | None) -> int:
        """Run the batch and give the exit code."""
        started = time.monotonic()
        plan = self.batch.plan()
        try:
            with ReportFile(report) as rows, self.progress(plan) as progress:
                console = progress.beside(self.console)
                for outcome in self.batch.run(plan, write_stdout):
                    self.summary.add(outcome.record)
                    self.tell(outcome.record, console)
                    rows.add(outcome.record)
                    self.advance(progress, outcome)
        except KeyboardInterrupt:
            self.interrupted()
            return EXIT_INTERRUPTED
        if not self.console.quiet:
            for line in summary_lines(self.summary, time.monotonic() - started):
                self.console.line(line)
        return self.exit_code()

    def progress(self, plan: Plan) -> Progress:
        """Set up the progress bar, where stderr is a terminal."""
        return progress_for(plan, not self.console.quiet and is_terminal(sys.stderr), self.console.color)

    def advance(self, progress: Progress, outcome: Outcome) -> None:
        """Move the progress bar on."""
        progress.advance(outcome.size, self.summary.done + self.summary.failed)

    def tell(self, record: Record, console: Console) -> None:
        """Say what went wrong with an input and, with -v, what was done."""
        name = shown(record)
        if record.status is Status.FAILED:
            console.error(name, record.error)
        elif record.status is Status.SKIPPED:
            say = console.warning if worth_telling(record) else console.note
            say(name, f"skipped: {record.error}")
        else:
            console.note(name, account(record))

    def interrupted(self) -> None:
        """Say after Ctrl-C what is whole and how to go on."""
        settings = self.batch.settings
        if settings.write and settings.output:
            again = (
                "the same command goes on from here"
                if settings.resume
                else "without --force it goes on from here"
            )
        else:
            again = "nothing is kept without -o"
        self.console.line(f"stopped: {self.summary.done:,} inputs are done and whole; {again}")

    def exit_code(self) -> int:
        """Give the exit code; failed inputs beat trouble."""
        if not self.summary.statuses.total():
            self.console.error(" ".join(self.batch.settings.sources()) or "-", "nothing to clean in it")
            return EXIT_FAILED
        if self.summary.failed:
            return EXIT_FAILED
        changes = self.check and self.summary.statuses[Status.CLEANED]
        return EXIT_TROUBLE if changes or (self.strict and self.summary.warnings) else EXIT_OK


def worth_telling(record: Record) -> bool:
    """Tell whether a skipped input is odd enough to be named even without -v."""
    return record.error not in ("hidden", "binary", "a symbolic link")


def account(record: Record) -> str:
    """Say in a few words what was done with an input."""
    words = f"{record.words_out:,} of {record.words_in:,} words kept"
    what = "done before" if record.resumed else record.status.value
    where = f" -> {safe_name(record.output)}" if record.output else ""
    return f"{what}{where}, {words}, {record.seconds:.2f} s"
