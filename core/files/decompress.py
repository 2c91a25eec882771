"""Read compressed files as a stream that gives all that stands before a damage, and then names it."""

from __future__ import annotations

import io
import zlib
from typing import Any, BinaryIO

from copydesk.errors import InputError
from copydesk.files.read import open_regular

_CHUNK = 1 << 16  # bytes of the file read at once
# Bytes given to Zstandard at once: its object limits no output, and four bytes can hold 128 KiB.
_BITE = 1 << 10


def compression_of(path: str) -> str:
    """Return how a file is compressed, by its name: "gzip", "Zstandard" or ""."""
    return {"gz": "gzip", "zst": "Zstandard"}.get(path.lower().rpartition(".")[2], "")


def read_head(path: str, size: int) -> bytes:
    """Read the beginning of a file, unpacked where its name says that it is compressed.

    Returns:
        At most so many bytes; where the data are damaged from the first on, the damage in words.

    Raises:
        InputError: it is no regular file, or what unpacks it is not installed.
        OSError: it cannot be opened.
    """
    with open_regular(path, follow_links=True) as file:
        if not (kind := compression_of(path)):
            return file.read(size)
        packed = Decompressed(file, kind)
        return packed.read(size) or packed.damage.encode()


class Decompressed(io.RawIOBase):
    """The bytes of a file in gzip or Zstandard, member after member.

    It ends where a damage begins, and says so in `damage`: Python's own readers raise there, and a buffer
    that is half full is lost with what it holds.

    Args:
        raw: the open file.
        kind: "gzip" or "Zstandard".

    Attributes:
        damage: why the data cannot be read beyond this place, or "".
        taken: bytes of the file that were read.

    Raises:
        InputError: what reads Zstandard is not installed.
    """

    def __init__(self, raw: BinaryIO, kind: str) -> None:
        self.damage, self.taken = "", 0
        self._file, self._kind = raw, kind
        self._member: Any = None
        self._input = self._output = b""
        self._start, self._error = _gzip() if kind == "gzip" else _zstandard()

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer; 0 at the end, which may be a damage."""
        while not self._output:
            if self.damage or not self._advance():
                return 0
        count = min(len(buffer), len(self._output))
        buffer[:count], self._output = self._output[:count], self._output[count:]
        return count

    def _advance(self) -> bool:
        """Read on in the file; return whether there may be more."""
        self._input = self._input or self._read()
        if self._member is None:
            # Tapes and block devices pad the end with zero bytes.
            self._input = self._input.lstrip(b"\0")
            if not self._input:
                self._input = self._read().lstrip(b"\0")
            if not self._input:
                return False
            self._member = self._start()
        if not self._input:
            self.damage = f"the file is cut: its {self._kind} data have no end"
            return True
        given, rest = self._input[:_BITE], self._input[_BITE:]
        try:
            self._output = self._member.decompress(given)
        except self._error as error:
            self.damage = f"damaged {self._kind} data ({error})"
            return True
        self._input = (self._member.unused_data + rest) if self._member.eof else rest
        if self._member.eof:
            self._member = None
        return True

    def _read(self) -> bytes:
        part = self._file.read(_CHUNK)
        self.taken += len(part)
        return part


def _gzip() -> tuple[Any, type[Exception]]:
    return (lambda: zlib.decompressobj(31)), zlib.error


def _zstandard() -> tuple[Any, type[Exception]]:
    try:
        import zstandard
    except ImportError:
        raise InputError("reading .zst needs the extra corpus: pip install 'copydesk[corpus]'") from None
    return (lambda: zstandard.ZstdDecompressor().decompressobj()), zstandard.ZstdError
