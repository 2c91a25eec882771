"""`copydesk diff`: show before and after, for people on a terminal and for `patch` in a pipe."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import click

from copydesk.cli.console import Console, console_for, is_terminal, wants_color
from copydesk.cli.diff_inputs import Pair, pairs
from copydesk.cli.exits import EXIT_FAILED, EXIT_OK, EXIT_TROUBLE, EXIT_USAGE
from copydesk.cli.failures import describe
from copydesk.cli.files import write_file, write_stdout
from copydesk.cli.parameters import (
    console_options,
    judging_options,
    options_from,
    reading_options,
    with_examples,
)
from copydesk.cli.safe_text import safe_name, safe_text
from copydesk.diff.compare import compare
from copydesk.diff.model import FileDiff
from copydesk.diff.stat import FileStat, stat_lines
from copydesk.errors import OptionError
from copydesk.options import Options

EXAMPLES = """\
copydesk diff article.txt                        what goes and why, in the margin
copydesk diff article.txt | patch article.txt    clean a file in place
copydesk diff --html diff.html article.txt       one page to look at or send
copydesk diff raw/                               lines struck of each file, and the total
copydesk diff raw/ cleaned/                      the same against what a batch wrote
copydesk diff --check -q *.txt                   exit 1 if cleaning would change one
"""
STYLES = ("article", "unified", "side", "stat", "json")
WIDEST = 120
HUES = {b"-": "red", b"+": "green", b"@": "cyan"}


@dataclass
class Run:
    """One call of the command: its choices, and how it went so far."""

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
        """Give the columns to fill."""
        return min(WIDEST, max(40, shutil.get_terminal_size((80, 24)).columns))


@click.command("diff", cls=with_examples(EXAMPLES))
@click.argument("files", nargs=-1, type=click.Path(), metavar="[FILE|FOLDER|-]...")
@click.option(
    "--style",
    type=click.Choice(STYLES),
    help="On a terminal article, in a pipe unified, for folders stat.",
)
@click.option("--stat", is_flag=True, help="Short for --style stat.")
@click.option(
    "-U",
    "--context",
    type=click.IntRange(0),
    default=3,
    show_default=True,
    metavar="N",
    help="Kept lines around each change; kept blocks in the styles article and side.",
)
@click.option("--html", type=click.Path(), metavar="FILE", help="Write one self-contained page instead.")
@click.option("--check", is_flag=True, help="Exit 1 if cleaning would change an input; with -q show nothing.")
@click.option("--no-pager", is_flag=True, help="Do not page what is shown on a terminal.")
@reading_options
@judging_options
@console_options
@click.pass_context
def diff(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    style: str | None,
    stat: bool,
    context: int,
    html: str | None,
    check: bool,
    no_pager: bool,
    strict: bool,
    color: str,
    quiet: bool,
    verbose: bool,
    **choices: Any,
) -> None:
    """Show what cleaning strikes, and why.

    On a terminal the whole article, struck lines red with rule and reason in the margin. In a pipe a
    unified diff: applied to the text it gives what `copydesk clean` gives. Two folders are compared file by
    file, raw articles with what a batch made of them.
    """
    if not files and is_terminal(sys.stdin):
        click.echo(ctx.get_help(), err=True)
        ctx.exit(EXIT_USAGE)
    if stat and style not in (None, "stat"):
        raise OptionError(f"--stat and --style {style} exclude each other; give one of them")
    sources = files or ("-",)
    terminal = is_terminal(sys.stdout)
    if stat or (style is None and any(os.path.isdir(source) for source in sources)):
        style = "stat"
    run = Run(
        options=options_from(choices),
        style=style or ("article" if terminal else "unified"),
        context=context,
        console=console_for(color, quiet, verbose),
        color=wants_color(color, sys.stdout),
        keep=html is not None,
        strict=strict,
    )
    if html is not None:
        for _ in compared(sources, run):
            pass
        from copydesk.diff.page import write_page

        write_file(html, write_page(run.diffs))
    elif check and quiet:
        for _ in compared(sources, run):
            pass
    elif terminal and run.style != "json":
        show(terminal_lines(sources, run), run, not no_pager)
    else:
        for part in piped(sources, run):
            write_stdout(part)
    ctx.exit(exit_code(run, check))


def exit_code(run: Run, check: bool) -> int:
    """Give the exit code; failed inputs beat trouble."""
    if run.failed:
        return EXIT_FAILED
    return EXIT_TROUBLE if (check and run.changed) or (run.strict and run.trouble) else EXIT_OK


def compared(sources: Iterable[str], run: Run) -> Iterator[FileDiff]:
    """Give the diff of each input; a failure costs this input alone."""
    for pair in pairs(tuple(sources)):
        try:
            result = one(pair, run)
        except Exception as error:
            run.failed = True
            run.console.error(pair.name, describe(error))
            continue
        yield result


def one(pair: Pair, run: Run) -> FileDiff:
    """Compare one input and note what there is to say of it."""
    result = compare(pair.name, pair.read(), run.options, pair.read_other())
    run.changed = run.changed or bool(result.added or result.struck or result.article.removed)
    run.stats.append(FileStat(safe_name(pair.name), result.added, result.struck))
    if run.keep:
        run.diffs.append(result)
    for warning in result.article.warnings:
        run.trouble = True
        run.console.warning(pair.name, warning)
    if result.over_text:
        run.console.note(pair.name, result.over_text)
    return result


def piped(sources: Iterable[str], run: Run) -> Iterator[bytes]:
    """Give what goes into a pipe or a file, byte for byte."""
    if run.style == "unified":
        from copydesk.diff.unified import unified

        for result in compared(sources, run):
            for line in unified(result, run.context):
                yield painted(line) if run.color else line
    elif run.style == "json":
        from copydesk.diff.json import to_line

        yield from map(to_line, compared(sources, run))
    else:
        for text in terminal_lines(sources, run):
            yield f"{text}\n".encode("utf-8", "replace")


def painted(line: bytes) -> bytes:
    """Colour a line of a unified diff as git does."""
    hue = HUES.get(line[:1])
    if hue is None:
        return line
    body = line.rstrip(b"\r\n")
    start, end = click.style("\0", fg=hue).encode().split(b"\0")
    return start + body + end + line[len(body) :]


def terminal_lines(sources: Iterable[str], run: Run) -> Iterator[str]:
    """Give the lines of the styles for people, safe to print."""
    if run.style == "stat":
        for _ in compared(sources, run):
            pass
        yield from stat_lines(run.stats, run.width())
    elif run.style == "unified":
        for result in compared(sources, run):
            yield from safe_unified(result, run)
    else:
        from copydesk.cli.diff_terminal import Screen

        screen = Screen(run.width(), run.color)
        for result in compared(sources, run):
            yield from (screen.article if run.style == "article" else screen.side)(result, run.context)


def safe_unified(result: FileDiff, run: Run) -> Iterator[str]:
    """Give a unified diff for a terminal: no control characters, in colour where that is wanted."""
    from copydesk.diff.unified import unified

    for line in unified(result, run.context):
        text = safe_text(line.decode("utf-8", "replace").rstrip("\r\n"), keep="\t")
        if text:
            yield painted(text.encode()).decode() if run.color else text


def show(lines: Iterator[str], run: Run, page: bool) -> None:
    """Show lines on the terminal, through a pager like git does."""
    texts = (f"{line}\n" for line in lines)
    if page:
        os.environ.setdefault("LESS", "FRX")
        click.echo_via_pager(texts, color=run.color)
    else:
        for text in texts:
            click.echo(text, nl=False, color=run.color)
