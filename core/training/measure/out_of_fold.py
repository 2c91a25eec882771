"""Clean a page as `clean` does, by models that have not seen its site."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from copydesk.boilerplate import classify
from copydesk.boilerplate.model.load import Model
from copydesk.documents import Document, SourceFormat
from copydesk.options import Options
from copydesk.pipeline.judge import judge
from copydesk.pipeline.settle import settle
from copydesk.readers import read
from copydesk.verdicts import Verdict


def verdicts_of(
    raw: str, source_format: SourceFormat, models: Mapping[SourceFormat, Model]
) -> tuple[Verdict, ...]:
    """Judge a page, and what is left of it until nothing more is struck.

    Args:
        raw: the page as it was scraped.
        source_format: as what to read it.
        models: the weights for each format.

    Returns:
        One verdict a block.
    """

    def weigh(document: Document) -> tuple[Verdict, ...]:
        return classify(document, models[document.format])

    decide = partial(judge, classify=weigh)
    options = Options(format=source_format)
    document = read(raw, options)
    return settle(document, decide(document, options), options, decide).verdicts
