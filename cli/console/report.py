"""Describe in words what was struck from an article, and why."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator

from copydesk.article import Article
from copydesk.cli.console.safe_text import safe_text, shorten
from copydesk.cli.console.streams import HUES, Console, input_name, terminal_width
from copydesk.diff.places import Places
from copydesk.documents import Block
from copydesk.verdicts import Reason, Verdict
from copydesk.writers.stats import Stats, article_stats


def explain(article: Article, console: Console) -> None:
    """Print a heading and, for each struck block, its place, rule, reason, words and twin.

    A block directly below another struck one shows only the evidence that the other had not.
    """
    width = terminal_width(sys.stderr)
    name = input_name(article.source)
    heading = textwrap.wrap(f"{name}: {summary(article_stats(article))}", width, subsequent_indent="    ")
    for number, line in enumerate(heading):
        named = number == 0 and line.startswith(name)
        console.line(f"{console.styled(name, bold=True)}{line[len(name) :]}" if named else line)
    places = Places(article)
    margin = max((len(places.full(verdict.block)) for verdict in article.removed), default=0)
    blocks = {verdict.block.index: verdict.block for verdict in article.verdicts}
    above: Verdict | None = None
    for verdict in article.removed:
        for line in _explained(verdict, above, blocks, places, console, margin, width):
            console.line(line)
        above = verdict


def _explained(
    verdict: Verdict,
    above: Verdict | None,
    blocks: dict[int, Block],
    places: Places,
    console: Console,
    margin: int,
    width: int,
) -> Iterator[str]:
    reason = verdict.reason
    if reason is None:
        return
    indent = " " * (margin + 4)
    place = console.styled(places.full(verdict.block).ljust(margin), dim=True)
    room = max(20, width - len(indent))
    quote = console.styled(f"- {shorten(verdict.block.text, room - 2)}", fg="red")
    near = above.reason if above and above.block.index == verdict.block.index - 1 else None
    evidence = new_evidence(reason, near)
    if near and near.rule == reason.rule and not evidence:
        yield f"  {place}  {quote}"
        return
    # A rule alone says nothing; where all was said of the block above, too, the most telling is said again.
    evidence = evidence or most_telling(reason)
    first, *further = textwrap.wrap(
        f"{reason.rule}: {safe_text(evidence)}" if evidence else reason.rule, room
    )
    rule, colon, detail = first.partition(":")
    yield f"  {place}  {console.styled(rule, fg=HUES[reason.category], bold=True)}{colon}{detail}"
    yield from (f"{indent}{line}" for line in further)
    yield f"{indent}{quote}"
    if reason.duplicate_of is not None and (twin := blocks.get(reason.duplicate_of)):
        label = f"= {places.full(twin)}: "
        stays = shorten(twin.text, max(20, room - len(label)))
        yield f"{indent}{console.styled(f'{label}{stays}', fg='green')}"


def new_evidence(reason: Reason, above: Reason | None) -> str:
    """Return the evidence for a strike that the block directly above was not struck for, too.

    Args:
        reason: why a block went; its detail lists the evidence, parted by semicolons.
        above: why the block above it went; None where it stays.
    """
    if reason == above:
        return ""
    if above is None or reason.duplicate_of is not None:
        return reason.detail
    shown = above.detail.split("; ")
    return "; ".join(part for part in reason.detail.split("; ") if part not in shown)


def most_telling(reason: Reason) -> str:
    """Return the piece of evidence that tells most: the first is often the place, as the rule's name is."""
    place, _, shape = reason.detail.partition("; ")
    return shape.partition("; ")[0] or place


def summary(stats: Stats) -> str:
    """Sum up in one line what was struck, by kind, most blocks first."""
    if not stats.struck.blocks:
        return f"nothing struck, {stats.kept.words:,} word{'s' * (stats.kept.words != 1)} kept"
    kinds = [(kind, count) for group in stats.by_kind.values() for kind, count in group.items()]
    listed = ", ".join(
        f"{kind} {count.blocks}" for kind, count in sorted(kinds, key=lambda pair: -pair[1].blocks)
    )
    struck, kept = stats.struck, stats.kept
    share = f"{struck.words:,} of {kept.words + struck.words:,} words"
    return f"struck {struck.blocks} of {kept.blocks + struck.blocks} blocks, {share}: {listed}"
