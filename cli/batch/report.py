"""What a batch leaves behind for people and programs: the summary and the report file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from copydesk.batch.records import Status
from copydesk.batch.state.rows import to_line
from copydesk.batch.summary import Summary
from copydesk.batch.tasks import Outcome
from copydesk.cli.console.files import refuse_folder, write_stdout
from copydesk.cli.console.safe_text import safe_name, safe_text
from copydesk.cli.console.streams import input_name
from copydesk.errors import InputError, OptionError, explain_os_errors
from copydesk.files.compress import compressor
from copydesk.files.decompress import compression_of, read_head
from copydesk.files.write import NewFile, is_regular_or_new

KINDS = 8  # on one line; of more nobody reads the rest
# How a row begins, with a path as long as any, and every byte of it escaped.
ROW = rb'\{"path":"(?:[^"\\]|\\.)*","line":\d+,"status":"[a-z]+","output":"'
ROW_HEAD = 1 << 16


def became(status: Status, check: bool) -> str:
    """Report what became of an input or, where nothing is written, would become."""
    return f"would be {status.value}" if check and status is Status.CLEANED else status.value


def summary_lines(summary: Summary, seconds: float, check: bool = False) -> Iterator[str]:
    """Return the lines that end a batch.

    Args:
        summary: what was done.
        seconds: wall-clock time it took.
        check: whether nothing was written.
    """
    counts = summary.statuses
    parts = [
        f"{counts[status]:,} {became(status, check)}"
        for status in (Status.CLEANED, Status.UNCHANGED, Status.FAILED)
    ]
    if summary.resumed:
        parts.append(f"{summary.resumed:,} of them done before")
    if summary.skipped:
        parts.append(f"{counts[Status.SKIPPED]:,} skipped ({listed(summary.skipped)})")
    inputs = summary.done + summary.failed
    rate = f", {inputs / seconds:,.0f} a second" if seconds > 1 else ""
    noun = "input" if inputs == 1 else "inputs"
    yield f"{inputs:,} {noun} in {seconds:.1f} s{rate}: {', '.join(parts)}"
    if summary.words_in:
        struck = summary.words_in - summary.words_out
        by_kind = f" ({listed(summary.words)})" if struck else ""
        yield f"words: {summary.words_out:,} kept, {struck:,} struck{by_kind}"
    if summary.duplicates:
        yield f"duplicates: {listed(summary.duplicates)}"
    if summary.slowest and inputs > 1:
        slow = ", ".join(
            f"{input_name(name)} {took:.2f} s" for took, name in sorted(summary.slowest, reverse=True)
        )
        yield f"slowest: {slow}"
    for warning, group in sorted(summary.warnings.items(), key=lambda item: -item[1].count):
        names = ", ".join(map(input_name, group.examples))
        more = ", ..." if group.count > len(group.examples) else ""
        often = "once" if group.count == 1 else f"{group.count:,} times"
        yield f"warning, {often}: {safe_text(warning)} ({names}{more})"


def listed(counter: Counter[str]) -> str:
    """List counts, the largest first, the smallest as one."""
    common = counter.most_common()
    rest = sum(count for _, count in common[KINDS:])
    parts = [f"{count:,} {name}" for name, count in common[:KINDS]]
    return ", ".join([*parts, f"{rest:,} of other kinds"] if rest else parts)


class ReportFile:
    """A JSON Lines file that takes its name only when it is whole; standard output ("-") gets each line.

    It is compressed where its name ends in .gz or .zst.

    Args:
        path: where it goes, or None for no report. A file that stands there must be an older report.
    """

    def __init__(self, path: str | None) -> None:
        self.path = path or ""
        self.failure = f"{safe_name(self.path)} cannot be written"
        self.file: NewFile | None = None
        self.stream: Any = None

    def __enter__(self) -> ReportFile:
        if self.path and self.path != "-":
            if not is_regular_or_new(self.path):
                raise OptionError(f"{safe_name(self.path)} is no regular file; name one for --report, or -")
            if not is_report(self.path):
                raise OptionError(
                    f"{safe_name(self.path)} is no report of a batch, and would be overwritten; "
                    "name another file for --report, or remove it first"
                )
            refuse_folder(self.path)
            with explain_os_errors(self.failure):
                self.file = NewFile(self.path)
            self.stream = self.file.file
            if kind := compression_of(self.path):
                try:
                    self.stream = compressor(self.file.file, kind)
                except BaseException:
                    self.file.discard()
                    raise
        return self

    def add(self, outcome: Outcome) -> None:
        """Write the object of one input."""
        if self.path == "-":
            write_stdout(row(outcome))
        elif self.file:
            with explain_os_errors(self.failure):
                self.stream.write(row(outcome))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self.file is None:
            return
        if kind is not None:
            self.file.discard()
            return
        with explain_os_errors(self.failure):
            if self.stream is not self.file.file:
                self.stream.close()
            self.file.commit()


def row(outcome: Outcome) -> bytes:
    """Return the line of one input: its record and, where asked for, what was struck of it."""
    line = to_line(outcome.record)
    return line.removesuffix(b"}\n") + b',"removed":' + outcome.removed + b"}\n" if outcome.removed else line


def is_report(path: str) -> bool:
    """Return whether the file at a path may make way for a report: an older one, an empty one, none."""
    try:
        head = read_head(path, ROW_HEAD)
    except FileNotFoundError:
        return True
    except (OSError, InputError):
        return False
    return not head or re.match(ROW, head) is not None
