"""Read labelled HTML pages: what the HTML model learns from."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from copydesk.options import Options
from copydesk.readers.html import read_html
from copydesk.training.labels.align import label_blocks
from copydesk.training.labels.documents import Labelled


def read_html_pages(folder: Path, limit: int = 0) -> Iterator[Labelled]:
    """Read pages in the layout of WCXB: `html/NAME.html.gz` and `ground-truth/NAME.json`.

    Args:
        folder: the folder that holds both.
        limit: stop after so many pages; 0 reads all.
    """
    for number, path in enumerate(sorted((folder / "ground-truth").glob("*.json"))):
        if limit and number >= limit:
            return
        truth = json.loads(path.read_text(encoding="utf-8"))
        gold = truth["ground_truth"].get("main_content") or ""
        page = path.stem
        raw = gzip.decompress((folder / "html" / f"{page}.html.gz").read_bytes()).decode("utf-8", "replace")
        document = read_html(raw, Options())
        shares = label_blocks([block.text for block in document.blocks], gold)
        host = urlsplit(truth.get("url") or "").netloc.removeprefix("www.") or page
        # A trainer asks nobody else, and the opinion would hold the page's tree.
        document = replace(document, second_opinion=None)
        yield Labelled(document, *shares, gold, page, host, "html", raw)
