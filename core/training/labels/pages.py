"""Read labelled pages as HTML: what the HTML model learns from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from copydesk.options import Options
from copydesk.pipeline.unseen import find_unseen, without
from copydesk.readers.html import read_html
from copydesk.training.labels.align import label_blocks
from copydesk.training.labels.documents import Labelled
from copydesk.training.labels.sources import Source


def read_pages(sources: Iterable[Source]) -> Iterator[Labelled]:
    """Read pages and label their blocks."""
    for source in sources:
        document = read_html(source.html, Options())
        document = without(document, find_unseen(document.blocks))
        shares = label_blocks([block.text for block in document.blocks], source.gold)
        # A trainer asks nobody else, and the opinion would hold the page's tree.
        document = replace(document, second_opinion=None)
        yield Labelled(
            document,
            *shares,
            source.gold,
            source.page,
            source.host,
            "html",
            source.html,
            source.collection,
            source.language,
        )
