"""Make raw texts of labelled pages, as scrapers give them, with a label for each line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from copydesk.documents import SourceFormat
from copydesk.readers.text.read import read_text
from copydesk.training.labels.align import label_blocks
from copydesk.training.labels.documents import Labelled, keep_head, spread
from copydesk.training.labels.scrapers import scrape
from copydesk.training.labels.sources import Source


def write_raw_texts(sources: Iterable[Source], path: Path) -> int:
    """Write the raw texts of pages as JSON Lines in gzip.

    Args:
        sources: the pages.
        path: the file: an object for each page and scraper, with a letter for each non-empty line of `raw`
            in `labels`: c content, d a further copy of content, n neither.

    Returns:
        How many texts were written.
    """
    count = 0
    with gzip.GzipFile(path, "wb", mtime=0) as file:
        for source in sources:
            for scraper, raw in scrape(source.html).items():
                page = {**asdict(source), "scraper": scraper, "raw": raw, "labels": _labels(raw, source.gold)}
                del page["html"]
                file.write(json.dumps(page, ensure_ascii=False).encode() + b"\n")
                count += 1
    return count


def _labels(raw: str, gold: str) -> str:
    lines = [line for line in raw.splitlines() if line.strip()]
    content, copies = label_blocks(lines, gold)
    return "".join(
        "c" if share > 0.5 else "d" if copied > 0.5 else "n"
        for share, copied in zip(content, copies, strict=True)
    )


def read_raw_texts(path: Path) -> Iterator[Labelled]:
    """Read raw texts and their labels as `write_raw_texts` wrote them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            document = read_text(page["raw"], SourceFormat.TEXT)
            shares = spread(document, page["labels"])
            if shares is None:
                continue
            content = keep_head(document, shares[0], page["title"], page["author"])
            yield Labelled(
                document,
                content,
                shares[1],
                page["gold"],
                page["page"],
                page["host"],
                page["scraper"],
                page["raw"],
                page["collection"],
                page["language"],
            )
