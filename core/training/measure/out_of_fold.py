"""Clean a labelled page as `clean` does, by models that have not seen its site."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from copydesk.boilerplate import classify
from copydesk.boilerplate.model.load import Model, load_model
from copydesk.documents import BODY_ROLES, SourceFormat
from copydesk.options import Options
from copydesk.pipeline.judge import judge
from copydesk.pipeline.settle import settle
from copydesk.readers import read
from copydesk.training.labels.documents import Labelled
from copydesk.verdicts import Verdict


def body_of(folds: Path, page: Labelled) -> str:
    """Return the body that copydesk finds in a page.

    Args:
        folds: folder with the models of each fold, as the trainer writes them.
        page: a page of HTML or a raw text; no model of its fold has seen its site.
    """
    html = page.flavour == "html"
    model = load_model("html" if html else "text", str(folds / str(page.fold)))
    verdicts = judged(page.raw, SourceFormat.HTML if html else SourceFormat.TEXT, model)
    kept = [v.block.text for v in verdicts if not v.struck and v.role in BODY_ROLES]
    return "\n\n".join(kept)


def judged(raw: str, source_format: SourceFormat, model: Model) -> tuple[Verdict, ...]:
    """Judge a page, and of raw text what is left of it until nothing more is struck.

    Args:
        raw: the page as it was scraped.
        source_format: as what to read it.
        model: the weights.
    """
    decide = partial(judge, classify=partial(classify, model=model))
    options = Options(format=source_format)
    document = read(raw, options)
    judgement = decide(document, options)
    if source_format is not SourceFormat.HTML:
        judgement = settle(document, judgement, options, decide)
    return judgement.verdicts
