"""What `copydesk batch` prints on stderr: of each input, of the output as a whole, and at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from textwrap import wrap

from copydesk.batch import Record, Settings, Status
from copydesk.batch.records import SAME_STORY
from copydesk.batch.remarks import Remark
from copydesk.batch.summary import display_name
from copydesk.cli.batch.report import became
from copydesk.cli.console.safe_text import safe_name
from copydesk.cli.console.streams import Console, is_terminal, terminal_width

# Reasons to skip an input that are worth no line of their own without -v.
COMMON = frozenset({"hidden", "binary", "a symbolic link", "state of a batch", "excluded"})


def print_record(record: Record, console: Console, check: bool, strict: bool) -> None:
    """Print what went wrong with an input and, with -v, what was done.

    Args:
        record: what became of the input.
        console: where it is printed.
        check: whether nothing was written.
        strict: whether warnings are errors.
    """
    name = display_name(record)
    if record.status is Status.FAILED:
        console.error(name, record.error)
    elif record.status is Status.SKIPPED:
        text = f"skipped: {record.error}{f' ({safe_name(record.output)})' if record.output else ''}"
        (console.note if is_common(record.error) else console.warning)(name, text)
    elif check and record.status is Status.CLEANED and not console.verbose:
        console.warning(name, became(record.status, check))
    else:
        console.note(name, describe_record(record, check))
    for warning in record.warnings if strict else ():
        console.error(name, warning)


def is_common(reason: str) -> bool:
    """Return whether an input is skipped for a reason that nobody need look at."""
    return reason in COMMON or reason.startswith(SAME_STORY)


def describe_record(record: Record, check: bool) -> str:
    """Describe in a few words what was done with an input, or with `--check` would be."""
    words = f"{record.words_out:,} of {record.words_in:,} words kept"
    what = "done before" if record.resumed else became(record.status, check)
    where = f" -> {safe_name(record.output)}" if record.output else ""
    return f"{what}{where}, {words}, {record.seconds:.2f} s"


def print_remark(remark: Remark, output: str, console: Console, strict: bool) -> None:
    """Print a remark on the output as a whole."""
    names = [*map(safe_name, remark.names), *(["..."] if remark.count > len(remark.names) else [])]
    listed = f" ({', '.join(names)})" if remark.names else ""
    text = f"{remark.text}: {remark.count:,}{listed}"
    if remark.warning:
        console.trouble(output, text, strict)
    elif not console.quiet:
        console.line(f"{safe_name(output)}: {text}")


def print_interrupted(done: int, settings: Settings, console: Console) -> None:
    """Print after Ctrl-C how many inputs are done and how to go on."""
    if not settings.write or not settings.output:
        again = "nothing is kept without -o"
    elif settings.resume:
        again = "the same command goes on from here"
    else:
        again = "without --force it goes on from here"
    console.line(f"stopped: {done:,} inputs are done and whole; {again}")


def print_lines(lines: Iterable[str], console: Console) -> None:
    """Print lines cut to the width of the terminal, unless only errors are wanted."""
    for line in () if console.quiet else lines:
        for part in fitted(line):
            console.line(part)


def fitted(line: str) -> list[str]:
    """Cut a line at its blanks to fit the terminal; a program gets it whole."""
    if not is_terminal(sys.stderr):
        return [line]
    width = terminal_width(sys.stderr)
    return wrap(line, width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
