"""Remember what a batch has done, so that a killed one goes on and a second one is nearly free."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from typing import BinaryIO

from copydesk.batch.planning.digest import digest
from copydesk.batch.records import Record
from copydesk.batch.state.folder import check_state, lock, make_folders
from copydesk.batch.state.index import Index
from copydesk.batch.state.rows import to_line
from copydesk.errors import explain_os_errors
from copydesk.files.insert import insert
from copydesk.files.read import open_regular
from copydesk.files.write import create, put_in_place, sync

MANIFEST, PART, PREVIOUS = "manifest.jsonl", "manifest.part", "manifest.previous"
HEADER = b'{"manifest":2}\n'


class Ledger:
    """The manifest of an output.

    A run writes `manifest.part`, which becomes `manifest.jsonl` when the run is complete; the rows of a run
    that was killed are kept in `manifest.previous` until a later run is complete. Manifests hold nothing
    that differs between two runs over the same inputs. Each row names the options and the version that made
    it: what others made is not done, but it is known whose it is.

    Args:
        folder: the folder of state.
        made: names options and version of this run.
        failure: what a row that cannot be written means to the user, as `explain_os_errors` takes it.

    Attributes:
        earlier: what earlier runs did, the latest first.
    """

    def __init__(self, folder: str, made: str, failure: str) -> None:
        self.folder, self.made, self.failure = folder, made, failure
        check_state(folder)
        self.new_folders = make_folders(folder)
        self.lock = lock(self.inside("lock"))
        self.merge(PART, PREVIOUS)
        self.earlier = [
            Index(self.inside(name)) for name in (PREVIOUS, MANIFEST) if os.path.exists(self.inside(name))
        ]
        self.keys, self.outputs = array("Q"), array("Q")
        self.part: BinaryIO = create(self.inside(PART))
        self.part.write(HEADER)
        self.end = len(HEADER)

    def inside(self, name: str) -> str:
        """Return the path of a file of the state."""
        return os.path.join(self.folder, name)

    def merge(self, part: str, previous: str) -> None:
        """Add to one file the lines that only the other one has, and remove that one.

        What cannot be merged after a kill in the middle is merged again: a line is added once.
        """
        if not os.path.exists(self.inside(part)):
            return
        if not os.path.exists(self.inside(previous)):
            put_in_place(self.inside(part), self.inside(previous))
            return
        seen: set[int] = set()
        merged = self.inside(f"{previous}.merged")
        with create(merged) as target:
            for name in (previous, part):
                with open_regular(self.inside(name), follow_links=False) as source:
                    for line in source:
                        known = hash(line)
                        if known not in seen and line.endswith(b"\n"):
                            seen.add(known)
                            target.write(line)
        put_in_place(merged, self.inside(previous))
        os.unlink(self.inside(part))

    @property
    def damaged(self) -> int:
        """Number of rows of earlier runs that could not be read."""
        return sum(index.damaged for index in self.earlier)

    def done(self, key: str) -> Iterator[Record]:
        """Return what earlier runs recorded of an input with the same options, the latest first."""
        return (record for record in self.of_input(key) if record.made == self.made)

    def of_input(self, key: str) -> Iterator[Record]:
        """Return what earlier runs recorded of an input, the latest first."""
        for index in self.earlier:
            yield from index.of_input(key)

    def of_output(self, output: str) -> Iterator[Record]:
        """Return what earlier runs recorded of an output, the latest first."""
        for index in self.earlier:
            yield from index.of_output(output)

    def claim(self, record: Record) -> None:
        """Note that this run has seen an input."""
        self.keys.append(digest(record.key))

    def add(self, record: Record) -> None:
        """Add a row, on its way to disk when this returns.

        Raises:
            CopydeskError: it cannot be written, and so nothing can.
        """
        with explain_os_errors(self.failure):
            self.end = self.part.tell()
            self.part.write(to_line(record, lasting=True))
            self.part.flush()
        self.outputs.append(digest(record.output))

    def undo(self) -> None:
        """Take the last row back."""
        self.outputs.pop()
        self.part.seek(self.end)
        self.part.truncate()

    def unclaimed_inputs(self) -> Iterator[Record]:
        """Return the records of the last complete run whose input this run has not seen."""
        claimed = set(self.keys)
        for index in self.earlier[-1:]:
            yield from (record for record in index.records() if digest(record.key) not in claimed)

    def unclaimed_outputs(self) -> Iterator[Record]:
        """Return the latest record of each output that this run has not written."""
        claimed = set(self.outputs)
        for index in self.earlier:
            for record in index.records(latest_first=True):
                if (known := digest(record.output)) not in claimed:
                    claimed.add(known)
                    yield record

    def insert(self, rows: Iterable[tuple[int, bytes]]) -> None:
        """Insert rows at places that `part.tell()` gave; nothing is added after it."""
        self.part.close()
        insert(self.inside(PART), rows)

    def commit(self) -> None:
        """Make this run's manifest the lasting one, even if the power goes."""
        if not self.part.closed:
            sync(self.part)
            self.part.close()
        put_in_place(self.inside(PART), self.inside(MANIFEST))
        with suppress(FileNotFoundError):
            os.unlink(self.inside(PREVIOUS))

    def discard(self) -> None:
        """Leave the state as it was; what this run alone made is removed."""
        with suppress(OSError):  # a full disk is met again when the rest of the buffer is written
            self.part.close()
        with suppress(OSError):
            os.unlink(self.inside(PART))
        if not self.earlier:
            with suppress(OSError):
                if os.listdir(self.folder) == ["lock"]:
                    os.unlink(self.inside("lock"))
                for folder in self.new_folders:
                    os.rmdir(folder)

    def close(self) -> None:
        """Close all files; an unfinished run can be resumed."""
        with ExitStack() as last_to_first:  # each is closed, even where the disk is full for another
            last_to_first.callback(self.lock.close)
            for index in self.earlier:
                last_to_first.callback(index.close)
            last_to_first.callback(self.part.close)
