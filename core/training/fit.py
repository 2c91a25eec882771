"""Train a model: words, first pass, second pass, each on scores from models that have not seen the site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from copydesk.boilerplate.forest import read_forest
from copydesk.boilerplate.page import Words, measure
from copydesk.boilerplate.weights import read_stop
from copydesk.training.boost import fit_trees
from copydesk.training.class_words import fit_class_words
from copydesk.training.lexicon import Bags, fit_words, write_words
from copydesk.training.pages import FOLDS, Labelled
from copydesk.training.table import Table, add_scores, build

NOTES = (
    "Trained by `python -m copydesk.training` on the development split of WCXB, the Web Content Extraction",
    "Benchmark (Murrough Foley, 2026, arXiv 2605.21097, CC-BY-4.0), as raw text of seven scrapers.",
)
WEIGHT_NOTES = (
    "One tree a line: feature<=value, then the tree for yes, then the tree for no; a leaf is in thousandths",
    "of a logit, above 0 for the article. A block's score is the sum over all trees of a pass.",
)
_NO_WORDS = Words({}, frozenset())
Say = Callable[[str], None]


def bags_of(page: Labelled) -> Bags:
    """Give the words of each block by which the word table counts."""
    return [tokens[:40] for tokens in measure(page.document, _NO_WORDS).tokens]


def learn_words(pages: Sequence[Labelled]) -> dict[str, int]:
    """Learn the table of words, and for HTML that of class words."""
    return fit_words(pages, bags_of) | fit_class_words(pages)


def train(
    pages: Sequence[Labelled],
    name: str,
    out: Path,
    folds_out: Path | None = None,
    *,
    trees: tuple[int, int] = (60, 120),
    notes: Sequence[str] = NOTES,
    say: Say = print,
) -> None:
    """Train the model `name` and write its files.

    The word table that measures a page, and the first pass whose scores the second one learns from, come
    from the other folds, so that each stage learns from what it will see on new sites.

    Args:
        pages: labelled documents.
        name: "text" or "html"; names the groups of features and the files.
        out: folder for `weights-NAME.txt` and `words-NAME.txt` of the model trained on all pages.
        folds_out: folder for a model a fold, trained without its pages, in 0, 1, ...; None trains none.
        trees: how many trees the two passes have.
        notes: what the files say of where they come from.
        say: told of each step.
    """
    pages = [page for page in pages if page.document.blocks]
    lexical = [page for page in pages if page.flavour in ("resi_full", "bs4", "readability", "html")]
    stop = read_stop()
    tables = [learn_words([p for p in lexical if p.fold != fold]) for fold in range(FOLDS)]
    tables.append(learn_words(lexical))
    say(f"words: {[len(table) for table in tables]}")
    table = build(pages, lambda page: Words(tables[page.fold], stop), name)
    say(f"{table.matrix.shape[0]} blocks, {table.matrix.shape[1]} features")
    first, scores = _cross_fit(table, trees[0], say)
    add_scores(table, scores)
    second, _ = _cross_fit(table, trees[1], say, folds=folds_out is not None)
    for fold, words in enumerate(tables):
        last = fold == FOLDS
        folder = out if last else folds_out / str(fold) if folds_out else None
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            text = write_weights([first[fold], second[fold]], notes)
            (folder / f"weights-{name}.txt").write_text(text, encoding="utf-8")
            (folder / f"words-{name}.txt").write_text(write_words(words, notes), encoding="utf-8")


def _cross_fit(
    table: Table, trees: int, say: Say, *, folds: bool = True
) -> tuple[list[list[str]], NDArray[np.int64]]:
    """Fit one forest without each fold and one on everything; give them and the scores out of fold."""
    forests: list[list[str]] = []
    scores = np.zeros(len(table.labels), dtype=np.int64)
    for fold in range(FOLDS + 1):
        if fold < FOLDS and not folds:
            forests.append([])
            continue
        rows = np.nonzero(table.folds != fold)[0]
        forest = fit_trees(table.matrix[rows], table.labels[rows], table.weights[rows], table.names, trees)
        forests.append(forest)
        held = np.nonzero(table.folds == fold)[0]
        if len(held):
            part = table.matrix[held]
            columns = {column: part[:, place].tolist() for place, column in enumerate(table.names)}
            scores[held] = read_forest(forest).score(columns)
        say(f"  fold {fold}: {len(rows)} blocks")
    return forests, scores


def write_weights(passes: Sequence[Sequence[str]], notes: Sequence[str]) -> str:
    """Give the forests of all passes as the text of a weights file."""
    lines = [f"# {note}" for note in (*notes, *WEIGHT_NOTES)]
    for number, trees in enumerate(passes, 1):
        lines += [f"pass {number}", *trees]
    return "\n".join(lines) + "\n"
