"""Measure a model end to end, each page by the weights that have not seen its site."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import fmean
from time import process_time

from copydesk.boilerplate.model.load import load_model
from copydesk.choices.dropped_roles import drop_roles
from copydesk.documents import BODY_ROLES, SourceFormat
from copydesk.training.labels.documents import FOLDS, Labelled
from copydesk.training.measure.metrics import Match, match, summary
from copydesk.training.measure.out_of_fold import verdicts_of
from copydesk.verdicts import Verdict

# Scrapers that already leave most of the page out.
PARTIAL = frozenset({"resi_main", "readability"})
COLUMNS = ("gram_f1", "gram_precision", "gram_recall", "word_f1", "word_precision", "word_recall")


def score(pages: Sequence[Labelled], folds: Path) -> str:
    """Clean every raw text as `copydesk clean` does and compare with the gold texts.

    Args:
        pages: labelled documents.
        folds: folder with the models out of fold, as `train` writes them.

    Returns:
        A table by flavour, for the body alone (`--only body`) and for the whole result, and the time.
    """
    models = [{SourceFormat.TEXT: load_model("text", str(folds / str(fold)))} for fold in range(FOLDS)]
    body: dict[str, list[Match]] = {}
    whole: dict[str, list[Match]] = {}
    spent = 0.0
    for page in pages:
        start = process_time()
        verdicts = verdicts_of(page.raw, SourceFormat.TEXT, models[page.fold])
        spent += process_time() - start
        whole.setdefault(page.flavour, []).append(match(_text(verdicts), page.gold))
        only = drop_roles(verdicts, BODY_ROLES)
        body.setdefault(page.flavour, []).append(match(_text(only), page.gold))
    lines = [f"{len(pages)} documents, {1000 * spent / len(pages):.2f} ms of processor time each"]
    return "\n".join([*lines, *_table("--only body", body), *_table("default output", whole)])


def _text(verdicts: Sequence[Verdict]) -> str:
    return "\n".join(verdict.block.text for verdict in verdicts if not verdict.struck)


def _table(title: str, matches: dict[str, list[Match]]) -> list[str]:
    rows = {flavour: summary(found) for flavour, found in matches.items()}
    full = [row for flavour, row in rows.items() if flavour not in PARTIAL]
    shown = dict(rows)
    if len(rows) > 1:
        shown["mean"] = _mean(list(rows.values()))
        shown["mean of full pages"] = _mean(full)
    lines = ["", f"{title:20s}" + "".join(f"{column:>16s}" for column in COLUMNS)]
    for flavour, row in shown.items():
        lines.append(f"{flavour:20s}" + "".join(f"{row[column]:16.4f}" for column in COLUMNS))
    return lines


def _mean(rows: list[dict[str, float]]) -> dict[str, float]:
    return {column: fmean(row[column] for row in rows) for column in COLUMNS}
