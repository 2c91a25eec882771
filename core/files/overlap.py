"""Refuse a file that is a source and an output at once, whatever its name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable

from copydesk.errors import OptionError

Identity = tuple[int, int]  # device and inode, by which the system knows a file


def identity(path: str | int) -> Identity | None:
    """Return what the system knows a file by, or None where there is none; links are followed.

    Args:
        path: a path, or the number of an open file; only a regular file counts as one of those.
    """
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    if isinstance(path, int) and not stat.S_ISREG(status.st_mode):
        return None
    return status.st_dev, status.st_ino


class Written:
    """The files and folders that a command writes, known by resolved path and by identity.

    A hard link has another path and the same identity; a file that is not there yet has a path only.

    Args:
        paths: files and folders; a number is an open file, such as 1 for standard output.
        states: folders in which everything belongs to the command.
    """

    def __init__(self, paths: Iterable[str | int], states: Iterable[str] = ()) -> None:
        states = [os.path.realpath(state) for state in states]
        every = [*paths, *states]
        self.paths = frozenset(os.path.realpath(path) for path in every if isinstance(path, str))
        self.names = frozenset(os.path.basename(path) for path in self.paths)
        self.identities = frozenset(known for path in every if (known := identity(path)))
        self.states = tuple(os.path.join(state, "") for state in states)

    def holds(self, path: str) -> bool:
        """Return whether a path leads to one of them, or into a folder of state."""
        real = os.path.realpath(path)
        return real in self.paths or real.startswith(self.states) or identity(path) in self.identities

    def holds_entry(self, path: str, status: os.stat_result) -> bool:
        """Return whether an entry of a folder is one of them, as `holds` does but from its status."""
        return (status.st_dev, status.st_ino) in self.identities or (
            os.path.basename(path) in self.names and os.path.realpath(path) in self.paths
        )


def refuse_overlap(
    sources: Iterable[str], outputs: Iterable[str | int], instead: str = "name another output"
) -> None:
    """Refuse to go on where an output is one of the sources.

    Args:
        sources: paths that are read; "-" is standard input.
        outputs: paths that would be written; 1 is standard output.
        instead: what the message advises.

    Raises:
        OptionError: an output is a source; nothing has been written yet.
    """
    written = {output: Written([output]) for output in outputs}
    for source in sources:
        for output, one in written.items():
            if identity(0) in one.identities if source == "-" else one.holds(source):
                name = "standard input" if source == "-" else source
                written_to = "standard output" if output == 1 else output
                raise OptionError(f"{written_to} would overwrite a source ({name}); {instead}")
