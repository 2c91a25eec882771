"""Clean the inputs of one call one after the other; a failure costs its input alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.cli.clean.inputs import Entry, entries
from copydesk.cli.clean.report import Report
from copydesk.cli.clean.request import Request
from copydesk.cli.clean.results import Results
from copydesk.cli.console.files import write_file, write_stdout
from copydesk.documents import SourceFormat
from copydesk.errors import InputError, describe
from copydesk.pipeline.clean import clean as clean_article
from copydesk.writers import would_change, write

if TYPE_CHECKING:
    from copydesk.article import Article
    from copydesk.options import Options


def clean_all(request: Request) -> Report:
    """Clean all inputs and write what is asked for.

    Returns:
        How it went.
    """
    report, results = Report(), Results(request)
    for entry in entries(request):
        clean_one(entry, request, report, results)
    if not (request.check or request.diff or request.in_place):
        results.close()
    elif report.inputs > 1 and not request.console.quiet:
        request.console.line(report.summary(request.in_place and not (request.check or request.diff)))
    return report


def clean_one(entry: Entry, request: Request, report: Report, results: Results) -> None:
    """Clean one input, write its result and print its messages."""
    try:
        content = entry.read()
        article = replace(clean_article(content.data, content.options), source=content.name)
        result = write(article, request.target)
        data = content.data.encode("utf-8", "replace") if isinstance(content.data, str) else content.data
        changed = would_change(article, data, result, request.target)
        if request.in_place:
            check_replaceable(article, content.packed)
    except Exception as error:
        report.failed += 1
        request.console.error(entry.place, describe(error))
        return
    report.add(changed)
    if request.check:
        report.trouble = report.trouble or changed
        if changed:
            request.console.warning(entry.place, "would be cleaned")
    if request.diff:
        write_diff(entry.place, data, content.options, request)
    elif request.in_place and not request.check:
        if changed:
            write_file(entry.path, result)
    elif not request.check:
        results.add(entry.place, result)
    print_messages(entry.place, article, request, report)


def check_replaceable(article: Article, packed: bool) -> None:
    """Refuse to replace a file by something that is not its cleaned text.

    Raises:
        InputError: the file is HTML, is packed, or nothing of it would be left.
    """
    if article.format is SourceFormat.HTML:
        raise InputError("is HTML, which is not cleaned in place: its text would replace the page; use -o")
    if packed:
        raise InputError("is packed with gzip, which is not cleaned in place; unpack it, or use -o")
    if article.verdicts and not article.kept:
        raise InputError(
            "every block would be struck, so the file is left as it is; --check --explain says why"
        )


def write_diff(name: str, data: bytes, options: Options, request: Request) -> None:
    """Write a unified diff of one input to standard output."""
    import sys

    from copydesk.cli.console.streams import wants_color
    from copydesk.cli.diff.patch import patch_lines
    from copydesk.diff.compare import compare

    color = wants_color(request.console.choice, sys.stdout)
    write_stdout(b"".join(patch_lines(compare(name, data, options), context=3, color=color)))


def print_messages(name: str, article: Article, request: Request, report: Report) -> None:
    """Print the warnings and, where asked for, the summary or the explanation of one article."""
    console = request.console
    for warning in article.warnings:
        console.trouble(name, warning, request.strict)
    report.trouble = report.trouble or bool(request.strict and article.warnings)
    if request.explain or console.verbose:
        from copydesk.cli.console.report import explain, summary
        from copydesk.writers.stats import article_stats

        if request.explain:
            explain(article, console)
        else:
            console.note(name, summary(article_stats(article)))
