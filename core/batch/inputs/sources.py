"""Read the list of sources, with one that comes over standard input, as often as it is needed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import IO

CHUNK = 1 << 20  # bytes read at once


def source_list(sources: Sequence[str], stdin: IO[bytes] | None) -> Callable[[], Iterator[str]]:
    """Return a function that returns the sources in order, "-" standing for the paths on standard input.

    The list is spooled to a file that has no name, so it may be of any length.

    Args:
        sources: paths, patterns and "-".
        stdin: one path a line, or apart by NUL as `find -print0` gives them.
    """
    if "-" not in sources:
        return lambda: iter(sources)
    from tempfile import TemporaryFile

    spool = TemporaryFile()  # noqa: SIM115 - it lives as long as what reads it
    mark = b"\n"
    while stdin and (part := stdin.read(CHUNK)):
        mark = b"\0" if b"\0" in part else mark
        spool.write(part)

    def paths() -> Iterator[str]:
        for source in sources:
            if source == "-":
                yield from split(spool, mark)
            else:
                yield source

    return paths


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
                yield os.fsdecode(path.rstrip(b"\r") if mark == b"\n" else path)
        if not part:
            return
