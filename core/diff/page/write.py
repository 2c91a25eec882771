"""Write diffs as one HTML page that needs nothing from outside and trusts nothing in the texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from string import Template

from copydesk.diff.edits import FileDiff
from copydesk.diff.page.markup import counted, read_part, safe, source_hash
from copydesk.diff.page.sections import indexed, section
from copydesk.writers.stats import article_stats


def write_page(diffs: Sequence[FileDiff]) -> bytes:
    """Write a page with before and after side by side; of several files an index whose lines open them.

    Args:
        diffs: the inputs, in order.

    Returns:
        UTF-8. Style and script are allowed by their hashes alone, so that no markup in a text could run.
    """
    style, script = read_part("page.css"), read_part("page.js")
    rules = Counter(
        (verdict.reason.category.value, verdict.reason.rule)
        for diff in diffs
        for verdict in diff.article.removed
        if verdict.reason
    )
    write_file = section if len(diffs) == 1 else indexed
    page = Template(read_part("page.html")).substitute(
        title=safe(title_of(diffs)),
        style=style,
        style_hash=source_hash(style),
        script=script,
        script_hash=source_hash(script),
        changes=counted(sum(rules.values()), "change"),
        total=totals(diffs),
        rules_open=" open" if len(rules) <= 6 else "",
        filters="".join(filters(rules)),
        index="" if len(diffs) == 1 else read_part("index.html"),
        files="\n".join(part for number, diff in enumerate(diffs) for part in write_file(diff, number)),
    )
    return page.encode("utf-8")


def title_of(diffs: Sequence[FileDiff]) -> str:
    """Return the title of the page."""
    if len(diffs) != 1:
        return f"copydesk diff: {counted(len(diffs), 'file')}"
    name = "standard input" if diffs[0].name == "-" else diffs[0].name
    return f"copydesk diff: {name}"


def totals(diffs: Sequence[FileDiff]) -> str:
    """Report how much was struck from all files."""
    stats = [article_stats(diff.article) for diff in diffs]
    struck, kept = sum(one.struck.words for one in stats), sum(one.kept.words for one in stats)
    blocks = sum(one.struck.blocks for one in stats)
    return f"{counted(blocks, 'block')} struck, {struck:,} of {struck + kept:,} words; filter by rule"


def filters(rules: Counter[tuple[str, str]]) -> Iterator[str]:
    """Return a box for each rule, the busiest first."""
    for (category, rule), count in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
        yield (
            f'<label class="{safe(category)}"><input type="checkbox" value="{safe(rule)}" checked> '
            f"<b>{safe(rule)}</b> {count:,}</label>"
        )
