"""Find the inputs of a batch, without what it writes itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatch

from copydesk.batch.inputs.discover import discover
from copydesk.batch.inputs.found import STDIN, Input
from copydesk.batch.names import STREAM, folded
from copydesk.batch.settings import Settings
from copydesk.batch.state.folder import check_state, state_folder
from copydesk.batch.state.index import Index
from copydesk.batch.state.ledger import MANIFEST, PART, PREVIOUS
from copydesk.errors import OptionError, explain_os_errors
from copydesk.files.overlap import Written, refuse_overlap


class Finder:
    """The inputs that the sources of a batch lead to.

    Args:
        settings: names the sources, and what is written.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.stream = settings.recipe.target == STREAM
        self.root = os.path.realpath(settings.output) if settings.output else ""
        self.state = state_folder(self.root, self.stream) if self.root else ""
        self.written = self.writes(settings)
        self.kept: list[Input] | None = None
        self.covered: Covered | None = None

    def writes(self, settings: Settings) -> Written:
        """Return what a batch writes, or would: output, state, the caller's files, or to standard output."""
        if settings.output:
            return Written([settings.output, *settings.others], [self.state])
        return Written([*settings.others, 1])

    def check(self) -> None:
        """Refuse files of the caller's that the batch itself writes, and a state that is no folder of files.

        Raises:
            OptionError: the message names them.
        """
        own = self.writes(replace(self.settings, others=()))
        for other in self.settings.others:
            if own.holds(other):
                raise OptionError(
                    f"{other} is what the batch writes its results or its state to; name another file"
                )
        if self.settings.sources.spool:
            outputs = [self.settings.output] if self.settings.output and self.settings.write else []
            refuse_overlap([STDIN], [*outputs, *self.settings.others])
        if self.state and self.settings.write:
            with explain_os_errors(f"{self.settings.output} cannot be written"):
                check_state(self.state)

    def refuse_found(self) -> None:
        """Refuse files of the caller's that are among the inputs, also where only a walk finds them.

        Raises:
            OptionError: such a file is among the inputs.
        """
        alone = Finder(replace(self.settings, others=()))
        refuse_overlap((item.path for item in alone.walk() if item.identity), self.settings.others)

    def names_taken(self) -> frozenset[str]:
        """Return the names below the output root, folded, that the caller writes."""
        files = (
            os.path.relpath(os.path.realpath(other), self.root or os.sep) for other in self.settings.others
        )
        return frozenset(folded(file.replace(os.sep, "/")) for file in files)

    def find(self) -> Iterator[Input]:
        """Walk the sources, anew each time.

        Raises:
            OptionError: a source is what the batch writes.
        """
        if self.kept is not None:
            return iter(self.kept)
        if self.has_source_inside():
            # Outputs come up among the inputs while the batch runs: the inputs of its beginning count.
            self.kept = list(self.without_outputs())
            return iter(self.kept)
        return self.walk()

    def walk(self) -> Iterator[Input]:
        """Walk the sources."""
        settings = self.settings
        paths, spool = settings.sources
        return discover(paths(), settings.recipe.follow_links, self.written, settings.globs, spool)

    def has_source_inside(self) -> bool:
        """Return whether a source lies inside the output root, where outputs may be found on the way."""
        if self.stream or not self.root or not self.settings.write or not os.path.isdir(self.root):
            return False
        inside = os.path.join(self.root, "")
        folder, real = None, ""
        for source in self.settings.sources.paths():
            base = os.path.basename(source)
            if base in ("", ".", "..") or os.path.islink(source):
                place = os.path.realpath(source)
            else:
                if folder != os.path.dirname(source):
                    folder = os.path.dirname(source)
                    real = os.path.realpath(folder)
                place = os.path.join(real, base)
            if place.startswith(inside):
                return True
        return False

    def without_outputs(self) -> Iterator[Input]:
        """Return the inputs but for the outputs of earlier runs.

        Raises:
            OptionError: such an output is named as a source.
        """
        names = [os.path.join(self.state, name) for name in (MANIFEST, PREVIOUS, PART)]
        indexes = [Index(name) for name in names if os.path.isfile(name)]
        try:
            for item in self.walk():
                output = os.path.relpath(os.path.realpath(item.path), self.root).replace(os.sep, "/")
                if not any(index.has_output(output) for index in indexes):
                    yield item
                elif item.named:
                    raise OptionError(
                        f"{item.path} is a source, and what an earlier run wrote; leave it out of the sources"
                    )
        finally:
            for index in indexes:
                index.close()

    def covers(self, path: str) -> bool:
        """Return whether the sources would have led to a path, were there still a file."""
        if self.covered is None:
            self.covered = Covered(self.settings.sources.paths())
        return self.covered.holds(path)


class Covered:
    """The places that sources lead to: a folder to all below it, a pattern to what matches it.

    A file leads to the files beside it too, as it may come from a list that another one has left.

    Args:
        sources: files, folders and patterns.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        self.folders, self.patterns, self.beside = set(), set(), set()
        for source in sources:
            if os.path.isdir(source):
                self.folders.add(os.path.join(source, ""))
            elif any(mark in source for mark in "*?["):
                self.patterns.add(source)
            elif source != STDIN:
                self.beside.add(os.path.dirname(source))

    def holds(self, path: str) -> bool:
        """Return whether the sources lead to a path."""
        return (
            os.path.dirname(path) in self.beside
            or path.startswith(tuple(self.folders))
            or any(matches(path, pattern) for pattern in self.patterns)
        )


def matches(path: str, pattern: str) -> bool:
    """Return whether a pattern leads to a path; only "**" stands for any number of folders."""
    return fnmatch(path, pattern.replace("**/", "*")) and (
        "**" in pattern or path.count(os.sep) == pattern.count(os.sep)
    )
