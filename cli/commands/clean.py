"""`copydesk clean`: clean one article or several, from files or standard input."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import click

from copydesk.article import Article
from copydesk.cli.console.files import read_input, write_file, write_stdout
from copydesk.cli.console.help import help_at_terminal, with_examples
from copydesk.cli.console.parameters import FILE, article_options, console_options
from copydesk.cli.console.streams import Console
from copydesk.cli.exits import exit_code
from copydesk.errors import OptionError, describe
from copydesk.files.overlap import refuse_overlap
from copydesk.options import Options
from copydesk.pipeline.clean import clean as clean_article
from copydesk.writers import WRITERS, would_change, write

EXAMPLES = """\
curl -s https://example.org/story | copydesk clean > story.txt
copydesk clean --explain article.txt          also what was struck, and why
copydesk clean page.html -o page.md           a page as Markdown
copydesk clean --only body article.txt        no title, captions or bio
copydesk clean -t jsonl *.txt | jq -r .title  several, one object a line
copydesk clean --check article.txt            exit 1 if it has furniture
"""
# Between two articles: text never holds two blank lines in a row outside code, Markdown has its rule.
SEPARATORS = {"text": b"\n\n", "markdown": b"\n---\n\n"}

# Names of outputs that would promise what nothing here writes.
NOT_WRITTEN = (".html", ".htm", ".xhtml", ".docx", ".odt", ".rtf", ".pdf", ".epub")


@dataclass
class Run:
    """One call of the command: its choices, and how it went so far.

    Attributes:
        output: the file to write, or None for standard output.
        failed: whether an input could not be cleaned.
        trouble: whether `--check` or `--strict` found something.
        written: the results for the output file; for standard output an empty one each.
    """

    options: Options
    console: Console
    target: str
    output: str | None
    explain: bool
    check: bool
    strict: bool
    failed: bool = False
    trouble: bool = False
    written: list[bytes] = field(default_factory=list)


@click.command("clean", cls=with_examples(EXAMPLES))
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE|-]...")
@click.option(
    "-t",
    "--to",
    type=click.Choice(list(WRITERS)),
    metavar="FORMAT",
    help="text, markdown, json or jsonl; by the name given to -o, or text.",
)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write here, whole or not at all.")
@click.option("--explain", is_flag=True, help="Say on stderr what was struck, by which rule and why.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if an input would change.")
@article_options
@console_options
@click.pass_context
def clean(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    to: str | None,
    output: str | None,
    explain: bool,
    check: bool,
    strict: bool,
    options: Options,
    console: Console,
) -> None:
    """Clean articles: strike boilerplate and repeats, keep every sentence the author wrote.

    Reads raw scraped text, Markdown or HTML from files or standard input, and writes the result to
    standard output. Every struck block has a rule and a reason.
    """
    if not files:
        help_at_terminal(ctx)
    sources = files or ("-",)
    target = to or format_of(output)
    if target == "json" and len(sources) > 1:
        raise OptionError(
            "-t json gives one object for one input; use -t jsonl for several, one object a line"
        )
    if sources.count("-") > 1:
        raise OptionError("standard input can be read once only; give - once")
    output = None if output == "-" else output
    if output is not None and len(sources) > 1:  # one file may be cleaned in its place
        refuse_overlap(sources, [output])
    run = Run(options, console, target, output, explain, check, strict)
    for source in sources:
        clean_one(source, run)
    if output is not None and run.written and not check:
        write_file(output, b"".join(run.written))
    ctx.exit(exit_code(run.failed, run.trouble))


def format_of(output: str | None) -> str:
    """Choose the output format by the extension of the output's name, as pandoc does; else it is text.

    Raises:
        OptionError: the name asks for a format that nothing here writes.
    """
    name = (output or "").lower()
    if name.endswith(NOT_WRITTEN):
        ending = name.rpartition(".")[2]
        raise OptionError(f"no {ending} is written; end the name of the output in .md or .txt, or give -t")
    return next((target for target, (*_, ending) in WRITERS.items() if name.endswith(ending)), "text")


def clean_one(source: str, run: Run) -> None:
    """Clean one input, write its result and say what there is to say; a failure costs this input alone."""
    try:
        data = read_input(source)
        article = replace(clean_article(data, run.options), source=source)
        result = write(article, run.target)
    except Exception as error:
        run.failed = True
        run.console.error(source, describe(error))
        return
    if run.check:
        if would_change(article, data, result, run.target):
            run.trouble = True
            run.console.warning(source, "would be cleaned")
    else:
        emit(result, run)
    tell(article, run)


def emit(result: bytes, run: Run) -> None:
    """Write a result to standard output, or put it by for the output file."""
    if run.written and result:
        result = SEPARATORS.get(run.target, b"") + result
    if result:
        # With no -o only the fact counts that something was written.
        run.written.append(result if run.output is not None else b"")
    if run.output is None:
        write_stdout(result)


def tell(article: Article, run: Run) -> None:
    """Print the warnings and, where asked for, the summary or the explanation of one article."""
    for warning in article.warnings:
        run.console.trouble(article.source, warning, run.strict)
    run.trouble = run.trouble or bool(run.strict and article.warnings)
    if run.explain or run.console.verbose:
        from copydesk.cli.console.report import explain, summary
        from copydesk.writers.stats import article_stats

        if run.explain:
            explain(article, run.console)
        else:
            run.console.note(article.source, summary(article_stats(article)))
