"""Write diffs as one HTML page that needs nothing from outside and trusts nothing in the texts."""

from __future__ import annotations

import hashlib
import os
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from string import Template

from copydesk.decoding import scrub
from copydesk.diff.edits import FileDiff
from copydesk.diff.rows import Fold, Row, folded_rows
from copydesk.documents import Block
from copydesk.text.wordlists import FOLDER
from copydesk.writers.dispatch import without_surrogates
from copydesk.writers.stats import article_stats

CONTEXT = 2  # kept blocks around a struck one that are not folded
SHOWN_REPEATS = 8  # links to struck copies below the block that stays


def write_page(diffs: Sequence[FileDiff]) -> bytes:
    """Write a page with before and after side by side.

    Args:
        diffs: the inputs, in order.

    Returns:
        UTF-8. Style and script are allowed by their hashes alone, so that no markup in a text could run.
    """
    style, script = part("page.css"), part("page.js")
    rules: Counter[tuple[str, str]] = Counter()
    for diff in diffs:
        for verdict in diff.article.removed:
            if verdict.reason:
                rules[verdict.reason.category.value, verdict.reason.rule] += 1
    title = f"copydesk diff: {diffs[0].name}" if len(diffs) == 1 else f"copydesk diff: {len(diffs)} files"
    count = sum(rules.values())
    page = Template(part("page.html")).substitute(
        title=safe(title),
        style=style,
        style_hash=source_hash(style),
        script=script,
        script_hash=source_hash(script),
        changes="1 change" if count == 1 else f"{count} changes",
        total=totals(diffs),
        rules_open=" open" if len(rules) <= 6 else "",
        filters="".join(filters(rules)),
        files="\n".join(file for number, diff in enumerate(diffs) for file in section(diff, number)),
    )
    return page.encode("utf-8")


def part(name: str) -> str:
    """Read a part of the page."""
    with open(os.path.join(FOLDER, "diff", name), encoding="utf-8") as file:
        return file.read()


def source_hash(text: str) -> str:
    """Return the hash by which a content security policy allows an inline style or script."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def safe(text: str) -> str:
    """Make text that may hold anything fit for the page: no markup, no control characters."""
    return escape(scrub(without_surrogates(text))[0])


def totals(diffs: Sequence[FileDiff]) -> str:
    """Report how much was struck from all files."""
    stats = [article_stats(diff.article) for diff in diffs]
    struck, kept = sum(one.struck.words for one in stats), sum(one.kept.words for one in stats)
    blocks = sum(one.struck.blocks for one in stats)
    return f"{blocks:,} blocks struck, {struck:,} of {struck + kept:,} words; filter by rule"


def filters(rules: Counter[tuple[str, str]]) -> Iterator[str]:
    """Return a box for each rule, the busiest first."""
    for (category, rule), count in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
        yield (
            f'<label class="{safe(category)}"><input type="checkbox" value="{safe(rule)}" checked> '
            f"<b>{safe(rule)}</b> {count:,}</label>"
        )


def section(diff: FileDiff, number: int) -> Iterator[str]:
    """Return the markup of one file."""
    stats = article_stats(diff.article)
    name = "standard input" if diff.name == "-" else diff.name
    struck, kept = stats.struck, stats.kept
    language = diff.article.metadata.language
    yield f"<section{f' lang={chr(34)}{safe(language)}{chr(34)}' if language else ''}><h2>{safe(name)}</h2>"
    yield (
        f'<p class="sum">struck {struck.blocks:,} of {struck.blocks + kept.blocks:,} blocks, '
        f"{struck.words:,} of {struck.words + kept.words:,} words</p>"
    )
    for note in (*diff.article.warnings, *filter(None, [diff.over_text])):
        yield f'<p class="note">{safe(note)}</p>'
    yield '<div class="head"><span></span><span>before</span><span>after</span></div>'
    for item in folded_rows(diff.article, CONTEXT):
        if isinstance(item, Fold):
            yield f'<details class="fold"><summary>{fold_words(item)}</summary>'
            yield from (row_markup(row, number) for row in item.rows)
            yield "</details>"
        else:
            yield row_markup(item, number)
    yield "</section>"


def fold_words(fold: Fold) -> str:
    """Describe what a fold holds."""
    return f"{len(fold.rows)} blocks stay, lines {fold.first}&#8211;{fold.last}, {fold.words:,} words"


def row_markup(row: Row, number: int) -> str:
    """Return the markup of one block."""
    verdict, block, reason = row.verdict, row.verdict.block, row.verdict.reason
    text = f'<p class="text" dir="auto">{safe(block.text)}</p>'
    state = "struck" if reason else "kept"
    rule = f' data-rule="{safe(reason.rule)}" tabindex="-1"' if reason else ""
    if reason:
        text = f'<del class="gone">{text}</del>'
        twin = f" &#8594; {link(row.twin, number)} stays" if row.twin else ""
        why = f"<b>{safe(reason.rule)}</b>: {safe(reason.detail)}{twin}"
        after = f'<p class="why {reason.category.value}">{why}</p>'
    else:
        places = ", ".join(link(copy, number) for copy in row.repeats[:SHOWN_REPEATS])
        more = ", &#8230;" if len(row.repeats) > SHOWN_REPEATS else ""
        after = text + (f'<small class="stays">stays; its copies: {places}{more}</small>' if places else "")
    return (
        f'<div class="row {state} {verdict.role.value}" id="f{number}-{block.index}"{rule}>'
        f'<span class="n">{block.place.first}</span><div class="before">{text}</div>'
        f'<div class="after">{after}</div></div>'
    )


def link(block: Block, number: int) -> str:
    """Return a link to a block's row."""
    return f'<a href="#f{number}-{block.index}">line {block.place.first}</a>'
