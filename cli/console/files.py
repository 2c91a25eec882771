"""Read inputs and write outputs as bytes; every failure is an error with a hint."""

from __future__ import annotations

import os
import re
import stat
import sys
from typing import BinaryIO

from copydesk.cli.console.safe_text import safe_name
from copydesk.errors import CopydeskError, InputError, OptionError, explain_os_errors
from copydesk.files.read import read_stream

_GZIP = b"\x1f\x8b"
BINARY = "is binary, no text or page; take the text out of it first"
# What names of files of many documents hold.
MANY = {
    "json": "JSON Lines; `copydesk batch` cleans their documents",
    "warc": "a web archive; `copydesk batch` cleans its pages",
    ".wet": "a web archive; `copydesk batch` cleans its pages",
    "parquet": "a table; `copydesk batch` cleans its rows",
}
_HEAD = 8192
OWN_HEAD = 1 << 16  # bytes that tell a file of the command's own
SEPARATORS = tuple({os.sep, os.altsep or os.sep})


def read_input(source: str) -> bytes:
    """Read a file, or standard input for "-"; gzip data are unpacked.

    Raises:
        InputError: it cannot be read, or is no text.
    """
    return unpacked(read_raw(source))


def unpacked(data: bytes) -> bytes:
    """Return data unpacked where they are gzip, else as they are.

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
        raise InputError(BINARY)
    return data


def read_raw(source: str) -> bytes:
    """Read a file, or standard input for "-", as it is.

    Raises:
        InputError: it cannot be read.
    """
    with explain_os_errors("cannot be read", InputError):
        try:
            if source == "-":
                if sys.stdin is None:
                    raise InputError("it is closed; name a file, or pipe text in")
                return read_to_end(sys.stdin.buffer)
            with open(source, "rb") as file:
                if many := _many_documents(source):
                    raise InputError(f"holds {many}")
                return read_to_end(file)
        except IsADirectoryError as error:
            raise InputError("is a directory; `copydesk batch` cleans directories") from error
        except FileNotFoundError as error:
            if "://" in source:
                raise InputError(
                    "is an address, which is never opened; pipe the page in with curl"
                ) from error
            raise InputError("no such file; check the name") from error


def read_to_end(file: BinaryIO) -> bytes:
    """Read all of a file; of a pipe or device, which may have no end, as long as it may be an article.

    Raises:
        InputError: it is binary, or gives more than an article.
    """
    if _is_regular(file):
        return file.read()
    head = file.read(_HEAD)
    if b"\0" in head and not head.startswith(_GZIP):
        from copydesk.decoding.binary import is_binary

        if is_binary(head):
            raise InputError(BINARY)
    return read_stream(file, head)


def _is_regular(file: BinaryIO) -> bool:
    try:
        return stat.S_ISREG(os.fstat(file.fileno()).st_mode)
    except (OSError, ValueError):  # a stream in memory
        return False


def _many_documents(source: str) -> str:
    """Return what a file holds whose name says that it is more than one article, and what to do; else ""."""
    sign = next((sign for sign in MANY if sign in source.lower()), "")
    if not sign:
        return ""
    from copydesk.batch.inputs.formats import holds_documents  # loads more than most names are worth

    return MANY[sign] if holds_documents(source) else ""


def write_stdout(data: bytes) -> None:
    """Write bytes to standard output at once.

    Raises:
        BrokenPipeError: the reader closed the pipe.
        CopydeskError: it cannot be written.
    """
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        raise CopydeskError("standard output is closed; name a file with -o")
    with explain_os_errors("standard output cannot be written"):
        buffer.write(data)
        buffer.flush()


def write_output(path: str, data: bytes) -> None:
    """Write to a file as `write_file` does, or to standard output for "-"."""
    if path == "-":
        write_stdout(data)
    else:
        write_file(path, data)


def write_packed(path: str, data: bytes) -> None:
    """Write a file as `write_file` does, compressed where its name ends in .gz or .zst."""
    if path.lower().endswith((".gz", ".zst")):
        from copydesk.files.compress import compressed_for

        data = compressed_for(path, data)
    write_file(path, data)


def write_file(path: str, data: bytes) -> None:
    """Write a file whole or not at all; a link is followed, a device or pipe is written to directly.

    Raises:
        CopydeskError: it cannot be written; an older file is untouched.
    """
    from copydesk.files.write import write_file as write_whole

    refuse_folder(path)
    with explain_os_errors(f"{safe_name(path)} cannot be written"):
        write_whole(path, data)


def refuse_other(path: str | None, own: str, what: str) -> None:
    """Refuse to overwrite a file that is not what a command writes, such as the first of `--html *.txt`.

    Args:
        path: the output; "-" and None are standard output.
        own: a pattern of how the command's files begin.
        what: such a file in words.

    Raises:
        OptionError: another file stands there.
    """
    from copydesk.files.decompress import read_head

    if path in (None, "-") or not os.path.isfile(path):
        return
    with explain_os_errors(f"{safe_name(path)} cannot be read"):
        head = read_head(path, OWN_HEAD)
    if head and not re.match(own.encode(), head):
        raise OptionError(f"{safe_name(path)} exists and is no {what}; give another name, or remove it first")


def refuse_folder(path: str) -> None:
    """Refuse to write one file where a folder is, or into a folder that is not there.

    Raises:
        CopydeskError: there is no place for a file; the message says which folder is meant.
    """
    if os.path.isdir(path) or path.endswith(SEPARATORS):
        raise CopydeskError(
            f"{safe_name(path)} is a folder, and one file is written; name the file, "
            "or write a folder of files with `copydesk batch`"
        )
    folder = os.path.dirname(path)
    if folder and not os.path.exists(folder):
        raise CopydeskError(
            f"{safe_name(path)} cannot be written: no such file or directory: {safe_name(folder)}; "
            "make the folder first"
        )
