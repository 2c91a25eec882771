"""The rules of this stage, each with its meaning and an example."""

from __future__ import annotations

from copydesk.rules import Rule
from copydesk.verdicts import Category

RULES: tuple[Rule, ...] = (
    Rule(
        "doubled-page",
        Category.DUPLICATE,
        "The article stands twice: the second copy goes as one, its headings and lists with it.",
        "(every paragraph of the page a second time, in the same order)",
    ),
    Rule(
        "exact-copy",
        Category.DUPLICATE,
        "The same sentence stands elsewhere but for case, spaces and typography; refrains, questions, list "
        "items, table rows, code and headings stay.",
        "The ferry sank at dawn, the harbour master said on Tuesday, and all aboard were saved.",
    ),
    Rule(
        "truncated-copy",
        Category.DUPLICATE,
        "The start of a longer paragraph, cut off by an ellipsis, a “Read more” or in the middle of a word.",
        "The ferry sank at dawn, the harbour mas… Read more",
    ),
    Rule(
        "caption-without-credit",
        Category.DUPLICATE,
        "A caption that stands elsewhere together with its photo credit.",
        "Rescuers bring the last passengers ashore.",
    ),
    Rule(
        "pull-quote",
        Category.DUPLICATE,
        "A sentence lifted out of a longer paragraph: a pull quote or a standfirst.",
        "“We had ten minutes, no more, and we used them all.”",
    ),
    Rule(
        "near-copy",
        Category.DUPLICATE,
        "The same passage with a few words edited; one that differs in a number, a name or a “not” stays.",
        "The ferry sank at dawn, a harbour master said on Tuesday, and all on board were saved.",
    ),
)
