"""The folder in which a batch keeps its state: opened only where it is one, locked against other batches."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import IO

from copydesk.batch.names import STATE_FOLDER
from copydesk.errors import InputError, OptionError

NAMES = ("lock", "manifest.", "output.", "learned.")  # how the files of a state begin


def state_folder(output: str, stream: bool) -> str:
    """Return the folder for the state of an output: within a root, beside a file."""
    parent, base = os.path.split(output)
    return os.path.join(parent, f".{base}{STATE_FOLDER}") if stream else os.path.join(output, STATE_FOLDER)


def check_state(folder: str) -> None:
    """Refuse a folder of state, or a file in it, that is a link or something else than it should be.

    Raises:
        OptionError: the message names it; nothing was written.
        OSError: it cannot be looked at.
    """
    with suppress(FileNotFoundError):
        if not stat.S_ISDIR(os.lstat(folder).st_mode):
            raise OptionError(f"{folder} is {kind(folder)}, and the batch keeps its state there; remove it")
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if not name.startswith(NAMES):
                continue
            if not stat.S_ISREG(os.lstat(path).st_mode):
                raise OptionError(f"{path} is {kind(path)} in the state of the batch; remove it")


def kind(path: str) -> str:
    """Return in words what stands at a path."""
    mode = os.lstat(path).st_mode
    if stat.S_ISLNK(mode):
        return "a link"
    return "a folder" if stat.S_ISDIR(mode) else "a file" if stat.S_ISREG(mode) else "no regular file"


def make_folders(folder: str) -> list[str]:
    """Make a folder and those above it; return the ones that were not there, the deepest first."""
    made = []
    above = folder
    while not os.path.exists(above):
        made.append(above)
        above = os.path.dirname(above)
    os.makedirs(folder, exist_ok=True)
    return made


def lock(path: str) -> IO[bytes]:
    """Hold a file against other batches until it is closed.

    The file stays when the batch is done: were it removed, one batch could hold the file that is gone and
    another one the file that took its place.

    Raises:
        InputError: another batch holds it.
    """
    while True:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        file = os.fdopen(os.open(path, flags, 0o666), "r+b")
        try:
            hold(file, path)
            if still_there(file, path):
                return file
        except BaseException:
            file.close()
            raise
        file.close()


def hold(file: IO[bytes], path: str) -> None:
    """Lock an open file, where the system has locks."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError) as error:
        raise InputError(f"another batch is writing to {os.path.dirname(path)}") from error


def still_there(file: IO[bytes], path: str) -> bool:
    """Return whether a path still leads to the open file; a failed batch removes what it made."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), os.lstat(path))
    except FileNotFoundError:
        return False
