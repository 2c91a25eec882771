"""Stand for texts, inputs and outputs by 64 bits each, so that a plan of a million fits in memory."""

from __future__ import annotations

import hashlib
import os

from copydesk.batch.inputs.found import Input


def digest(text: str) -> int:
    """Return 64 bits that stand for a text, the same in every process."""
    return int.from_bytes(
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )


def input_digest(item: Input) -> int | None:
    """Return 64 bits that stand for a path as it is spelled out whole, or None for what is not read."""
    if item.identity is None:
        return None
    device, inode = item.identity
    return digest(f"{os.path.abspath(item.path)}\0{device}\0{inode}")


def file_digest(identity: tuple[int, int] | None) -> int | None:
    """Return 64 bits that stand for a file, under whatever name; None for none."""
    return None if identity is None else digest("{}\0{}".format(*identity))
