"""Read regular files without ever waiting on a pipe or a device."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from copydesk.errors import InputError, explain_os_errors


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
    with explain_os_errors("cannot be read", InputError), open_regular(path, follow_links) as file:
        return file.read()
