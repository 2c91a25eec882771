"""Read the list of sources, with one that comes over standard input, as often as it is needed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import IO, NamedTuple

from copydesk.batch.inputs.found import STDIN, file_path
from copydesk.batch.inputs.standard_input import Spool
from copydesk.errors import InputError, explain_os_errors
from copydesk.files.read import MOST_STREAMED

CHUNK = 1 << 20  # bytes read at once


class Sources(NamedTuple):
    """What a batch is to clean.

    Attributes:
        paths: makes the paths and patterns anew each time it is called.
        spool: the documents that came over standard input, which stand for the path "-"; None for none.
    """

    paths: Callable[[], Iterator[str]]
    spool: Spool | None = None


def source_list(sources: Sequence[str], stdin: IO[bytes] | None) -> Sources:
    """Return the sources in order, "-" standing for what is on standard input: paths, or documents.

    It is spooled to a file that has no name, so it may be of any length.

    Args:
        sources: paths, patterns and "-".
        stdin: one path a line, or apart by NUL as `find -print0` gives them; or lines of JSON.
    """
    if STDIN not in sources:
        return Sources(lambda: iter(sources))
    from tempfile import TemporaryFile

    spool = TemporaryFile()  # noqa: SIM115 - it lives as long as what reads it
    mark = b"\n"
    with explain_os_errors("standard input cannot be kept in the folder for temporary files"):
        while stdin and (part := stdin.read(CHUNK)):
            mark = b"\0" if b"\0" in part else mark
            spool.write(part)
            if spool.tell() > MOST_STREAMED and not Spool(spool).holds_documents:
                raise InputError(
                    f"standard input gives more than {MOST_STREAMED >> 20:,} MiB, which is no list of paths"
                )
            spool.seek(0, os.SEEK_END)
        spool.flush()
    if (documents := Spool(spool)).holds_documents:
        return Sources(lambda: iter(sources), documents)

    def paths() -> Iterator[str]:
        for source in sources:
            if source == STDIN:
                yield from split(spool, mark)
            else:
                yield source

    return Sources(paths)


def split(file: IO[bytes], mark: bytes) -> Iterator[str]:
    """Return the paths in a file, apart by a mark; empty ones are left out."""
    position, rest = 0, b""
    while True:
        file.seek(position)
        part = file.read(CHUNK)
        position += len(part)
        *whole, rest = (rest + part).split(mark)
        for path in whole if part else [*whole, rest]:
            if path.strip(b"\r\n"):
                yield file_path(os.fsdecode(path.rstrip(b"\r") if mark == b"\n" else path))
        if not part:
            return
