"""The feature table: which groups of columns each kind of document has.

To add a group: write a function from a `Page` to recipes, which compute named columns (whole numbers, one
entry a block) when somebody reads them, out of others of `page.columns` too; put it into `FIRST` under the
model's name, and train that model anew. A forest reads the columns that its trees ask for, by name.
"""

from __future__ import annotations

from collections.abc import Callable

from copydesk.boilerplate.features.blocks import Page, measure
from copydesk.boilerplate.features.columns import Column, Columns, Recipes
from copydesk.boilerplate.features.phrases import phrase_columns
from copydesk.boilerplate.features.scores import scores_around
from copydesk.boilerplate.features.surroundings import position, repeats, runs, stretch
from copydesk.boilerplate.features.words import Words
from copydesk.documents import Document

Group = Callable[[Page], Recipes]
# Tenths of a logit of the first pass, of the block itself and on the mean of the seven around it.
_PLAINLY_STRUCK, _PLAINLY_KEPT, _BLOCKS_AROUND = -25, 30, 7


def html(page: Page) -> Recipes:
    """Measure what only HTML knows; its modules are loaded for HTML alone."""
    from copydesk.boilerplate.features.candidates import candidate_columns
    from copydesk.boilerplate.features.cards import card_columns
    from copydesk.boilerplate.features.containers import container_columns
    from copydesk.boilerplate.features.headline import headline_columns
    from copydesk.boilerplate.features.html import html_columns
    from copydesk.boilerplate.features.layout import lay_out
    from copydesk.boilerplate.features.metadata import said_columns

    layout = lay_out(page.document)
    return (
        html_columns(page, layout)
        | said_columns(page)
        | container_columns(page, layout)
        | candidate_columns(page, layout)
        | card_columns(page, layout)
        | headline_columns(page, layout)
    )


_COMMON: tuple[Group, ...] = (runs, position, repeats, stretch, phrase_columns)
FIRST: dict[str, tuple[Group, ...]] = {
    "text": _COMMON,
    "foreign": _COMMON,
    "html": (*_COMMON, html),
}


# Columns that weigh words; the model for HTML goes without: it knows enough else, and words of 800 pages
# taught it those pages. Out of fold it lost 0.002 of F1 with them.
WEIGHED = frozenset(
    "word_weight word_score word_mean spoken_start spoken_end spoken_cost spoken_sum page_weight "
    "stop_words".split()
)
# Columns that speak a language; the model for pages in languages it does not know goes without.
SPOKEN = WEIGHED | frozenset(
    "times timed phrase comment since_comments until_comments comments_so_far since_related until_related "
    "related_so_far".split()
)
# What a trainer offers of neighbours and windows, beside the columns themselves.
_BESIDE = ("-2", "-1", "+1", "+2")
_AROUND = ("_near", "_around", "_wide", "_far", "_above", "_below")
AROUND_FIRST = {
    "words": _BESIDE,
    "word_score": (*_BESIDE, *_AROUND),
    "word_weight": (*_BESIDE, *_AROUND),
    "ends": _BESIDE,
    "stop_words": _BESIDE,
    "gap": ("+1",),
    "shape": ("-1", "+1"),
    "times": ("-1", "+1"),
    "prose": _AROUND,
    "size": _AROUND,
    "phrase": ("_near", "_around", "_far"),
    "comment": ("_around", "_wide", "_far"),
    "asks": ("_around", "_wide", "_far"),
    "sentence": ("_wide", "_far"),
    "numbers": ("_near", "_wide", "_far"),
    "capitals": ("_near", "_around", "_wide"),
    "links": ("_near", "_wide", "_far"),
    "marks": ("_near", "_wide"),
    "timed": ("_around", "_far"),
    "spaced": ("_wide",),
    "link_density": _BESIDE,
    "tag": ("-1", "+1"),
    "landmark": ("-1", "+1"),
    "name_sum": ("-1", "+1"),
    "linked": ("_around", "_wide"),
    "carded": ("_above", "_below", "_wide"),
    "candidate": ("-1", "+1"),
}
AROUND_SECOND = {
    "score": (*_BESIDE, *_AROUND, "_close", "_broad", "_over", "_under", "_up", "_down"),
    "worth": ("_close", "_around", "_broad", "_wide", "_far", "_up", "_down"),
}


def with_surroundings(recipes: Recipes, around: dict[str, tuple[str, ...]]) -> list[str]:
    """Name the columns there are and those of their neighbours and windows that a trainer may choose from."""
    own = [name for name in recipes if name[0] != "_"]
    return [*own, *[name + side for name, sides in around.items() if name in recipes for side in sides]]


def first_columns(document: Document, words: Words, name: str, earlier: Page | None = None) -> Page:
    """Measure a document for the first pass of the model `name`.

    Args:
        document: what was read.
        words: the word tables.
        name: the model.
        earlier: a page that was measured before, of which this may be a part.
    """
    page = measure(document, words, earlier)
    for group in FIRST[name]:
        page.columns.recipes |= group(page)
    return page


def second_columns(page: Page, scores: Column) -> Recipes:
    """Add what the second pass sees of the first one's scores (thousandths of a logit), and return it."""
    tenths = [max(-60, min(60, score // 100)) for score in scores]
    recipes = scores_around(page, tenths)
    page.columns.recipes |= recipes
    return recipes


def undecided(columns: Columns) -> list[int]:
    """Choose the blocks that the second pass judges: all but those that are as plain as all around them."""
    return [
        row
        for row, (own, around) in enumerate(zip(columns["score"], columns["score_around"], strict=True))
        if not (own <= _PLAINLY_STRUCK and around <= _BLOCKS_AROUND * _PLAINLY_STRUCK)
        and not (own >= _PLAINLY_KEPT and around >= _BLOCKS_AROUND * _PLAINLY_KEPT)
    ]
