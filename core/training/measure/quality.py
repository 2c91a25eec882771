"""Measure how much of the article stays and how much of the page goes: a table by set and language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from copydesk.training.labels.documents import Labelled
from copydesk.training.measure.metrics import Match, match, summary

Extract = Callable[[Labelled], str]
_HEAD = (
    "| tool | pages | n | words F1 | 4-grams F1 | precision | recall | gold words lost | pages below .5 |\n"
    "|---|---|--:|--:|--:|--:|--:|--:|--:|"
)


def measure(
    pages: Sequence[Labelled], tools: Mapping[str, Extract], by: Callable[[Labelled], list[str]]
) -> str:
    """Run tools over labelled pages and lay out what they make of them.

    Args:
        pages: what to run them on; a tool that fails on a page gives no text of it.
        tools: the calls by name.
        by: gives the groups that a page belongs to, each a row of the table.

    Returns:
        A table in Markdown, one row a tool and group.
    """
    rows = [_HEAD]
    for name, extract in tools.items():
        groups: dict[str, list[Match]] = {}
        for page in pages:
            found = match(_text(extract, page), page.gold)
            for group in by(page):
                groups.setdefault(group, []).append(found)
        rows += [_row(name, group, found) for group, found in groups.items()]
    return "\n".join(rows)


def _text(extract: Extract, page: Labelled) -> str:
    try:
        return extract(page)
    except Exception:  # the other tools raise what they like, and nothing must stop the table
        return ""


def _row(name: str, group: str, found: list[Match]) -> str:
    figures = summary(found)
    words = sum(one.gold_words for one in found) or 1
    lost = 1 - sum(one.word_recall * one.gold_words for one in found) / words
    low = sum(one.word_f1 < 0.5 for one in found)
    cells = (
        *(f"{figures[key]:.4f}" for key in ("word_f1", "gram_f1", "gram_precision", "gram_recall")),
        f"{100 * lost:.2f} %",
        str(low),
    )
    return f"| {name} | {group} | {len(found)} | {' | '.join(cells)} |"


def by_set_and_language(page: Labelled) -> list[str]:
    """Name the set of a page, its language, and whether that is English."""
    english = page.language == "en"
    return [
        page.collection,
        "English" if english else "other languages",
        *([] if english else [page.language]),
    ]


def by_scraper(page: Labelled) -> list[str]:
    """Name the scraper that made a text, its set, and whether it is English."""
    return [page.flavour, page.collection, "English" if page.language == "en" else "other languages"]
