"""Find the inputs of a batch, in an order that depends on their names alone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from copydesk.batch.inputs.found import STDIN, Input, Problem, file_path
from copydesk.batch.inputs.globs import Globs
from copydesk.batch.names import STATE_FOLDER, own_name
from copydesk.errors import OptionError, cause
from copydesk.files.overlap import Written
from copydesk.files.write import is_temporary

if TYPE_CHECKING:
    from copydesk.batch.inputs.standard_input import Spool

ALL = Globs()
SPECIAL_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def discover(
    sources: Iterable[str],
    follow_links: bool,
    written: Written,
    globs: Globs = ALL,
    spool: Spool | None = None,
) -> Iterator[Input]:
    """Return every input that the sources lead to.

    Args:
        sources: paths of files and folders, and patterns as the shell has them, with "**" for any folders;
            "-" is what came over standard input.
        follow_links: whether symbolic links are read.
        written: what the batch itself writes; found on the way through a folder it is no input.
        globs: patterns that choose among the inputs.
        spool: what came over standard input, where a source is "-".

    Yields:
        Inputs source by source, each folder in the byte order of its names; those that cannot be read carry
        their problem.

    Raises:
        OptionError: a source is what the batch writes.
    """
    for item in found(sources, follow_links, written, globs, spool):
        if item.problem is None and not globs.takes(item.name):
            yield Input(item.path, item.name, problem=Problem.EXCLUDED, detail="excluded")
        else:
            yield item


def found(
    sources: Iterable[str], follow_links: bool, written: Written, globs: Globs, spool: Spool | None
) -> Iterator[Input]:
    """Return what `discover` does, before the patterns choose among the files."""
    for source in sources:
        if source == STDIN and spool is not None:
            yield spool.as_input()
            continue
        try:
            status = os.stat(source) if follow_links else os.lstat(source)
        except (OSError, ValueError) as error:
            if any(mark in source for mark in "*?["):
                yield from matched(source, follow_links, written)
            else:
                yield missing(source, error)
            continue
        if written.holds(source):
            raise OptionError(
                f"{source} is a source, and the batch writes there; leave it out or give another output"
            )
        if in_state(source):
            yield Input(
                source, own_name(source), problem=Problem.STATE, detail="state of a batch", named=True
            )
        elif stat.S_ISDIR(status.st_mode):
            yield from walk(source, (status.st_dev, status.st_ino), follow_links, written, globs)
        else:
            yield examine(source, own_name(source), status, named=True)


def in_state(path: str) -> bool:
    """Return whether a path lies in the folder of state of any batch, as a list from `find` may name it."""
    return STATE_FOLDER in path and any(
        part.startswith(".") and part.endswith(STATE_FOLDER) for part in path.split(os.sep)
    )


def missing(path: str, error: OSError | ValueError) -> Input:
    """Describe an input that could not even be looked at."""
    if isinstance(error, FileNotFoundError):
        detail = "a link that leads nowhere" if os.path.islink(path) else "no such file or folder"
        return Input(path, own_name(path), problem=Problem.MISSING, detail=detail, named=True)
    return Input(path, own_name(path), problem=Problem.UNREADABLE, detail=cause(error), named=True)


def matched(pattern: str, follow_links: bool, written: Written) -> Iterator[Input]:
    """Return the files that match a pattern the shell left alone."""
    from glob import iglob

    found = False
    for path in map(file_path, sorted(iglob(pattern, recursive=True), key=os.fsencode)):
        try:
            status = os.stat(path) if follow_links else os.lstat(path)
        except OSError as error:
            yield missing(path, error)
            continue
        if not stat.S_ISDIR(status.st_mode) and not written.holds(path):
            found = True
            yield examine(path, own_name(path), status, named=False)
    if not found:
        yield Input(pattern, pattern, problem=Problem.MISSING, detail="no file matches", named=True)


def walk(
    top: str, place: tuple[int, int], follow_links: bool, written: Written, globs: Globs
) -> Iterator[Input]:
    """Return the files below a folder, however deep, without recursion.

    Args:
        top: path of the folder.
        place: device and number by which the system knows it.
        follow_links: whether symbolic links are read.
        written: what is no input.
        globs: patterns of folders that are passed over.
    """
    stack = [("", listing(top, ""), frozenset({place}))]
    while stack:
        prefix, entries, ancestors = stack[-1]
        item = next(entries, None)
        if item is None:
            stack.pop()
            continue
        if isinstance(item, Input):
            yield item
            continue
        path, name = item.path, f"{prefix}{item.name}"
        try:
            if item.is_symlink() and not follow_links:
                yield Input(path, name, problem=Problem.LINK, detail="a symbolic link")
                continue
            status = item.stat(follow_symlinks=follow_links)
        except OSError as error:
            yield missing(path, error)
            continue
        if is_temporary(item.name) or written.holds_entry(path, status):
            continue
        if item.name.startswith("."):
            yield Input(path, name, problem=Problem.HIDDEN, detail="hidden")
        elif stat.S_ISDIR(status.st_mode):
            place = (status.st_dev, status.st_ino)
            if not globs.enters(name):
                yield Input(path, name, problem=Problem.EXCLUDED, detail="excluded")
            elif place in ancestors:
                yield Input(path, name, problem=Problem.LINK, detail="a link to a folder that holds it")
            else:
                stack.append((f"{name}/", listing(path, f"{name}/"), ancestors | {place}))
        else:
            yield examine(path, name, status, named=False)


def listing(folder: str, prefix: str) -> Iterator[os.DirEntry[str] | Input]:
    """List a folder in the byte order of its names; one that cannot be listed is an input with a problem."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield Input(folder, prefix or folder, problem=Problem.UNREADABLE, detail=cause(error))
        return
    found.reverse()
    while found:
        yield found.pop()


def examine(path: str, name: str, status: os.stat_result, named: bool) -> Input:
    """Describe what stands at a path that is no folder."""
    if stat.S_ISREG(status.st_mode):
        return Input(path, name, status.st_size, named=named, identity=(status.st_dev, status.st_ino))
    if stat.S_ISLNK(status.st_mode):
        return Input(path, name, problem=Problem.LINK, detail="a symbolic link", named=named)
    kinds = [words for test, words in SPECIAL_KINDS if test(status.st_mode)]
    return Input(path, name, problem=Problem.SPECIAL, detail=kinds[0] if kinds else "no file", named=named)
