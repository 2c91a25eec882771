"""Standard input that holds documents, a line of JSON each: told from other text by how it begins."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from typing import IO, Any

from copydesk.batch.inputs.found import STDIN, Input
from copydesk.batch.inputs.json_lines import stream_lines
from copydesk.errors import InputError
from copydesk.files.decompress import Decompressed
from copydesk.files.read import read_stream

_HEAD = 1 << 16  # bytes; a beginning that is longer is blank
_MARK = b"\xef\xbb\xbf"
_OBJECT = re.compile(rb'\s*\{\s*["}]')
_MAGIC = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "Zstandard"}

Lines = Iterator[tuple[int, bytes, int]]


class Spool:
    """What came over standard input, in a file without a name that can be read any number of times.

    Args:
        file: holds it.

    Attributes:
        holds_documents: whether it is lines of JSON, and no list of paths.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        file.seek(0)
        head = file.read(_HEAD)
        self.kind = _compression_of(head)
        self.holds_documents = bool(self.kind) or begins_document(head)

    def stream_documents(self) -> Lines:
        """Return the lines, as `json_lines.stream_documents` does those of a file."""
        return stream_lines(io.BufferedReader(_FromStart(self.file)), self.kind)

    def as_input(self) -> Input:
        """Return the input that it is to a batch."""
        status = os.fstat(self.file.fileno())
        identity = (status.st_dev, status.st_ino)
        return Input(STDIN, "stdin", status.st_size, named=True, identity=identity, spool=self)


def begins_document(head: bytes) -> bool:
    """Return whether text begins as an object of JSON does; `{{ name }}` and `{% if %}` are none."""
    return _OBJECT.match(head.removeprefix(_MARK)) is not None


def take_documents(stream: Any, forced: bool) -> tuple[Lines | None, bytes]:
    """Return the documents that stand on a stream; None where it is one article, and then its bytes.

    Args:
        stream: is read as the lines are asked for; what is compressed is read to its end at once.
        forced: whether it holds documents however it begins.
    """
    head = _read_head(stream)
    if kind := _compression_of(head):
        raw = read_stream(stream, head)
        if forced or begins_document(_unpacked_head(raw, kind)):
            return stream_lines(io.BufferedReader(io.BytesIO(raw)), kind), b""
        return None, raw
    if forced or begins_document(head):
        return stream_lines(io.BufferedReader(_Rejoined(head, stream)), ""), b""
    return None, read_stream(stream, head)


def _compression_of(head: bytes) -> str:
    return next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), "")


def _unpacked_head(raw: bytes, kind: str) -> bytes:
    try:
        return Decompressed(io.BytesIO(raw), kind).read(_HEAD) or b""
    except InputError:
        return b""


def _read_head(stream: Any) -> bytes:
    """Read as much as tells how a stream begins, and no more than is there by then."""
    head = b""
    while len(head) < _HEAD and not _tells(head) and (part := stream.read1(_HEAD)):
        head += part
    return head


def _tells(head: bytes) -> bool:
    begun = head.removeprefix(_MARK).lstrip()
    return len(head) >= 4 and len(begun.removeprefix(b"{").lstrip()) > 0


class _Rejoined(io.RawIOBase):
    """A stream of which the head was read before."""

    def __init__(self, head: bytes, rest: Any) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        part = self._head[: len(buffer)] or self._rest.read1(len(buffer))
        self._head = self._head[len(part) :]
        buffer[: len(part)] = part
        return len(part)


class _FromStart(io.RawIOBase):
    """A file from its beginning, whoever else reads it meanwhile."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._position = file, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._file.seek(self._position)
        part = self._file.read(len(buffer))
        self._position += len(part)
        buffer[: len(part)] = part
        return len(part)
