"""Labelled documents: what a trainer learns from."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from copydesk.documents import Document

FOLDS = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document whose blocks are labelled.

    Attributes:
        document: the document as the reader cuts it.
        content: for each block the share of its words that is the article's, 0 to 1.
        copies: for each block the share of its words that stands on further copies of content, 0 to 1.
        gold: the article's text as a person would have it.
        page: name of the page; all flavours of a page share it.
        host: site of the page; folds never split a site.
        flavour: the scraper that made the text, or "html".
        raw: the source.
        collection: name of the set the page belongs to.
        language: ISO 639-1 code of its language.
        weight: how much it counts beside other documents.
    """

    document: Document
    content: tuple[float, ...]
    copies: tuple[float, ...]
    gold: str
    page: str
    host: str
    flavour: str
    raw: str
    collection: str = ""
    language: str = "en"
    weight: float = 1.0

    @property
    def fold(self) -> int:
        """The fold the page's site belongs to, the same on every run."""
        return zlib.crc32(self.host.encode()) % FOLDS


def spread(document: Document, labels: str) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """Turn line labels into shares of each block's words; None where lines and labels do not pair up."""
    content, copies = [], []
    place = 0
    for block in document.blocks:
        weights = {"c": 0, "d": 0, "n": 0}
        for line in block.text.splitlines():
            if line.strip():
                if place >= len(labels):
                    return None
                weights[labels[place]] += len(line.split()) or 1
                place += 1
        total = sum(weights.values()) or 1
        content.append(weights["c"] / total)
        copies.append(weights["d"] / total)
    return (tuple(content), tuple(copies)) if place == len(labels) else None


def keep_head(document: Document, content: tuple[float, ...], title: str, author: str) -> tuple[float, ...]:
    """Label title and byline right above the content as content: gold texts leave them out, we do not.

    Args:
        document: what was read.
        content: for each block the share of its words that is the article's.
        title: the page's title; empty where not known.
        author: the author's name; empty where not known.
    """
    first = next((place for place, share in enumerate(content) if share > 0.5), -1)
    out = list(content)
    wanted = _key(title)
    for place in range(first - 1, max(first - 26, -1), -1):
        found = _key(document.blocks[place].text)
        if len(wanted) > 8 and (found == wanted or (len(found) > 15 and wanted.startswith(found))):
            out[place] = 1.0
            break
        if place >= first - 8 and len(author) > 4 and len(found) < 70 and _key(author) in found:
            out[place] = 1.0
    return tuple(out)


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
