"""Read inputs without ever waiting on one, and write outputs whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import BinaryIO

from copydesk.errors import InputError

GZIP_LIMIT = 256 << 20
GZIP_RATIO = 300
GZIP_FREE = 16 << 20
HEAD = 8192
GZIP = b"\x1f\x8b"
SIGNATURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    GZIP,
    b"BZh",
    b"\xfd7zXZ",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3",
    b"OggS",
    b"ID3",
    b"RIFF",
    b"wOFF",
    b"wOF2",
)
TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\b\x1b")


def open_regular(path: str, follow_links: bool) -> BinaryIO:
    """Open a file for reading; a pipe or device that took its place meanwhile is refused, not waited on.

    Raises:
        InputError: it is no regular file.
        OSError: it cannot be opened.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if not follow_links:
        flags |= getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise InputError("not a regular file")
    return os.fdopen(handle, "rb")


def unpack(data: bytes) -> bytes:
    """Unpack gzip data, within a size and a ratio.

    Raises:
        InputError: the data are damaged, or unpack to more than the caps allow.
    """
    import zlib

    parts: list[bytes] = []
    total = 0
    rest = data
    while rest:
        member = zlib.decompressobj(wbits=31)
        try:
            while not member.eof:
                part = member.decompress(rest, 1 << 20)
                rest = member.unconsumed_tail
                total += len(part)
                if total > GZIP_LIMIT:
                    raise InputError(
                        f"unpacks to more than {GZIP_LIMIT >> 20} MiB; unpack it yourself to clean it"
                    )
                if total > max(GZIP_FREE, GZIP_RATIO * len(data)):
                    raise InputError(
                        f"unpacks to more than {GZIP_RATIO} times its size, as only a trap would"
                    )
                if not part and not rest and not member.eof:
                    raise InputError("the gzip data end too early")
                parts.append(part)
        except zlib.error as error:
            raise InputError(f"damaged gzip data ({error})") from error
        rest = member.unused_data.lstrip(b"\0")
    return b"".join(parts)


def is_binary(data: bytes) -> bool:
    """Tell pictures, archives and the like from text in any encoding, by their first bytes.

    A stray control character does not make a text binary, and UTF-16 without a mark is text although
    half of its bytes may be zero.
    """
    head = data[:HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return False
    if head.startswith(SIGNATURES):
        return True
    controls = sum(head.count(value) for value in range(32) if value not in TEXT_CONTROLS)
    if controls * 20 <= len(head):
        return False
    return not is_utf16(head)


def is_utf16(head: bytes) -> bool:
    """Tell whether bytes with many zeros are text in UTF-16 without a mark."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 20 <= len(head) or min(even, odd) * 20 > max(even, odd):
        return False
    text = head[: len(head) // 2 * 2].decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    bad = sum(text.count(chr(value)) for value in range(32) if value not in TEXT_CONTROLS)
    return (bad + text.count("\ufffd")) * 20 <= len(text)


def write_whole(root: str, name: str, data: bytes, scratch: str, source: str) -> None:
    """Write a file below a root through a scratch file and a rename.

    Args:
        root: the output root, a real path.
        name: the file's path below it, parts joined by "/".
        data: its bytes.
        scratch: path of the scratch file, on the same file system.
        source: the input it is made from, which must not be overwritten.

    Raises:
        InputError: the file would lie outside the root, or on top of its own input.
        OSError: it cannot be written.
    """
    path = os.path.join(root, *name.split("/"))
    folder = os.path.dirname(path)
    os.makedirs(folder, exist_ok=True)
    real = os.path.realpath(folder)
    if os.path.commonpath((root, real)) != root:
        raise InputError(f"a link in the output folder leads out of it, to {real}")
    if os.path.exists(path) and os.path.exists(source) and os.path.samefile(path, source):
        raise InputError("the output would overwrite the input; choose another -o")
    try:
        with open(scratch, "wb") as file:
            file.write(data)
        os.replace(scratch, path)
    except OSError:
        with suppress(OSError):
            os.unlink(scratch)
        raise
