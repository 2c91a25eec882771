"""`copydesk batch`: clean many inputs in parallel into a tree of files or JSON Lines."""

from __future__ import annotations

import sys

import click

from copydesk.batch import Batch, Limits, Recipe, Settings
from copydesk.batch.inputs.globs import Globs
from copydesk.batch.inputs.sources import source_list
from copydesk.batch.names import STREAM
from copydesk.cli.batch.options import document_options, globs_options, work_options
from copydesk.cli.batch.run import Call, run_batch
from copydesk.cli.batch.target import choose_target
from copydesk.cli.console.choices import BATCH_TARGET, FILE, OneOf
from copydesk.cli.console.help import with_examples
from copydesk.cli.console.parameters import article_options, console_options
from copydesk.cli.console.streams import Console
from copydesk.errors import OptionError
from copydesk.options import FieldNames, Options

EXAMPLES = """\
copydesk batch raw/ -o cleaned/               all below raw/, under its name
copydesk batch raw/ -o cleaned/ -t markdown   as Markdown
copydesk batch 'raw/**/*.html' -o all.jsonl   one file, one object a line
copydesk batch raw/ -o all.parquet            a table; all.jsonl.gz is packed
copydesk batch crawl.jsonl.gz --text-field raw -o cleaned/
find raw -name '*.txt' -print0 | copydesk batch - -o cleaned/
copydesk batch raw/ -o cleaned/ --exclude drafts --exclude '*.bak'
copydesk batch raw/ -o cleaned/ --report report.jsonl --explain
copydesk batch raw/ -o cleaned/ --learn --same drop
"""


@click.command("batch", cls=with_examples(EXAMPLES))
@click.argument("sources", nargs=-1, required=True, type=FILE, metavar="SOURCE...")
@click.option(
    "-o",
    "--output",
    type=FILE,
    metavar="OUT",
    help="Folder for the results; a file for -t jsonl and parquet.",
)
@click.option(
    "-t",
    "--to",
    type=BATCH_TARGET,
    metavar="FORMAT",
    help="text, markdown, json, jsonl or parquet; by the name of OUT, or text.",
)
@work_options
@click.option(
    "--resume/--force",
    default=True,
    help="Skip what an earlier run has done and keep what was edited (the default), or do all again.",
)
@click.option(
    "--prune", is_flag=True, help="Remove outputs whose input is gone or passed over, unless edited."
)
@click.option("--keep-extension", is_flag=True, help="Name outputs like a.html.txt, so that none clash.")
@document_options
@globs_options
@click.option("--learn", is_flag=True, help="Learn the furniture of the inputs' sites first, and strike it.")
@click.option(
    "--same",
    type=OneOf(["report", "drop"]),
    metavar="report|drop",
    help="Find the same story under several names; drop writes only the fullest of each.",
)
@click.option("--report", type=FILE, metavar="FILE", help="Write a JSON object for each input here.")
@click.option("--explain", is_flag=True, help="Put into the report what was struck, by which rule and why.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if an input would change.")
@article_options
@console_options
@click.pass_context
def batch(
    ctx: click.Context,
    /,
    sources: tuple[str, ...],
    output: str | None,
    to: str | None,
    jobs: int,
    limits: Limits,
    resume: bool,
    prune: bool,
    follow_links: bool,
    keep_extension: bool,
    fields: FieldNames,
    globs: Globs,
    learn: bool,
    same: str | None,
    report: str | None,
    explain: bool,
    check: bool,
    strict: bool,
    options: Options,
    console: Console,
) -> None:
    """Clean many articles: files, folders and all below them, patterns, JSON Lines of documents.

    Each input's result goes to a file of the same name below OUT, or all results go to one file, JSON Lines
    or Parquet, or to standard output. A SOURCE of "-" reads a list of paths from standard input, or JSON
    Lines. Hidden and binary files are skipped and counted. Run again, only what is new or changed is cleaned.
    """
    output = None if output == "-" else output
    target, form = choose_target(to, output, check)
    if explain and not report:
        raise OptionError("--explain goes into the report; name a file for it with --report")
    if prune and (target == STREAM or not output or check):
        raise OptionError("--prune removes outputs from a folder; name it with -o, and leave out --check")
    if report == "-" and not output and not check:
        raise OptionError("results and report cannot both go to standard output; name a file for one of them")
    settings = Settings(
        sources=source_list(sources, sys.stdin.buffer if sys.stdin else None),
        output=output or "",
        recipe=Recipe(target, options, fields, follow_links, keep_extension),
        jobs=jobs,
        limits=limits,
        form=form,
        resume=resume,
        write=not check,
        prune=prune,
        globs=globs,
        explain=explain,
        others=(report,) if report and report != "-" else (),
    )
    ctx.exit(run_batch(prepared(settings, console, report, strict, learn, same)))


def prepared(
    settings: Settings, console: Console, report: str | None, strict: bool, learn: bool, same: str | None
) -> Call:
    """Prepare a batch, after a look at all its inputs where one is asked for."""
    if not learn and not same:
        return Call(Batch(settings), console, report, strict)
    from copydesk.cli.batch.across import look_across

    settings, across = look_across(settings, console, learn=learn, same=same)
    return Call(Batch(settings), console, report, strict, across)
