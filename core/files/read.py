"""Read regular files without ever waiting on a pipe or a device."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

from copydesk.errors import InputError, explain_os_errors

# Bytes of what may have no end: a pipe, a device, a list that is named by mistake.
MOST_STREAMED, MOST_LISTED = 1 << 30, 64 << 20
_PART = 1 << 20


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


def read_stream(stream: BinaryIO, head: bytes = b"") -> bytes:
    """Read a stream to its end, which may never come: `yes`, or a log that is still written.

    Args:
        stream: what is read.
        head: what was read of it before.

    Raises:
        InputError: it is longer than any article.
    """
    parts, size = [head], len(head)
    while part := stream.read(_PART):
        parts.append(part)
        size += len(part)
        if size > MOST_STREAMED:
            raise InputError(
                f"gives more than {MOST_STREAMED >> 20:,} MiB, which is no article; clean it in parts"
            )
    return b"".join(parts)


def read_listed(path: str) -> bytes:
    """Read a file of choices, such as a profile or a configuration; a pipe does too.

    Raises:
        OSError: it cannot be read, or is longer than any such file.
    """
    with open(path, "rb") as file:
        data = file.read(MOST_LISTED + 1)
    if len(data) > MOST_LISTED:
        raise OSError(errno.EFBIG, "longer than any file of that kind; name another one")
    return data


def read_regular(path: str, follow_links: bool) -> bytes:
    """Read a whole file, as `open_regular` opens it.

    Raises:
        InputError: it cannot be read.
    """
    with explain_os_errors("cannot be read", InputError), open_regular(path, follow_links) as file:
        return file.read()
