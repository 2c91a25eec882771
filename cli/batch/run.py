"""Drive a batch from the command line: progress, what is said of each input, and how it ends."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from textwrap import wrap
from typing import TYPE_CHECKING

from copydesk.batch import Batch, Record, Status
from copydesk.batch.plan import Plan
from copydesk.batch.records import SAME_STORY
from copydesk.batch.remarks import Remark
from copydesk.batch.summary import Summary, shown
from copydesk.batch.tasks import Outcome
from copydesk.cli.batch.report import ReportFile, became, summary_lines
from copydesk.cli.console.files import write_stdout
from copydesk.cli.console.progress import Progress, progress_for
from copydesk.cli.console.safe_text import safe_name
from copydesk.cli.console.streams import Console, is_terminal, terminal_width
from copydesk.cli.exits import EXIT_FAILED, EXIT_INTERRUPTED, exit_code

if TYPE_CHECKING:
    from copydesk.cli.batch.across import Across


# Why inputs are skipped that nobody need look at.
PASSED_OVER = frozenset({"hidden", "binary", "a symbolic link", "state of a batch", "excluded"})


class Run:
    """One call of the command: the batch, what is said of it, and how it ends."""

    def __init__(
        self, batch: Batch, console: Console, check: bool, strict: bool, across: Across | None = None
    ) -> None:
        self.batch, self.console, self.check, self.strict = batch, console, check, strict
        self.across = across
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
                    if self.across:
                        outcome = replace(outcome, record=self.across.mark(outcome.record))
                    rows.add(outcome)
                    self.advance(progress, outcome)
        except KeyboardInterrupt:
            self.interrupted()
            return EXIT_INTERRUPTED
        for remark in self.batch.remarks:
            self.say(remark)
        if self.across:
            self.across.leave_profile(self.batch.settings)
        if not self.console.quiet:
            lines = summary_lines(self.summary, time.monotonic() - started, self.check)
            for line in (*lines, *(self.across.lines() if self.across else ())):
                for part in fitted(line):
                    self.console.line(part)
        return self.exit_code()

    def progress(self, plan: Plan) -> Progress:
        """Set up the progress bar, where stderr is a terminal."""
        return progress_for(plan, not self.console.quiet and is_terminal(sys.stderr), self.console.color)

    def advance(self, progress: Progress, outcome: Outcome) -> None:
        """Move the progress bar on."""
        progress.advance(outcome.size, self.summary.done + self.summary.failed)

    def tell(self, record: Record, console: Console) -> None:
        """Report what went wrong with an input and, with -v, what was done."""
        name = shown(record)
        if record.status is Status.FAILED:
            console.error(name, record.error)
        elif record.status is Status.SKIPPED:
            text = f"skipped: {record.error}{f' ({safe_name(record.output)})' if record.output else ''}"
            (console.warning if worth_telling(record) else console.note)(name, text)
        elif self.check and record.status is Status.CLEANED and not console.verbose:
            console.warning(name, became(record.status, self.check))
        else:
            console.note(name, account(record, self.check))
        for warning in record.warnings if self.strict else ():
            console.error(name, warning)

    def say(self, remark: Remark) -> None:
        """Report what there is to say of the output as a whole."""
        names = ", ".join(map(safe_name, remark.names)) + (
            ", ..." if remark.count > len(remark.names) else ""
        )
        text = f"{remark.text}: {remark.count:,}{f' ({names})' if names else ''}"
        output = self.batch.settings.output
        if remark.warning:
            self.console.trouble(output, text, self.strict)
        elif not self.console.quiet:
            self.console.line(f"{safe_name(output)}: {text}")

    def interrupted(self) -> None:
        """Report after Ctrl-C what is whole and how to go on."""
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
        """Return the exit code, and say so where there was nothing to clean."""
        if not self.summary.met:
            self.console.error(" ".join(self.batch.settings.sources()) or "-", "nothing to clean in it")
            return EXIT_FAILED
        changed = self.check and self.summary.statuses[Status.CLEANED] > 0
        warned = bool(self.summary.warnings) or any(remark.warning for remark in self.batch.remarks)
        return exit_code(self.summary.failed > 0, changed or (self.strict and warned))


def worth_telling(record: Record) -> bool:
    """Return whether a skipped input is odd enough to be named even without -v."""
    return record.error not in PASSED_OVER and not record.error.startswith(SAME_STORY)


def fitted(line: str) -> list[str]:
    """Cut a line at its blanks to fit the terminal; a program gets it whole."""
    if not is_terminal(sys.stderr):
        return [line]
    width = terminal_width(sys.stderr)
    return wrap(line, width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)


def account(record: Record, check: bool) -> str:
    """Describe in a few words what was done with an input, or with `--check` would be."""
    words = f"{record.words_out:,} of {record.words_in:,} words kept"
    what = "done before" if record.resumed else became(record.status, check)
    where = f" -> {safe_name(record.output)}" if record.output else ""
    return f"{what}{where}, {words}, {record.seconds:.2f} s"
