"""Write one file of the page: figures, warnings, rows; where there are several, its line in the index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from copydesk.diff.edits import FileDiff
from copydesk.diff.page.markup import counted, safe
from copydesk.diff.page.rows import RowWriter
from copydesk.writers.stats import Stats, article_stats

BUSIEST = 3  # rules named in the index


def section(diff: FileDiff, number: int) -> Iterator[str]:
    """Return the markup of one file."""
    stats = article_stats(diff.article)
    language = diff.article.metadata.language
    yield f"<section{f' lang={chr(34)}{safe(language)}{chr(34)}' if language else ''}>"
    yield f"<h2>{name_of(diff)}</h2>"
    yield f'<p class="sum">{figures(stats)}</p>'
    for note in (*diff.article.warnings, *filter(None, [diff.over_text])):
        yield f'<p class="note">{safe(note)}</p>'
    yield '<div class="head"><span></span><span>before</span><span>after</span></div>'
    yield from RowWriter(diff, number).rows()
    yield "</section>"


def indexed(diff: FileDiff, number: int) -> Iterator[str]:
    """Return the markup of one file among several: a line of the index that opens it."""
    stats = article_stats(diff.article)
    struck, total = stats.struck.words, stats.struck.words + stats.kept.words
    share = round(100 * struck / total) if total else 0
    warned = counted(len(diff.article.warnings), "warning") if diff.article.warnings else ""
    yield (
        f'<details class="file" data-place="{number}" data-words="{struck}" data-share="{share}"><summary>'
        f'<span class="name">{name_of(diff)}</span>'
        f'<span class="part" title="words struck"><svg viewBox="0 0 100 1" preserveAspectRatio="none" '
        f'aria-hidden="true"><rect width="{share}" height="1"/></svg>{share} %</span>'
        f'<span class="words">{struck:,} of {total:,} words</span>'
        f'<span class="busiest">{busiest(diff)}</span><span class="warned">{warned}</span></summary>'
    )
    yield from section(diff, number)
    yield "</details>"


def name_of(diff: FileDiff) -> str:
    """Return the name of a file, fit for the page."""
    return safe("standard input" if diff.name == "-" else diff.name)


def figures(stats: Stats) -> str:
    """Report how much was struck from one file."""
    struck, kept = stats.struck, stats.kept
    return (
        f"struck {struck.blocks:,} of {counted(struck.blocks + kept.blocks, 'block')}, "
        f"{struck.words:,} of {counted(struck.words + kept.words, 'word')}"
    )


def busiest(diff: FileDiff) -> str:
    """Name the rules that struck most blocks of a file."""
    rules = Counter(
        (verdict.reason.category.value, verdict.reason.rule)
        for verdict in diff.article.removed
        if verdict.reason
    )
    return ", ".join(
        f'<span class="{category}"><b>{safe(rule)}</b> {count}</span>'
        for (category, rule), count in rules.most_common(BUSIEST)
    )
