"""`copydesk same`: find the same story under several names."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from copydesk.batch import Limits, Recipe
from copydesk.batch.names import STREAM
from copydesk.cli.batch.options import document_options, work_options
from copydesk.cli.console.choices import FILE, OneOf
from copydesk.cli.console.files import refuse_other, write_packed, write_stdout
from copydesk.cli.console.help import with_examples
from copydesk.cli.console.parameters import article_options, console_options
from copydesk.cli.console.safe_text import safe_name
from copydesk.cli.console.streams import Console
from copydesk.cli.corpus.look import look_over, look_to_compare
from copydesk.cli.exits import EXIT_FAILED, exit_code
from copydesk.corpus.same import Copy, Relation, find_same, summed_up
from copydesk.files.suffixes import is_for_json_lines
from copydesk.options import FieldNames, Options
from copydesk.writers.dispatch import without_surrogates

EXAMPLES = """\
copydesk same raw/                            stories and their copies
copydesk same raw/ -t jsonl | jq -r 'select(.relation == "same").name'
copydesk same --profile site.profile raw/     without the site's furniture
copydesk same crawl.jsonl.gz -o copies.jsonl
"""
FORMATS = ("text", "jsonl")
OWN = r'\{"name": "|[^\n]*  \([\d,]+ words[,)]'  # how such a list begins


@click.command("same", cls=with_examples(EXAMPLES))
@click.argument("sources", nargs=-1, required=True, type=FILE, metavar="SOURCE...")
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write here, whole or not at all.")
@click.option(
    "-t",
    "--to",
    type=OneOf(FORMATS),
    metavar="FORMAT",
    help="text or jsonl; jsonl where FILE ends in it, else text.",
)
@work_options
@document_options
@article_options
@console_options
@click.pass_context
def same(
    ctx: click.Context,
    /,
    sources: tuple[str, ...],
    output: str | None,
    to: str | None,
    jobs: int,
    limits: Limits,
    follow_links: bool,
    fields: FieldNames,
    strict: bool,
    options: Options,
    console: Console,
) -> None:
    """Find articles that are the same story under several names, and briefs that stand in a longer one.

    Compares what `clean` keeps of the bodies. Of each story the fullest article comes first, then its copies,
    each with the share of it that stands in the fullest. Edited, shortened and re-paragraphed copies are
    found; articles of a series that share their wording and differ in their numbers are not.
    """
    output = None if output == "-" else output
    refuse_other(output, OWN, "list of stories")
    recipe = Recipe(STREAM, options, fields, follow_links)
    looking = look_over(sources, recipe, jobs, limits, console, output)
    looking.batch.finder.refuse_found()
    copies = find_same(looking.at(look_to_compare))
    if not looking.seen:
        console.error(" ".join(sources), "nothing to compare in it")
        ctx.exit(EXIT_FAILED)
    jsonl = to == "jsonl" or (to is None and is_for_json_lines(output or ""))
    data = "".join(f"{line}\n" for line in (json_lines if jsonl else text_lines)(copies)).encode()
    if output is None:
        write_stdout(data)
    else:
        write_packed(output, data)
    if not console.quiet:
        console.line(f"{looking.seen:,} articles: {summed_up(copies)}")
    ctx.exit(exit_code(looking.failed > 0, strict and bool(copies)))


def text_lines(copies: tuple[Copy, ...]) -> Iterator[str]:
    """Return the stories for people: each with its fullest article and, below it, the copies; then briefs."""
    for copy in copies:
        words = f"{copy.words:,} words{f', {copy.date}' if copy.date else ''}"
        if copy.relation is Relation.STAYS:
            yield f"{safe_name(copy.name)}  ({words})"
        elif copy.relation is Relation.SAME:
            yield f"  = {safe_name(copy.name)}  ({words}, {copy.share:.0%} of it above)"
        else:
            yield f"{safe_name(copy.name)}  ({words})"
            yield f"  < {safe_name(copy.of)}  (holds {copy.share:.0%} of it)"


def json_lines(copies: tuple[Copy, ...]) -> Iterator[str]:
    """Return an object for each article that is not alone."""
    for copy in copies:
        row = {
            "name": without_surrogates(copy.name),
            "relation": copy.relation.value,
            "of": without_surrogates(copy.of),
            "share": round(copy.share, 3),
            "cluster": copy.cluster or None,
            "words": copy.words,
            "date": copy.date or None,
        }
        yield json.dumps(row, ensure_ascii=False)
