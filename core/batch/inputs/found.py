"""What a walk through the sources finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.batch.inputs.standard_input import Spool

STDIN = "-"  # the path of standard input


class Problem(StrEnum):
    """Why an input is not read."""

    HIDDEN = "hidden"
    LINK = "symbolic link"
    SPECIAL = "not a file"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    STATE = "state of a batch"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Input:
    """Something a batch came upon, to be read or not.

    Attributes:
        path: where it is read from; bytes that are not UTF-8 stand as surrogates.
        name: its path below the source that led to it, parts joined by "/"; the output is named after it.
        size: bytes on disk.
        problem: why it is not read, or None.
        detail: the problem in words.
        named: whether the caller named it, not only a folder or pattern that holds it.
        identity: device and inode by which the system knows it; None where it is not read.
        spool: what came over standard input, where that is it.
    """

    path: str
    name: str
    size: int = 0
    problem: Problem | None = None
    detail: str = ""
    named: bool = False
    identity: tuple[int, int] | None = None
    spool: Spool | None = None


def file_path(path: str) -> str:
    """Return the path of a file as it is, and that of a file named "-" so that it is not standard input's."""
    return f"./{path}" if path == STDIN else path
