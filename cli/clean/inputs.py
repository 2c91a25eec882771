"""The inputs of one call of `copydesk clean`: files, standard input, and the documents that stand on it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from copydesk.cli.clean.request import Request
from copydesk.cli.console.files import read_raw, unpacked
from copydesk.cli.console.profiles import options_for
from copydesk.errors import InputError, explain_os_errors
from copydesk.options import Options


class Content(NamedTuple):
    """What is to be cleaned.

    Attributes:
        data: the article.
        packed: whether its file holds it compressed.
        name: what the result calls it.
        options: how it is cleaned.
    """

    data: str | bytes
    packed: bool
    name: str
    options: Options


class Entry(NamedTuple):
    """One article to be cleaned.

    Attributes:
        place: what messages call it.
        path: the file, "-" for standard input.
        read: returns what is in it; what it raises is this article's trouble alone.
    """

    place: str
    path: str
    read: Callable[[], Content]


def entries(request: Request) -> Iterator[Entry]:
    """Return the articles of all sources in their order, each read when it is asked for."""
    for source in request.sources:
        if source == "-" and request.target == "jsonl":
            yield from _on_stdin(request)
        else:
            yield Entry(request.name(source), source, partial(_article, source, request))


def _article(source: str, request: Request, raw: bytes | None = None) -> Content:
    raw = read_raw(source) if raw is None else raw
    data = unpacked(raw)
    name = request.name(source)
    return Content(data, data is not raw, name, options_for(request.options, name))


def _on_stdin(request: Request) -> Iterator[Entry]:
    """Return the documents on standard input as they come; else the one article on it."""
    from copydesk.batch.inputs.standard_input import take_documents

    name = request.name("-")
    if sys.stdin is None:
        yield Entry(name, "-", partial(_article, "-", request))
        return
    try:
        with explain_os_errors("cannot be read", InputError):
            documents, raw = take_documents(sys.stdin.buffer, request.documents)
            if documents is None:
                yield Entry(name, "-", partial(_article, "-", request, raw))
                return
            for number, line, _ in documents:
                yield Entry(f"{name}:{number}", "-", partial(_document, line, f"{name}:{number}", request))
    except InputError as error:
        yield Entry(name, "-", partial(_raise, error))


def _document(line: bytes, place: str, request: Request) -> Content:
    from copydesk.batch.inputs.json_lines import read_document
    from copydesk.writers.dispatch import without_surrogates

    found = read_document(line, request.fields)
    options = replace(request.options, url=request.options.url or found.url)
    return Content(found.text, False, without_surrogates(found.identifier or place), options)


def _raise(error: InputError) -> Content:
    raise error
