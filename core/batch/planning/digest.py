"""Stand for texts, inputs and outputs by 64 bits each, so that a plan of a million fits in memory."""

from __future__ import annotations

import hashlib
import os

from copydesk.batch.inputs.found import Input

MASK = (1 << 64) - 1


def digest(text: str) -> int:
    """Return 64 bits that stand for a text, the same in every process."""
    return int.from_bytes(
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )


def file_digest(identity: tuple[int, int] | None) -> int | None:
    """Return 64 bits that stand for a file whatever its name, in this process; None for none."""
    return None if identity is None else hash(identity) & MASK


class Again:
    """Recognise the inputs that have been there before.

    Args:
        files: digests of the files that come more than once; only of these the paths are remembered, as a
            hard link is an input of its own.
    """

    def __init__(self, files: frozenset[int]) -> None:
        self.files = files
        self.paths: set[str] = set()

    def has_seen(self, item: Input) -> bool:
        """Return whether an input was asked about before."""
        if not self.files or file_digest(item.identity) not in self.files:
            return False
        path = os.path.abspath(item.path)
        if path in self.paths:
            return True
        self.paths.add(path)
        return False
