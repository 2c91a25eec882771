"""The formats that hold many documents in one file, by suffix; a new one is one module and its rows here.

A module of a format has two functions: `stream_documents(path, follow_links)` yields the number, the bytes
and the size of each document, in the parent process; `read_document(data, recipe)` returns what such
bytes say, in a worker.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.batch.recipe import Recipe


class Fields(NamedTuple):
    """What a document says.

    Attributes:
        text: the text or page.
        identifier: what names it, or "".
        url: its address, or "".
    """

    text: str | bytes
    identifier: str = ""
    url: str = ""


class Format(Protocol):
    """What the module of a format offers."""

    def stream_documents(self, path: str, follow_links: bool) -> Iterator[tuple[int, bytes, int]]:
        """Return the documents of a file: number from 1, bytes, and bytes of the file they took."""

    def read_document(self, data: bytes, recipe: Recipe) -> Fields:
        """Return what a document says."""


# Suffix of a file, in lower case: the module of its format. The longer suffix of two stands first.
FORMATS = {
    ".jsonl": "copydesk.batch.inputs.json_lines",
    ".ndjson": "copydesk.batch.inputs.json_lines",
    ".jsonl.gz": "copydesk.batch.inputs.json_lines",
    ".ndjson.gz": "copydesk.batch.inputs.json_lines",
}


def holds_documents(path: str) -> bool:
    """Return whether a path names a file of many documents."""
    return path.lower().endswith(tuple(FORMATS))


def format_of(path: str) -> Format:
    """Return the module that reads a file of many documents."""
    name = path.lower()
    module: Format = import_module(next(home for suffix, home in FORMATS.items() if name.endswith(suffix)))
    return module
