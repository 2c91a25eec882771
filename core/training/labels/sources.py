"""Read labelled pages of several sets: the source of each page and the article as a person would have it."""

from __future__ import annotations

import gzip
import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# Sets whose articles are cut into lines at inline elements or by width; the lines say nothing.
_CUT_ANYWHERE = frozenset({"magic", "zhset"})
# Pages of a crawl that wrote the address above them.
_ADDRESS = re.compile(r'<text id="(https?://[^"]+)')


@dataclass(frozen=True, slots=True)
class Source:
    """A labelled page.

    Attributes:
        page: name of the page.
        collection: name of the set it belongs to.
        language: ISO 639-1 code.
        host: its site, which folds never split.
        html: its source.
        gold: the article's text as a person would have it.
        title: headline; empty where not known.
        author: the author's name; empty where not known.
    """

    page: str
    collection: str
    language: str
    host: str
    html: str
    gold: str
    title: str
    author: str


def read_sources(data: Path) -> Iterator[Source]:
    """Read all sets below a folder, in the order of their names.

    Args:
        data: a folder with folders in the layout of WCXB, `html/NAME.html.gz` and `ground-truth/NAME.json`,
            and files `SET.jsonl.xz` with an object a line: {id, url, host, lang, html, gold, title, author}.
    """
    for folder in sorted(path.parent for path in data.rglob("ground-truth")):
        yield from _read_folder(folder)
    for path in sorted(data.rglob("*.jsonl.xz")):
        yield from _read_lines(path)


def _read_folder(folder: Path) -> Iterator[Source]:
    name = folder.name.partition("-")[0]
    for path in sorted((folder / "ground-truth").glob("*.json")):
        said = json.loads(path.read_text(encoding="utf-8"))
        truth = said["ground_truth"]
        packed = (folder / "html" / f"{path.stem}.html.gz").read_bytes()
        yield Source(
            path.stem,
            name,
            "en",
            _host(said.get("url") or "") or path.stem,
            gzip.decompress(packed).decode("utf-8", "replace"),
            truth.get("main_content") or "",
            truth.get("title") or "",
            truth.get("author") or "",
        )


def _read_lines(path: Path) -> Iterator[Source]:
    name = path.name.partition(".")[0]
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            page: dict[str, Any] = json.loads(line)
            gold = page["gold"]
            address = _ADDRESS.search(page["html"][:2000])
            yield Source(
                page["id"],
                name,
                page["lang"],
                page["host"] or _host(page["url"] or (address[1] if address else "")) or page["id"],
                page["html"],
                " ".join(gold.split()) if name in _CUT_ANYWHERE else gold,
                page["title"] or "",
                page["author"] or "",
            )


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")
