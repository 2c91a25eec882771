"""The feature table: which groups of columns each kind of document has, in the order they are computed.

To add a group: write a function from a `Page` to named columns (whole numbers, one entry a block; read
`page.columns` for what came before), put it into `FIRST` under the model's name, and train that model anew.
A forest takes from the table the columns that its trees ask for, by name.
"""

from __future__ import annotations

from collections.abc import Callable

from copydesk.boilerplate.context import neighbours, position, repeats, scores_around, stretch
from copydesk.boilerplate.page import Column, Page, Words, measure
from copydesk.model import Document

Group = Callable[[Page], dict[str, Column]]


def html(page: Page) -> dict[str, Column]:
    """Measure what only HTML knows; its modules are loaded for HTML alone."""
    from copydesk.boilerplate.html_containers import container_columns
    from copydesk.boilerplate.html_features import html_columns
    from copydesk.boilerplate.html_layout import lay_out
    from copydesk.boilerplate.html_said import said_columns

    page.layout = lay_out(page.document)
    return html_columns(page, page.layout) | said_columns(page) | container_columns(page, page.layout)


FIRST: dict[str, tuple[Group, ...]] = {
    "text": (neighbours, position, repeats, stretch),
    "html": (neighbours, position, repeats, stretch, html),
}


def first_columns(document: Document, words: Words, name: str, wanted: frozenset[str] | None = None) -> Page:
    """Compute all that the first pass of the model `name` may ask for.

    Args:
        document: what was read.
        words: the word tables.
        name: the model.
        wanted: the columns that its trees ask for; None stands for all, as the trainer wants them.
    """
    page = measure(document, words)
    page.wanted = wanted
    for group in FIRST[name]:
        page.columns |= group(page)
    return page


def second_columns(page: Page, scores: Column) -> Page:
    """Add what the second pass sees of the first one's scores (thousandths of a logit)."""
    tenths = [max(-60, min(60, score // 100)) for score in scores]
    page.columns |= scores_around(page, tenths)
    if page.layout is not None:
        from copydesk.boilerplate.html_containers import container_scores

        page.columns |= container_scores(page, page.layout, tenths)
    return page


def undecided(columns: dict[str, Column]) -> list[int]:
    """Choose the blocks that the second pass judges: all but those that are as plain as all around them."""
    return [
        row
        for row, (own, around) in enumerate(zip(columns["score"], columns["score_around"], strict=True))
        if not ((own <= -SURE and around <= -5 * SURE) or (own >= SURE_GOOD and around >= 5 * SURE_GOOD))
    ]


SURE = 25
SURE_GOOD = 30
