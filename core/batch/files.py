"""Read inputs without ever waiting on one, and write outputs whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import BinaryIO

from copydesk.errors import InputError, told


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


def read_regular(path: str, follow_links: bool) -> bytes:
    """Read a whole file, as `open_regular` opens it.

    Raises:
        InputError: it cannot be read.
    """
    with told("cannot be read", InputError), open_regular(path, follow_links) as file:
        return file.read()


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
