"""Publish lines compressed with gzip or Zstandard."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from copydesk.errors import InputError
from copydesk.files.compress import compress, compressor
from copydesk.files.decompress import Decompressed
from copydesk.files.read import open_regular

_CHUNK = 1 << 20  # bytes unpacked at once


class Compressed:
    """Lines of JSON, compressed.

    Args:
        kind: "gzip" or "Zstandard".
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def check(self) -> None:
        """Raise OptionError where Zstandard is not installed."""
        compressor(BytesIO(), self.kind).close()

    def pack(self, lines: BinaryIO, target: BinaryIO) -> None:
        """Compress lines."""
        compress(lines, target, self.kind)

    def unpack(self, path: str) -> Iterator[bytes]:
        """Return what was compressed, in pieces.

        Raises:
            InputError: the data are damaged or cut, or no such data at all.
        """
        with open_regular(path, follow_links=False) as raw:
            stream = Decompressed(raw, self.kind)
            while part := stream.read(_CHUNK):
                yield part
            if stream.damage:
                raise InputError(stream.damage)


GZIP, ZSTANDARD = Compressed("gzip"), Compressed("Zstandard")
