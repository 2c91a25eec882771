"""`copydesk clean`: clean one article or several, from files or standard input."""

from __future__ import annotations

import os
import sys

import click

from copydesk.cli.clean.request import Request, format_of
from copydesk.cli.clean.run import clean_all
from copydesk.cli.console.choices import FILE, TARGET
from copydesk.cli.console.fields import field_options
from copydesk.cli.console.help import help_at_terminal, with_examples
from copydesk.cli.console.parameters import article_options, console_options
from copydesk.cli.console.streams import Console, is_terminal
from copydesk.errors import OptionError
from copydesk.options import FieldNames, Options

EXAMPLES = """\
curl -s https://example.org/story | copydesk clean > story.txt
copydesk clean --explain article.txt          also what was struck, and why
copydesk clean page.html -o page.md           a page as Markdown
copydesk clean --only body article.txt        no title, captions or bio
copydesk clean -t jsonl *.txt | jq -r .title  several, one object a line
zcat crawl.jsonl.gz | jq -c . | copydesk clean -t jsonl
copydesk clean --check article.txt            exit 1 if it has furniture
copydesk clean --in-place *.txt               replace each by its result
"""


def note_folder(ctx: click.Context, _param: click.Parameter, value: str) -> str:
    """Note where the search for a configuration begins."""
    if value not in ("", "-"):
        ctx.meta["copydesk.folder"] = os.path.dirname(value)
    return value or "-"


def given(ctx: click.Context, name: str) -> bool:
    """Return whether an option stands on the command line, not in the configuration."""
    return ctx.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE


@click.command("clean", cls=with_examples(EXAMPLES))
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE|-]...")
@click.option(
    "-t",
    "--to",
    type=TARGET,
    metavar="FORMAT",
    help="text, markdown, json or jsonl; by the name given to -o, or text.",
)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write here, whole or not at all.")
@click.option(
    "-i", "--in-place", is_flag=True, help="Replace each text file by its result, where it changes."
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if an input would change.")
@click.option("--diff", is_flag=True, help="Write nothing but a unified diff of what would change.")
@click.option("--explain", is_flag=True, help="Print on stderr what was struck, by which rule and why.")
@click.option(
    "--heading/--no-heading",
    default=None,
    help="Put the input's name above each text, as head does; the default for several on a terminal.",
)
@click.option(
    "--stdin-filename",
    default="-",
    metavar="NAME",
    is_eager=True,
    callback=note_folder,
    help="Call standard input by this name, for editors; the configuration is looked for from its folder.",
)
@field_options
@article_options
@console_options
@click.pass_context
def clean(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    to: str | None,
    output: str | None,
    in_place: bool,
    check: bool,
    diff: bool,
    explain: bool,
    heading: bool | None,
    stdin_filename: str,
    fields: FieldNames,
    strict: bool,
    options: Options,
    console: Console,
) -> None:
    """Clean articles: strike boilerplate and repeats, keep every sentence the author wrote.

    Reads raw scraped text, Markdown or HTML from files or standard input, and writes the result to
    standard output. With -t jsonl standard input may hold JSON Lines, an article in each. Every struck block
    has a rule and a reason.
    """
    if not files and not in_place:
        help_at_terminal(ctx)
    output = None if output == "-" else output
    if heading is None:
        heading = len(files) > 1 and output is None and is_terminal(sys.stdout)
    request = Request(
        options=options,
        console=console,
        sources=files or ("-",),
        stdin_name=stdin_filename,
        target=to or format_of(output),
        output=output,
        in_place=in_place,
        check=check,
        diff=diff,
        explain=explain,
        strict=strict,
        heading=heading,
        fields=fields,
        documents=any(given(ctx, f"{name}_field") for name in ("text", "id", "url")),
    )
    if request.documents and request.target != "jsonl":
        raise OptionError("--text-field and the like read JSON Lines from standard input, with -t jsonl")
    if options.metadata and request.target != "markdown" and given(ctx, "metadata"):
        raise OptionError("--metadata goes with -t markdown; -t json and jsonl have the same in their keys")
    request.check_choices()
    ctx.exit(clean_all(request).exit_code)
