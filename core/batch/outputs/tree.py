"""Write the results of a batch as a tree of files below an output root."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from copydesk.batch.outputs.gone import Gone, remove_empty
from copydesk.batch.outputs.place import holds, refused
from copydesk.batch.records import Record
from copydesk.batch.remarks import Remark
from copydesk.batch.state.folder import state_folder
from copydesk.batch.state.ledger import Ledger
from copydesk.batch.tasks import Outcome, Task
from copydesk.errors import InputError, cause
from copydesk.files.write import create, put_in_place, sync_folder, write_file

# What no other input would fare better with: the run ends.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})


class Tree:
    """The output root. Only the parent process writes there, so that nothing is published after it ended.

    Files are not waited for one by one: after a power cut those that are not whole are made again. The
    folders and the manifest are.

    Args:
        root: the output root.
        made: names options and version of this run.
        resume: whether what earlier runs did is done; else all is done and written again.
        covers: returns whether the sources of this run would have led to a path.
        suffix: of the outputs of this run.
        prune: whether outputs whose input is gone are removed.
    """

    stream = False

    def __init__(
        self, root: str, made: str, resume: bool, covers: Callable[[str], bool], suffix: str, prune: bool
    ) -> None:
        self.root = os.path.realpath(root)
        self.resume = resume
        self.ledger = Ledger(state_folder(self.root, stream=False), made, f"{root} cannot be written")
        self.temporary = self.ledger.inside("output.part")
        self.gone = Gone(covers, suffix, prune)
        self.folders: set[str] = set()
        self.succeeded = False

    def earlier(self, task: Task) -> Record | None:
        """Return what an earlier run recorded of a task, where its output had the same name."""
        if not self.resume:
            return None
        found = self.ledger.done(task.record.key)
        return next((record for record in found if record.output == task.output), None)

    def take(self, outcome: Outcome) -> Outcome:
        """Publish a result; return its outcome, which may have become a failure.

        Raises:
            OSError: nothing more can be written.
        """
        record = outcome.record
        if record.status.is_done:
            record = replace(record, made=self.ledger.made)
            if record.resumed:
                self.ledger.add(record)
            else:
                record = self.publish(record, outcome.payload)
        self.succeeded = self.succeeded or record.status.is_done
        self.gone.note(record)
        return replace(outcome, record=record, payload=b"")

    def publish(self, record: Record, payload: bytes) -> Record:
        """Write an output; one that cannot be written costs its input alone."""
        path = os.path.join(self.root, *record.output.split("/"))
        folder = os.path.dirname(path)
        try:
            self.make_folder(folder)
            if os.path.lexists(path):
                if holds(path, payload):
                    self.ledger.add(record)
                    return record
                if refusal := refused(path, record, self.ledger, force=not self.resume):
                    return refusal
            self.write(path, record, payload)
        except InputError as error:
            return record.failed(str(error))
        except OSError as error:
            remove_empty(folder, self.root)
            if error.errno in FULL:
                raise
            return record.failed(f"its output cannot be written: {cause(error)}")
        self.folders.add(folder)
        return record

    def make_folder(self, folder: str) -> None:
        """Make the folder of an output.

        Raises:
            InputError: it would lie outside of the root; none was made.
        """
        if folder in self.folders:
            return
        real = os.path.realpath(folder)
        if os.path.commonpath((self.root, real)) != self.root:
            raise InputError(f"a link in the output folder leads out of it, to {real}")
        os.makedirs(folder, exist_ok=True)

    def write(self, path: str, record: Record, payload: bytes) -> None:
        """Record an output, and then let it take its place, so that no output is unknown."""
        try:
            with create(self.temporary) as file:
                file.write(payload)
            self.ledger.add(record)
            try:
                self.move(path, payload)
            except BaseException:
                self.ledger.undo()
                raise
        except BaseException:
            with suppress(OSError):
                os.unlink(self.temporary)
            raise

    def move(self, path: str, payload: bytes) -> None:
        """Let the temporary file take its place; on another file system it is written beside it anew."""
        try:
            put_in_place(self.temporary, path, durable=False)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            write_file(path, payload)
            os.unlink(self.temporary)

    def finish(self) -> list[Remark]:
        """Complete the run and return the remarks on it; where nothing succeeded nothing changes."""
        if not self.succeeded:
            self.discard()
            return []
        for record in self.ledger.unclaimed_outputs():
            if self.gone.keep(record, self.root, self.ledger):
                self.ledger.add(record)
        for folder in sorted(self.folders):
            sync_folder(folder)
        self.ledger.commit()
        return self.gone.remarks()

    def discard(self) -> None:
        """Leave the state as it was."""
        self.ledger.discard()

    def close(self) -> None:
        """Close all files; an unfinished run can be resumed."""
        self.ledger.close()
