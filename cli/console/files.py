"""Read inputs and write outputs as bytes; every failure is an error with a hint."""

from __future__ import annotations

import os
import stat
import sys
import time

from copydesk.cli.console.safe_text import safe_name
from copydesk.errors import CopydeskError, InputError, told

_GZIP = b"\x1f\x8b"


def read_input(source: str) -> bytes:
    """Read a file, or standard input for "-"; gzip data are unpacked.

    Raises:
        InputError: it cannot be read, or is no text.
    """
    return article_bytes(_read(source))


def article_bytes(data: bytes) -> bytes:
    """Unpack what is gzip.

    Raises:
        InputError: it is no text.
    """
    # Few texts pass this gate, and the others need not load what decides behind it.
    if b"\0" not in data[:8192] and not data.startswith((_GZIP, b"%PDF-")):
        return data
    from copydesk.decoding.binary import is_binary
    from copydesk.decoding.gzip import unpack

    if data.startswith(_GZIP):
        data = unpack(data)
    if is_binary(data):
        raise InputError("is binary, no text or page; take the text out of it first")
    return data


def _read(source: str) -> bytes:
    with told("cannot be read", InputError):
        try:
            if source == "-":
                if sys.stdin is None:
                    raise InputError("it is closed; name a file, or pipe text in")
                return sys.stdin.buffer.read()
            with open(source, "rb") as file:
                if "json" in source.lower() and _holds_lines(source):
                    raise InputError("holds JSON Lines; `copydesk batch` cleans their documents")
                return file.read()
        except IsADirectoryError as error:
            raise InputError("is a directory; `copydesk batch` cleans directories") from error
        except FileNotFoundError as error:
            if "://" in source:
                raise InputError(
                    "is an address, which is never opened; pipe the page in with curl"
                ) from error
            raise InputError("no such file; check the name") from error


def _holds_lines(source: str) -> bool:
    from copydesk.batch.names import holds_lines  # loads more than most names are worth

    return holds_lines(source)


def write_stdout(data: bytes) -> None:
    """Write bytes to standard output at once.

    Raises:
        BrokenPipeError: the reader went away.
        CopydeskError: it cannot be written.
    """
    if sys.stdout is None:
        raise CopydeskError("standard output is closed; name a file with -o")
    with told("standard output cannot be written"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def write_output(path: str, data: bytes) -> None:
    """Write to a file as `write_file` does, or to standard output for "-"."""
    if path == "-":
        write_stdout(data)
    else:
        write_file(path, data)


def write_file(path: str, data: bytes) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then renamed.

    A link is followed, the mode of a file that is replaced is kept, and what is no regular file
    (a device, a pipe) is written to directly.

    Raises:
        CopydeskError: it cannot be written; an older file is untouched.
    """
    with told(f"{safe_name(path)} cannot be written"):
        path = os.path.realpath(path)
        mode = _mode(path)
        if mode is None or stat.S_ISREG(mode):
            _write_beside(path, data, mode)
        else:
            with open(path, "wb") as special:
                special.write(data)


def _mode(path: str) -> int | None:
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None


def _write_beside(path: str, data: bytes, mode: int | None) -> None:
    folder, _, _ = path.rpartition(os.sep)
    # The name need not tell the file: it may already be as long as the file system allows.
    temporary = os.path.join(folder or os.sep, f".copydesk-{os.getpid()}-{time.monotonic_ns()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        if mode is not None:
            os.chmod(temporary, stat.S_IMODE(mode))
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
