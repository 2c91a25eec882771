"""Turn labelled documents into the matrix that trees are fitted to, by the code that also judges."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Columns
from copydesk.boilerplate.features.registry import (
    AROUND_FIRST,
    AROUND_SECOND,
    first_columns,
    second_columns,
    with_surroundings,
)
from copydesk.boilerplate.features.words import Words
from copydesk.training.fit.trees import Matrix, Vector
from copydesk.training.labels.documents import Labelled


@dataclass(slots=True)
class Table:
    """All blocks of all pages, one row each.

    Attributes:
        names: the features' names.
        matrix: their values.
        labels: share of each block that is the article's.
        weights: how much each block counts; every page counts as it says.
        folds: the fold of each block's site.
        pages: measured pages, for the second pass.
        ends: for each page the row after its last.
    """

    names: list[str]
    matrix: Matrix
    labels: Vector
    weights: Vector
    folds: NDArray[np.int8]
    pages: list[Page]
    ends: list[int]


def build(pages: Sequence[Labelled], words_of: Callable[[Labelled], Words], name: str) -> Table:
    """Measure every page with the word table that has not seen its site.

    Args:
        pages: labelled documents.
        words_of: the word tables to use for a page.
        name: the model whose groups of features are wanted.
    """
    names: list[str] = []
    measured, parts, weights = [], [], []
    for own in pages:
        page = first_columns(own.document, words_of(own), name)
        names = names or with_surroundings(page.columns.recipes, AROUND_FIRST)
        parts.append(rows_of(page.columns, names))
        weights.append(_weights(page, own))
        # All columns of all pages would take several gigabytes.
        page.columns = Columns({"words": page.columns["words"]})
        measured.append(page)
    matrix = np.concatenate(parts)
    labels = np.array([share for page in pages for share in page.content], dtype=np.float32)
    sizes = [len(page.document.blocks) for page in pages]
    folds = np.repeat(np.array([page.fold for page in pages], dtype=np.int8), sizes)
    return Table(names, matrix, labels, np.concatenate(weights), folds, measured, np.cumsum(sizes).tolist())


def add_scores(table: Table, scores: NDArray[np.int64]) -> None:
    """Add to the table what the second pass sees of the first one's scores."""
    start = 0
    names: list[str] = []
    parts = []
    for page, end in zip(table.pages, table.ends, strict=True):
        recipes = second_columns(page, scores[start:end].tolist())
        names = names or with_surroundings(recipes, AROUND_SECOND)
        parts.append(rows_of(page.columns, names))
        page.columns = Columns()
        start = end
    table.matrix = np.concatenate([table.matrix, np.concatenate(parts)], axis=1)
    table.names = table.names + names


def hide(table: Table, names: Collection[str]) -> None:
    """Empty the named columns and what is derived of them, so that no tree asks for them."""
    for place, name in enumerate(table.names):
        if name in names or name.rpartition("_")[0] in names or name[:-2] in names:
            table.matrix[:, place] = 0


def rows_of(columns: Columns, names: list[str]) -> Matrix:
    """Return the named columns of a page side by side."""
    part = np.array([columns[name] for name in names], dtype=np.int32).T
    rows: Matrix = np.clip(part, -32000, 32000).astype(np.int16)
    return rows


def _weights(page: Page, own: Labelled) -> Vector:
    """Weigh blocks by their words, less than in proportion, and further copies of content lightly."""
    words = np.minimum(np.array(page.columns["words"], dtype=np.float32), 100)
    weights = (3 + words) ** 0.8
    weights *= np.where(np.array(own.copies) > 0.5, 0.2, 1.0)
    weights *= 100 * own.weight / max(float(weights.sum()), 1e-6)
    scaled: Vector = weights.astype(np.float32)
    return scaled
