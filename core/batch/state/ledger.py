"""Remember what a batch has done, so that a killed one can be resumed and a second one is nearly free."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, suppress
from typing import IO

from copydesk.batch.names import STATE_FOLDER
from copydesk.batch.records import Record, Status
from copydesk.batch.state.index import Index
from copydesk.batch.state.rows import to_line
from copydesk.errors import InputError

MANIFEST, PART, PREVIOUS = "manifest.jsonl", "manifest.part", "manifest.previous"
DATA = {PART: "output.part", PREVIOUS: "output.previous"}


class Ledger:
    """The manifest of an output and, where all results go to one file, that file while it grows.

    The folder of state lies in the output root (`.copydesk`) or beside the output file. A run writes
    `manifest.part`, which becomes `manifest.jsonl` when the run is complete; a killed run's part is kept as
    `manifest.previous` until a later run is complete. Manifests hold nothing that differs between two
    runs over the same inputs. A power cut can cost what the system had not put on disk yet: manifests, and
    the one file of all results, take their names only when they are there; files of a tree are not waited
    for one by one, but are held against their hash by the next run.

    Args:
        output: the output root, or the output file.
        stream: whether it is one file.
        fingerprint: names options and version; what other ones made is not done.
        resume: whether what is done counts.
    """

    def __init__(self, output: str, stream: bool, fingerprint: str, resume: bool) -> None:
        self.output = os.path.realpath(output)
        self.stream = stream
        self.folder = state_folder(self.output, stream)
        self.scratch = os.path.join(self.folder, "scratch")
        self.header = fingerprint.encode("ascii") + b"\n"
        os.makedirs(self.folder, exist_ok=True)
        self.lock = lock(os.path.join(self.folder, "lock"))
        shutil.rmtree(self.scratch, ignore_errors=True)
        os.mkdir(self.scratch)
        self.earlier = self.look_back() if resume else []
        self.part: IO[bytes] = open(self.inside(PART), "wb")  # noqa: SIM115 - closed by close()
        self.part.write(self.header)
        self.data: IO[bytes] | None = open(self.inside(DATA[PART]), "wb") if stream else None  # noqa: SIM115

    def inside(self, name: str) -> str:
        """Return the path of a file of the state."""
        return os.path.join(self.folder, name)

    def look_back(self) -> list[Index]:
        """Set a killed run's part aside, and open what earlier runs did, latest first."""
        if self.size(PART) > self.size(PREVIOUS):
            self.move(PART, PREVIOUS)
        outputs = {PREVIOUS: self.inside(DATA[PREVIOUS]), MANIFEST: self.output} if self.stream else {}
        return [
            Index(self.inside(name), outputs.get(name, ""))
            for name in (PREVIOUS, MANIFEST)
            if self.size(name)
        ]

    def size(self, name: str) -> int:
        """Return the size of a manifest made with the same options and version; 0 for any other."""
        try:
            with open(self.inside(name), "rb") as file:
                return os.fstat(file.fileno()).st_size if file.readline() == self.header else 0
        except OSError:
            return 0

    def move(self, name: str, other: str) -> None:
        """Rename a manifest and the data that belong to it, data first."""
        if self.stream:
            target = DATA.get(other)
            with suppress(FileNotFoundError):
                os.replace(self.inside(DATA[name]), self.inside(target) if target else self.output)
        os.replace(self.inside(name), self.inside(other))

    def find(self, key: str) -> tuple[Record, bytes] | None:
        """Return an earlier run's record of an input, and its output where that is no file of its own."""
        for index in self.earlier:
            if found := index.find(key):
                return found
        return None

    def add(self, record: Record, payload: bytes) -> None:
        """Record a result; only what succeeded counts as done."""
        if record.status not in (Status.CLEANED, Status.UNCHANGED):
            return
        if self.data is not None:
            self.data.write(payload)
            self.data.flush()
        self.part.write(to_line(record, lasting=True))
        self.part.flush()

    def finish(self) -> None:
        """Make this run's state the lasting one, and the output file whole, even if the power goes."""
        for file in (self.part, self.data):
            if file is not None:
                file.flush()
                os.fsync(file.fileno())
        self.close()
        self.move(PART, MANIFEST)
        for name in (PREVIOUS, DATA[PREVIOUS], "lock"):
            with suppress(FileNotFoundError):
                os.unlink(self.inside(name))

    def close(self) -> None:
        """Let go of all files; an unfinished run can be resumed."""
        with ExitStack() as last_to_first:  # each is let go of, even where the disk is full for another
            last_to_first.callback(self.lock.close)
            last_to_first.callback(shutil.rmtree, self.scratch, ignore_errors=True)
            for file in (*self.earlier, self.data, self.part):
                if file is not None:
                    last_to_first.callback(file.close)


def state_folder(output: str, stream: bool) -> str:
    """Return the folder for the state of an output: within a root, beside a file."""
    parent, base = os.path.split(output)
    return os.path.join(parent, f".{base}{STATE_FOLDER}") if stream else os.path.join(output, STATE_FOLDER)


def lock(path: str) -> IO[bytes]:
    """Hold a file against other batches until this process ends.

    Raises:
        InputError: another batch holds it.
    """
    file = open(path, "wb")  # noqa: SIM115 - the lock lasts as long as the file is open
    try:
        import fcntl

        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        pass
    except OSError as error:
        file.close()
        raise InputError(f"another batch is writing to {os.path.dirname(path)}") from error
    return file
