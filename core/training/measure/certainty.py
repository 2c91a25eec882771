"""Measure what `--lean` does and what `confidence` means.

Usage: python -m copydesk.training.measure.certainty PAGES...

PAGES are JSON Lines, packed or not, of {html, gold}: pages and the article's text as a person would have it,
none of which the weights were trained on.
"""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import Any

import click

from copydesk.article import Article
from copydesk.documents import BODY_ROLES, SourceFormat
from copydesk.options import Lean
from copydesk.pipeline.clean import clean
from copydesk.training.measure.metrics import Match, match
from copydesk.verdicts import Category

_OPENERS: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".xz": lzma.open, ".bz2": bz2.open}
_BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)
_HALF = 0.5  # of a block's words, that make it the article's
_LEAST = 80  # words; a shorter gold text is no article


def read_pages(paths: tuple[Path, ...], every: int) -> Iterator[tuple[str, str]]:
    """Return page and gold text of every n-th page."""
    for path in paths:
        with _OPENERS.get(path.suffix, open)(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % every == 0:
                    row = json.loads(line)
                    if len(row["gold"].split()) >= _LEAST:
                        yield row["html"], row["gold"]


def raw_text(article: Article) -> str:
    """Return a page as a scraper leaves it: the text of every block, one a line."""
    return "\n".join(verdict.block.text for verdict in article.verdicts)


def decisions(article: Article, gold: str) -> Iterator[tuple[float, bool]]:
    """Return for each block whose fate the model decided its confidence, and whether it was right."""
    from copydesk.training.labels.align import label_blocks

    content, copies = label_blocks([verdict.block.text for verdict in article.verdicts], gold)
    for verdict, share, copied in zip(article.verdicts, content, copies, strict=True):
        if verdict.reason is None and verdict.role not in BODY_ROLES:
            continue
        if verdict.reason is not None and verdict.reason.category is Category.DUPLICATE:
            continue
        wanted = share >= _HALF or copied >= _HALF
        yield verdict.confidence, wanted is not verdict.struck


def bin_of(confidence: float) -> int:
    """Return the number of the bin that a confidence falls into."""
    return max(number for number, low in enumerate(_BINS[:-1]) if confidence >= low or number == 0)


def row(name: str, matches: list[Match]) -> str:
    """Return a row of the table of leans."""
    means = (
        fmean(m.word_precision for m in matches),
        fmean(m.word_recall for m in matches),
        fmean(m.word_f1 for m in matches),
    )
    return f"| {name} | {' | '.join(f'{mean:.3f}' for mean in means)} |"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument(
    "pages", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--every", default=1, help="Measure on every n-th page alone.")
def main(pages: tuple[Path, ...], every: int) -> None:
    """Print precision, recall and F1 by lean, and how often a confidence is right; HTML and raw text."""
    scores: dict[tuple[str, Lean], list[Match]] = {}
    right: dict[str, Counter[int]] = {"html": Counter(), "text": Counter()}
    total: dict[str, Counter[int]] = {"html": Counter(), "text": Counter()}
    for html, gold in read_pages(pages, every):
        page = clean(html, format=SourceFormat.HTML)
        sources = {"html": (html, SourceFormat.HTML), "text": (raw_text(page), SourceFormat.TEXT)}
        for kind, (source, source_format) in sources.items():
            for lean in Lean:
                article = clean(source, format=source_format, only="body", lean=lean)
                scores.setdefault((kind, lean), []).append(match(article.text, gold))
            for confidence, correct in decisions(clean(source, format=source_format), gold):
                total[kind][bin_of(confidence)] += 1
                right[kind][bin_of(confidence)] += correct
    for (kind, lean), matches in scores.items():
        click.echo(row(f"{kind}, {lean.value}", matches))
    for number, (low, high) in enumerate(pairwise(_BINS)):
        shares = [f"{right[kind][number] / max(1, total[kind][number]):.2f}" for kind in right]
        counts = [f"{total[kind][number]:,}" for kind in right]
        click.echo(f"| {low:.2f} to {min(high, 1):.2f} | {' | '.join(shares)} | {' | '.join(counts)} |")


if __name__ == "__main__":
    main(prog_name="python -m copydesk.training.measure.certainty")
