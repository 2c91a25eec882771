"""Write a file whole or not at all: the one atomic writer of the project."""

from __future__ import annotations

import os
import shutil
import stat
import time
from contextlib import suppress
from typing import BinaryIO

# Temporary files begin and end so; a walk through a folder passes them over.
TEMPORARY = (".copydesk-", ".tmp")


class NewFile:
    """A file that takes its name only when it is whole, and keeps the mode and owner of the one it replaces.

    Args:
        path: the name it takes; a link is followed, so that its target is replaced.

    Raises:
        OSError: it cannot be written, or a file that is read-only stands there.
    """

    def __init__(self, path: str) -> None:
        self.path = os.path.realpath(path)
        check_replaceable(self.path)
        # The name need not show the file's own: that may already be as long as the file system allows.
        unique = f"{os.getpid()}-{time.monotonic_ns()}".join(TEMPORARY)
        self.temporary = os.path.join(os.path.dirname(self.path), unique)
        nameless = create_nameless(os.path.dirname(self.path))
        self.named = nameless is None
        self.file: BinaryIO = nameless or create(self.temporary)

    def write(self, data: bytes) -> None:
        """Add to the file."""
        self.file.write(data)

    def commit(self) -> None:
        """Put the file in its place, on disk even if the power goes; a failure leaves the older one.

        Raises:
            OSError: it cannot be written.
        """
        try:
            sync(self.file)
            if not self.named:
                give_name(self.file, self.temporary)
            self.file.close()
            put_in_place(self.temporary, self.path)
        except BaseException:
            self.discard()
            raise

    def discard(self) -> None:
        """Remove what was written; nothing took the file's name."""
        with suppress(OSError):  # a full disk is met again when the rest of the buffer is written
            self.file.close()
        with suppress(OSError):
            os.unlink(self.temporary)


def write_file(path: str, data: bytes) -> None:
    """Write a file whole or not at all; what is no regular file (a device, a pipe) is written to directly.

    Raises:
        OSError: it cannot be written; an older file is untouched.
    """
    if not is_regular_or_new(path):
        with open(path, "wb") as special:
            special.write(data)
        return
    file = NewFile(path)
    try:
        file.write(data)
    except BaseException:
        file.discard()
        raise
    file.commit()


def is_regular_or_new(path: str) -> bool:
    """Return whether a path leads to a regular file or to nothing yet."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return True


def create(path: str) -> BinaryIO:
    """Open a new file for writing; a file or link of that name is removed, never written through.

    Raises:
        OSError: it cannot be made.
    """
    with suppress(FileNotFoundError):
        os.unlink(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o666), "wb")


def create_nameless(folder: str) -> BinaryIO | None:
    """Open a new file without a name, of which nothing is left if the process is killed.

    Returns:
        The file, or None where the system has no such files.
    """
    flags = getattr(os, "O_TMPFILE", 0)
    if not flags:
        return None
    try:
        handle = os.open(folder, os.O_RDWR | flags, 0o666)
    except OSError:
        return None
    return os.fdopen(handle, "w+b")


def give_name(file: BinaryIO, path: str) -> None:
    """Give a file without a name one; a file of that name must not be there.

    Raises:
        OSError: it cannot be written.
    """
    handle = file.fileno()
    try:
        # Without a folder to start from, Python would link the link.
        os.link(f"/proc/self/fd/{handle}", path, src_dir_fd=handle)
    except OSError:  # no /proc, or a sandbox that has no such links
        file.seek(0)
        with create(path) as target:
            shutil.copyfileobj(file, target)
            sync(target)


def put_in_place(finished: str, path: str, *, durable: bool = True) -> None:
    """Rename a finished file, which takes on the mode and owner of the one it replaces.

    Args:
        finished: the file, closed and in the same file system.
        path: its new name.
        durable: whether to wait until the name is on disk.

    Raises:
        OSError: it cannot take the name; both files are as they were.
    """
    if (replaced := check_replaceable(path)) is not None:
        keep_mode_and_owner(finished, replaced)
    os.replace(finished, path)
    if durable:
        sync_folder(os.path.dirname(path))


def check_replaceable(path: str) -> os.stat_result | None:
    """Return the status of what stands at a path, or None where nothing does.

    A rename would replace a file that its owner made read-only, which writing to it never could.

    Raises:
        PermissionError: it is read-only.
    """
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None
    if stat.S_ISREG(status.st_mode) and not (status.st_mode & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError(13, "the file is read-only", path)
    return status


def keep_mode_and_owner(path: str, status: os.stat_result) -> None:
    """Set the mode of a file to that of another one and, where the system allows it, its owner."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, status.st_uid, status.st_gid)
    os.chmod(path, stat.S_IMODE(status.st_mode))


def sync(file: BinaryIO) -> None:
    """Wait until what was written to a file is on disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: str) -> None:
    """Wait until the names in a folder are on disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder or ".", os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def is_temporary(name: str) -> bool:
    """Return whether a file name is one that a file has before it is whole."""
    return name.startswith(TEMPORARY[0]) and name.endswith(TEMPORARY[1])
