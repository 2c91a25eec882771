"""Insert bytes into a file at places in it."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.files.read import open_regular
from copydesk.files.write import create, put_in_place, sync

CHUNK = 1 << 20  # bytes copied at once


def insert(path: str, pieces: Iterable[tuple[int, bytes]]) -> None:
    """Write a file anew with pieces inserted.

    Args:
        path: the file.
        pieces: where in the old file each begins, in order, and its bytes.
    """
    whole = f"{path}.whole"
    with open_regular(path, follow_links=False) as source, create(whole) as target:
        for place, piece in pieces:
            while (left := place - source.tell()) > 0:
                target.write(source.read(min(left, CHUNK)))
            target.write(piece)
        while part := source.read(CHUNK):
            target.write(part)
        sync(target)
    put_in_place(whole, path)
