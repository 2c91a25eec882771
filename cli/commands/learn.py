"""`copydesk learn`: find the furniture of a site in its articles, and write it as a profile."""

from __future__ import annotations

import re

import click

from copydesk.batch import Limits, Recipe
from copydesk.batch.names import STREAM
from copydesk.cli.batch.options import document_options, work_options
from copydesk.cli.console.choices import FILE
from copydesk.cli.console.files import refuse_other, write_file, write_stdout
from copydesk.cli.console.help import with_examples
from copydesk.cli.console.parameters import console_options, reading_options
from copydesk.cli.console.streams import Console
from copydesk.cli.corpus.look import learned, look_over
from copydesk.cli.exits import EXIT_FAILED, exit_code
from copydesk.corpus.learn import FEWEST_ARTICLES
from copydesk.corpus.profile import Profile, Site
from copydesk.corpus.profile_file import HEADER, write_profile
from copydesk.corpus.sites import ANY
from copydesk.options import FieldNames, Options

SHOWN = 3  # sites that a warning names
EXAMPLES = """\
copydesk learn raw/ -o site.profile           from a folder of articles
copydesk learn raw/ | less                    look before you use it
copydesk learn --site example.org a/ b/ -o example.profile
copydesk learn crawl.jsonl.gz --text-field raw -o sites.profile
"""


@click.command("learn", cls=with_examples(EXAMPLES))
@click.argument("sources", nargs=-1, required=True, type=FILE, metavar="SOURCE...")
@click.option(
    "-o", "--output", type=FILE, metavar="FILE", help="Write the profile here, whole or not at all."
)
@work_options
@document_options
@reading_options
@console_options
@click.pass_context
def learn(
    ctx: click.Context,
    /,
    sources: tuple[str, ...],
    output: str | None,
    jobs: int,
    limits: Limits,
    follow_links: bool,
    fields: FieldNames,
    strict: bool,
    options: Options,
    console: Console,
) -> None:
    """Learn the furniture of sites: paragraphs that stand in many articles, which no single page can tell.

    Writes a profile, a text file to read and edit, for `--profile` of clean, batch and diff. Articles are
    told apart by site: --site, the host of their address, or the first folder below SOURCE. Copies of one
    story count once; of a site with fewer than five articles nothing is learned.
    """
    output = None if output == "-" else output
    refuse_other(output, re.escape(HEADER), "profile")
    recipe = Recipe(STREAM, options, fields, follow_links)
    looking = look_over(sources, recipe, jobs, limits, console, output)
    profile = learned(looking)
    if not looking.seen:
        console.error(" ".join(sources), "nothing to learn from in it")
        ctx.exit(EXIT_FAILED)
    data = write_profile(profile).encode("utf-8", "replace")
    if output is None:
        write_stdout(data)
    else:
        write_file(output, data)
    trouble = print_sites(profile, console, strict)
    ctx.exit(exit_code(looking.failed > 0, strict and trouble))


def print_sites(profile: Profile, console: Console, strict: bool) -> bool:
    """Report what was learned; return whether there was a site of which nothing could be."""
    few = [name_of(site) for site in profile.sites if site.articles < FEWEST_ARTICLES]
    learned = [site for site in profile.sites if site.articles >= FEWEST_ARTICLES]
    for site in learned:
        console.note(name_of(site), f"{len(site.lines)} lines from {site.articles} different articles")
    if few:
        names = ", ".join([*few[:SHOWN], *(["..."] if len(few) > SHOWN else [])])
        message = f"fewer than {FEWEST_ARTICLES} different articles, so nothing was learned of it"
        console.trouble(names, message, strict)
    if not console.quiet:
        lines = sum(len(site.lines) for site in learned)
        articles = sum(site.articles for site in learned)
        console.line(
            f"learned {counted(lines, 'line')} of {counted(len(learned), 'site')} "
            f"from {counted(articles, 'different article')}"
        )
    return bool(few)


def name_of(site: Site) -> str:
    """Name a site for people."""
    return "articles of no known site" if site.name == ANY else site.name


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
