"""Run a batch from the command line: its progress, its report, its exit code."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from copydesk.batch import Batch, Status
from copydesk.batch.summary import Summary
from copydesk.cli.batch.messages import print_interrupted, print_lines, print_record, print_remark
from copydesk.cli.batch.report import ReportFile, summary_lines
from copydesk.cli.console.files import write_stdout
from copydesk.cli.console.progress import progress_for
from copydesk.cli.console.streams import Console, is_terminal
from copydesk.cli.exits import EXIT_FAILED, EXIT_INTERRUPTED, exit_code

if TYPE_CHECKING:
    from copydesk.cli.batch.across import Across


@dataclass(frozen=True, slots=True)
class Call:
    """One call of `copydesk batch`.

    Attributes:
        batch: what is to be done.
        console: where messages go.
        report: the file with an object for each input, "-" for standard output, or None.
        strict: whether warnings count as trouble.
        across: what was found across the inputs beforehand, or None.
    """

    batch: Batch
    console: Console
    report: str | None = None
    strict: bool = False
    across: Across | None = None

    @property
    def check(self) -> bool:
        """Whether nothing is written."""
        return not self.batch.settings.write


def run_batch(call: Call) -> int:
    """Run a batch to its end and return the exit code."""
    started, summary, settings = time.monotonic(), Summary(), call.batch.settings
    try:
        clean_inputs(call, summary)
    except KeyboardInterrupt:
        print_interrupted(summary.done, settings, call.console)
        return EXIT_INTERRUPTED
    for remark in call.batch.remarks:
        print_remark(remark, settings.output, call.console, call.strict)
    print_lines(summary_lines(summary, time.monotonic() - started, call.check), call.console)
    if call.across:
        call.across.leave_profile(settings)
        print_lines(call.across.lines(), call.console)
    return exit_code_of(call, summary)


def clean_inputs(call: Call, summary: Summary) -> None:
    """Clean all inputs, adding each to the summary and to the report."""
    plan = call.batch.plan()
    visible = not call.console.quiet and is_terminal(sys.stderr)
    with ReportFile(call.report) as report, progress_for(plan, visible, call.console.color) as progress:
        console = progress.beside(call.console)
        for outcome in call.batch.run(plan, write_stdout):
            record = outcome.record
            summary.add(record)
            print_record(record, console, call.check, call.strict)
            report.add(replace(outcome, record=call.across.mark(record)) if call.across else outcome)
            progress.advance(outcome.size)


def exit_code_of(call: Call, summary: Summary) -> int:
    """Return the exit code of a batch, and print that there was nothing to clean where that is so."""
    if not summary.met:
        call.console.error(" ".join(call.batch.settings.sources.paths()) or "-", "nothing to clean in it")
        return EXIT_FAILED
    would_change = call.check and summary.statuses[Status.CLEANED] > 0
    warned = bool(summary.warnings) or any(remark.warning for remark in call.batch.remarks)
    return exit_code(summary.failed > 0, would_change or (call.strict and warned))
