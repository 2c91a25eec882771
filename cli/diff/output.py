"""Write diffs in the style that was asked for: to a pipe byte for byte, to a terminal safe and paged."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import click

from copydesk.cli.console.profiles import options_for
from copydesk.cli.console.safe_text import safe_name
from copydesk.cli.console.streams import Console, terminal_width
from copydesk.cli.diff.inputs import Pair, pairs
from copydesk.cli.diff.patch import patch_lines, safe_lines
from copydesk.diff.compare import compare
from copydesk.diff.edits import FileDiff
from copydesk.diff.stat import FileStat, stat_lines
from copydesk.errors import describe
from copydesk.options import Options
from copydesk.writers import would_change

NARROWEST, WIDEST = 40, 120  # columns; longer lines are hard to read


@dataclass
class Comparison:
    """One call of the command: its choices, and how it went so far.

    Attributes:
        keep: whether `diffs` is filled, for a page that shows all of them.
        failed: whether an input could not be compared.
        changed: whether cleaning would change an input.
        trouble: whether there was anything to warn of.
        stats: the figures of each input.
        diffs: the inputs before and after.
    """

    options: Options
    style: str
    context: int
    console: Console
    color: bool
    keep: bool
    strict: bool
    failed: bool = False
    changed: bool = False
    trouble: bool = False
    stats: list[FileStat] = field(default_factory=list)
    diffs: list[FileDiff] = field(default_factory=list)

    def width(self) -> int:
        """Return the columns to fill."""
        return min(WIDEST, max(NARROWEST, terminal_width(sys.stdout)))


def compared(sources: Iterable[str], comparison: Comparison) -> Iterator[FileDiff]:
    """Return the diff of each input; a failure costs this input alone."""
    for pair in pairs(tuple(sources)):
        try:
            result = compare_pair(pair, comparison)
        except Exception as error:
            comparison.failed = True
            comparison.console.error(pair.name, describe(error))
            continue
        yield result


def compare_pair(pair: Pair, comparison: Comparison) -> FileDiff:
    """Compare one input, count it and print its warnings."""
    result = compare(pair.name, pair.read(), options_for(comparison.options, pair.name), pair.read_other())
    comparison.changed = comparison.changed or would_change(
        result.article, result.before, result.after, "text"
    )
    comparison.stats.append(FileStat(safe_name(pair.name), result.added, result.struck))
    if comparison.keep:
        comparison.diffs.append(result)
    for warning in result.article.warnings:
        comparison.trouble = True
        comparison.console.trouble(pair.name, warning, comparison.strict)
    if result.over_text:
        comparison.console.note(pair.name, result.over_text)
    return result


def piped(sources: Iterable[str], comparison: Comparison) -> Iterator[bytes]:
    """Return what goes into a pipe or a file: a patch byte for byte, what is in colour fit for a terminal."""
    if comparison.style == "unified" and not comparison.color:
        for result in compared(sources, comparison):
            yield from patch_lines(result, comparison.context, color=False)
    elif comparison.style == "json":
        from copydesk.diff.json import to_line

        yield from map(to_line, compared(sources, comparison))
    else:
        for text in terminal_lines(sources, comparison):
            yield f"{text}\n".encode("utf-8", "replace")


def terminal_lines(sources: Iterable[str], comparison: Comparison) -> Iterator[str]:
    """Return the lines of the styles for people, safe to print."""
    if comparison.style == "stat":
        for _ in compared(sources, comparison):
            pass
        yield from stat_lines(comparison.stats, comparison.width())
    elif comparison.style == "unified":
        for result in compared(sources, comparison):
            yield from safe_lines(result, comparison.context, comparison.color)
    else:
        from copydesk.cli.diff.terminal import Screen

        screen = Screen(comparison.width(), comparison.color)
        for result in compared(sources, comparison):
            yield from (screen.article if comparison.style == "article" else screen.side)(
                result, comparison.context
            )


def show(lines: Iterator[str], comparison: Comparison, page: bool) -> None:
    """Show lines on the terminal, through a pager like git does."""
    texts = (f"{line}\n" for line in lines)
    if page:
        os.environ.setdefault("LESS", "FRX")
        click.echo_via_pager(texts, color=comparison.color)
    else:
        for text in texts:
            click.echo(text, nl=False, color=comparison.color)
