"""Find what a diff compares: files alone, folders file by file, or folders with what a batch made of them."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.batch.inputs.discover import discover
from copydesk.batch.inputs.formats import holds_documents
from copydesk.batch.inputs.found import Input
from copydesk.batch.names import TARGET_SUFFIXES, output_name
from copydesk.cli.console.files import read_input, unpacked
from copydesk.decoding.binary import HEAD, is_binary
from copydesk.decoding.gzip import GZIP
from copydesk.errors import InputError
from copydesk.files.overlap import Written
from copydesk.files.read import open_regular, read_regular


@dataclass(frozen=True, slots=True)
class Pair:
    """An input and, where there is one, the cleaned file to compare it with.

    Attributes:
        name: the input's path, or "-".
        other: path of the cleaned file, or "".
        problem: why the input is not read, or "".
        walked: whether it was found in a folder.
    """

    name: str
    other: str = ""
    problem: str = ""
    walked: bool = False

    def read(self) -> bytes:
        """Read the input.

        Raises:
            InputError: it cannot be read.
        """
        if self.problem:
            raise InputError(self.problem)
        if not self.walked:
            return read_input(self.name)
        return unpacked(read_regular(self.name, follow_links=False))

    def read_other(self) -> bytes | None:
        """Read the text of the cleaned file; None where there is none to compare with."""
        if not self.other:
            return None
        try:
            data = read_regular(self.other, follow_links=False)
        except InputError as error:
            raise InputError(f"{self.other} {error}") from error
        if not self.other.endswith(".json"):
            return data
        import json

        try:
            return str(json.loads(data)["text"]).encode("utf-8", "replace")
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{self.other} is no article as JSON") from error


def pairs(sources: tuple[str, ...]) -> Iterator[Pair]:
    """Return what there is to compare.

    Args:
        sources: files, "-" and folders; just two folders are raw articles and what a batch made of them.
    """
    folders = [source for source in sources if os.path.isdir(source)]
    if len(sources) == 2 and len(folders) == 2:
        for item in articles(sources[0]):
            yield Pair(item.path, counterpart(item, sources[1]), problem(item, sources[1]), True)
        return
    for source in sources:
        if source in folders:
            yield from (Pair(item.path, "", item.detail, True) for item in articles(source))
        else:
            yield Pair(source)


def files_of(sources: tuple[str, ...]) -> Iterator[str]:
    """Return the path of every file that a diff of these sources reads; "-" is standard input."""
    for pair in pairs(sources):
        yield from filter(None, (pair.name, pair.other))


def articles(folder: str) -> Iterator[Input]:
    """Return the articles below a folder; what a batch passes over is passed over here too."""
    for item in discover([folder], False, Written([1])):
        if item.problem is None:
            if not holds_documents(item.path) and not looks_binary(item.path):
                yield item
        elif item.problem.value in ("missing", "unreadable"):
            yield item


def looks_binary(path: str) -> bool:
    """Return whether a file is binary, packed or not; one that cannot be read fails later, when it is."""
    try:
        with open_regular(path, follow_links=False) as file:
            head = file.read(HEAD)
        return is_binary(zlib.decompressobj(wbits=31).decompress(head) if head.startswith(GZIP) else head)
    except (OSError, InputError, zlib.error):
        return False


def counterpart(item: Input, folder: str) -> str:
    """Find what a batch made of an input, in any format; "" where there is nothing."""
    for target in TARGET_SUFFIXES:
        for keep in (False, True):
            path = os.path.join(folder, *output_name(item.name, target, keep).split("/"))
            if os.path.isfile(path):
                return path
    return ""


def problem(item: Input, folder: str) -> str:
    """Describe why an input cannot be compared."""
    if item.problem is not None:
        return item.detail
    return "" if counterpart(item, folder) else f"nothing in {folder} was made of it"
