"""Train a model: words, first pass, second pass, each on scores from models that have not seen the site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from copydesk.boilerplate.features.blocks import measure
from copydesk.boilerplate.features.columns import Columns
from copydesk.boilerplate.features.registry import SPOKEN, WEIGHED, undecided
from copydesk.boilerplate.features.words import Words, anchors
from copydesk.boilerplate.model.additive import read_steps
from copydesk.boilerplate.model.load import word_tables
from copydesk.training.fit.class_words import fit_class_words
from copydesk.training.fit.matrix import Table, add_scores, build, hide
from copydesk.training.fit.trees import fit_steps, fit_trees
from copydesk.training.fit.words import Bags, fit_words, write_words
from copydesk.training.labels.documents import FOLDS, Labelled
from copydesk.training.labels.variants import html_variants, variants

NOTES = (
    "Trained by `python -m copydesk.training train` on labelled pages: the development split of WCXB, the",
    "Web Content Extraction Benchmark (Murrough Foley, 2026, arXiv 2605.21097, CC-BY-4.0), and pages of",
    "fundus (MIT), magic-html (Apache-2.0), andy (Apache-2.0) and zhset (MIT).",
)
WEIGHT_NOTES = (
    "All values are in thousandths of a logit, above 0 for the article; a block's score is their sum.",
    "Pass 1, one feature a line: what it adds, then by turns a value of it and what it adds above that.",
    "Pass 2, one tree a line: feature<=value, then the tree for yes, then the tree for no.",
)
_HTML_SETTINGS: dict[str, Any] = {
    "learning_rate": 0.1,
    "min_data_in_leaf": 20,
    "bagging_fraction": 0.5,
    "feature_fraction": 0.3,
}


class Setup(NamedTuple):
    """How a model is trained.

    Attributes:
        name: the model.
        trees: how many stumps and trees its two passes have; HTML has one pass, of trees.
        features: how many features the two passes use.
    """

    name: str
    trees: tuple[int, int]
    features: tuple[int, int]


SETUPS = {
    setup.name: setup
    for setup in (
        Setup("html", (240, 0), (90, 0)),
        Setup("text", (320, 110), (44, 56)),
        Setup("foreign", (320, 110), (44, 56)),
    )
}
_NO_WORDS = Words({}, {})
# Scrapers that differ most; the others give the same words again.
_LEXICAL = frozenset({"resi_full", "resi_main", "bs4", "readability", "html"})
Say = Callable[[str], None]
Rows = NDArray[np.int64]
# More rows than these cost time and give nothing more: neighbouring blocks and flavours are alike.
_MOST_ROWS = 240_000


def bags_of(page: Labelled) -> Bags:
    """Return the words of each block by which the word table counts."""
    return [[*tokens, *anchors(tokens)] for tokens in measure(page.document, _NO_WORDS).tokens]


def learn_words(pages: Sequence[Labelled], html: bool) -> dict[str, int]:
    """Learn the table of words, for HTML that of class words; none from no pages."""
    if not pages:
        return {}
    return fit_class_words(pages) if html else fit_words(pages, bags_of)


def train(
    pages: Sequence[Labelled],
    setup: Setup,
    out: Path,
    folds_out: Path | None = None,
    *,
    seed: int = 1,
    say: Say = print,
) -> None:
    """Train a model and write its files.

    The word table that measures a page, and the first pass whose scores the second one learns from, come
    from the other folds, so that each stage learns from what it will see on new sites.

    Args:
        pages: labelled documents.
        setup: which model: "text", "html", or "foreign" for text in languages whose words are not known.
        out: folder for `weights-NAME.txt` and `words-NAME.txt` of the model trained on all pages.
        folds_out: folder for a model a fold, trained without its pages, in 0, 1, ...; None trains none.
        seed: for the choice of rows and columns.
        say: told of each step.
    """
    # What knows no words is trained on pages with none, and on pages in other scripts.
    name, trees, features = setup
    foreign, html = name == "foreign", name == "html"
    lexical = [] if foreign else [page for page in pages if page.flavour in _LEXICAL]
    tables = [learn_words([p for p in lexical if p.fold != fold], html) for fold in range(FOLDS)]
    tables.append(learn_words(lexical, html))
    more = html_variants(pages) if html else variants(pages, foreign)
    pages = [page for page in (*pages, *more) if page.document.blocks]
    say(f"words: {[len(table) for table in tables]}")
    table = build(pages, lambda page: word_tables(tables[page.fold]), name)
    if foreign or html:
        hide(table, SPOKEN if foreign else WEIGHED)
    say(f"{table.matrix.shape[0]} blocks, {table.matrix.shape[1]} features")
    everything = np.arange(len(table.labels))
    # HTML has features that speak together, such as a block's tag and its container, and those that look at
    # containers leave a second pass nothing to find: it gained 0.0005 of F1 out of fold.
    fit_first = partial(fit_trees, **_HTML_SETTINGS) if html else fit_steps
    fit_first = partial(fit_first, seed=seed)
    passes = [_fit_each(table, everything, partial(fit_first, trees=trees[0], features=features[0]), say)]
    if not html:
        add_scores(table, _scores(table, passes[0]))
        columns = Columns(
            {name: table.matrix[:, table.names.index(name)].tolist() for name in ("score", "score_around")}
        )
        rows = np.array(undecided(columns))
        say(f"{len(rows)} of {len(everything)} blocks go into the second pass")
        passes.append(
            _fit_each(table, rows, partial(fit_trees, trees=trees[1], features=features[1], seed=seed), say)
        )
    for fold, words in enumerate(tables):
        last = fold == FOLDS
        folder = out if last else folds_out / str(fold) if folds_out else None
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            text = write_weights([fitted[fold] for fitted in passes], NOTES)
            (folder / f"weights-{name}.txt").write_text(text, encoding="utf-8")
            if words:
                (folder / f"words-{name}.txt").write_text(write_words(words, NOTES), encoding="utf-8")


def _fit_each(table: Table, rows: Rows, fit: Callable[..., list[str]], say: Say) -> list[list[str]]:
    """Fit on the given rows without each fold in turn, and last on all of them."""
    out = []
    for fold in range(FOLDS + 1):
        own = rows[table.folds[rows] != fold]
        own = own[:: 1 + len(own) // _MOST_ROWS]
        out.append(fit(table.matrix[own], table.labels[own], table.weights[own], table.names))
        say(f"  fold {fold}: {len(own)} blocks")
    return out


def _scores(table: Table, fitted: list[list[str]]) -> Rows:
    """Score every block by the first pass that has not seen its site."""
    scores = np.zeros(len(table.labels), dtype=np.int64)
    for fold in range(FOLDS):
        held = np.nonzero(table.folds == fold)[0]
        if len(held):
            part = table.matrix[held]
            columns = Columns({name: part[:, place].tolist() for place, name in enumerate(table.names)})
            scores[held] = read_steps(fitted[fold]).score(columns)
    return scores


def write_weights(passes: Sequence[Sequence[str]], notes: Sequence[str]) -> str:
    """Return the forests of all passes as the text of a weights file."""
    lines = [f"# {note}" for note in (*notes, *WEIGHT_NOTES)]
    for number, trees in enumerate(passes, 1):
        lines += [f"pass {number}", *trees]
    return "\n".join(lines) + "\n"
