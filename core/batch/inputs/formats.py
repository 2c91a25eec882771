"""The formats that hold many documents in one file, by suffix; a new one is one module and its rows here.

A module of a format has two functions: `stream_documents(path, follow_links)` yields the number, the bytes
and the size of each document, in the parent process; `read_document(data, names)` returns what such
bytes say, in a worker.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

from copydesk.batch.inputs.found import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.options import FieldNames


class Fields(NamedTuple):
    """What a document says.

    Attributes:
        text: the text or page.
        identifier: what names it, or "".
        url: its address, or "".
        charset: the encoding that its transport declared, or "".
        passed_over: why it is no article ("HTTP status 404"), or "".
        names_repeat: whether names repeat in the file, as those of pages crawled twice do.
    """

    text: str | bytes
    identifier: str = ""
    url: str = ""
    charset: str = ""
    passed_over: str = ""
    names_repeat: bool = False

    @classmethod
    def of(cls, text: str | bytes, row: Mapping[str, object], names: FieldNames) -> Fields:
        """Return a document that a row of fields names and addresses."""
        url = row.get(names.url)
        return cls(text, identifier(row.get(names.id)), url if isinstance(url, str) else "")


def identifier(value: object) -> str:
    """Return the value of an id field as text; anything but text and numbers is no identifier."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


class Format(Protocol):
    """What the module of a format offers."""

    def stream_documents(self, path: str, follow_links: bool) -> Iterator[tuple[int, bytes, int]]:
        """Return the documents of a file: number from 1, bytes, and bytes of the file they took."""

    def read_document(self, data: bytes, names: FieldNames, /) -> Fields:
        """Return what a document says."""


# Suffix of a file, in lower case, without .gz or .zst: the module of its format.
FORMATS = {
    STDIN: "copydesk.batch.inputs.json_lines",
    ".jsonl": "copydesk.batch.inputs.json_lines",
    ".ndjson": "copydesk.batch.inputs.json_lines",
    ".parquet": "copydesk.batch.inputs.parquet",
    ".warc": "copydesk.batch.inputs.warc",
    ".wet": "copydesk.batch.inputs.warc",
}


def holds_documents(path: str) -> bool:
    """Return whether a path names a file of many documents, as standard input is one to a batch."""
    return _suffix(path) in FORMATS


def format_of(path: str) -> Format:
    """Return the module that reads a file of many documents."""
    module: Format = import_module(FORMATS[_suffix(path)])
    return module


def _suffix(path: str) -> str:
    name = path.lower().removesuffix(".gz").removesuffix(".zst")
    return name if name == STDIN else name[name.rfind(".") :] if "." in name else ""
