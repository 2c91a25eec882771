"""`copydesk diff`: show before and after, for people on a terminal and for `patch` in a pipe."""

from __future__ import annotations

import os
import sys

import click

from copydesk.cli.console.choices import FILE, OneOf
from copydesk.cli.console.files import refuse_other, write_output, write_stdout
from copydesk.cli.console.help import help_at_terminal, with_examples
from copydesk.cli.console.parameters import article_options, console_options
from copydesk.cli.console.streams import Console, is_terminal, wants_color
from copydesk.cli.diff.inputs import files_of
from copydesk.cli.diff.output import Comparison, compared, piped, show, terminal_lines
from copydesk.cli.exits import exit_code
from copydesk.errors import OptionError
from copydesk.files.overlap import refuse_overlap
from copydesk.options import Options

OWN = r"(?s).{0,4000}<title>copydesk diff: "  # how such a page begins
EXAMPLES = """\
copydesk diff article.txt                     what goes, why in the margin
copydesk diff a.txt | patch a.txt             clean a file in place
copydesk diff --html diff.html article.txt    a page to look at or send
copydesk diff raw/                            lines struck of each file
copydesk diff raw/ cleaned/                   against what a batch wrote
copydesk diff --check -q *.txt                exit 1 if one would change
"""
STYLES = ("article", "unified", "side", "stat", "json")


@click.command("diff", cls=with_examples(EXAMPLES))
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE|FOLDER|-]...")
@click.option(
    "--style",
    type=OneOf(STYLES),
    metavar="STYLE",
    help="article (on a terminal), unified (in a pipe), stat (for folders), side or json.",
)
@click.option("--stat", is_flag=True, help="Short for --style stat.")
@click.option(
    "-U",
    "--context",
    type=click.IntRange(0),
    default=3,
    show_default=True,
    metavar="N",
    help="Kept lines around each change; in the styles article and side kept blocks.",
)
@click.option("--html", type=FILE, metavar="FILE", help="Write one self-contained page instead.")
@click.option("--check", is_flag=True, help="Exit 1 if cleaning would change an input; with -q show nothing.")
@click.option("--no-pager", is_flag=True, help="Do not page what is shown on a terminal.")
@article_options
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
    options: Options,
    console: Console,
) -> None:
    """Show what cleaning strikes, and why.

    On a terminal the whole article, struck lines red with rule and reason in the margin. In a pipe a
    unified diff: applied to the text it makes what `copydesk clean` writes. Each file is compared with what
    cleaning makes of it now; two folders are compared file by file, raw articles with what a batch made of
    them.
    """
    if not files:
        help_at_terminal(ctx)
    if html is not None and (stat or style):
        raise OptionError("--html and a style exclude each other; use one of them")
    if stat and style not in (None, "stat"):
        raise OptionError(f"--stat and --style {style} exclude each other; use one of them")
    sources = files or ("-",)
    terminal = is_terminal(sys.stdout)
    if stat or (style is None and any(os.path.isdir(source) for source in sources)):
        style = "stat"
    comparison = Comparison(
        options=options,
        style=style or ("article" if terminal else "unified"),
        context=context,
        console=console,
        color=wants_color(console.choice, sys.stdout),
        keep=html is not None,
        strict=strict,
    )
    if html is not None:
        refuse_overlap(files_of(sources), [html])
        refuse_other(html, OWN, "page of a diff")
        for _ in compared(sources, comparison):
            pass
        from copydesk.diff.page import write_page

        write_output(html, write_page(comparison.diffs))
    elif check and console.quiet:
        for _ in compared(sources, comparison):
            pass
    elif terminal and comparison.style != "json":
        show(terminal_lines(sources, comparison), comparison, not no_pager)
    else:
        for part in piped(sources, comparison):
            write_stdout(part)
    ctx.exit(exit_code(comparison.failed, (check and comparison.changed) or (strict and comparison.trouble)))
