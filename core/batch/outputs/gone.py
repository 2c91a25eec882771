"""Find the outputs that no input has any more, and remove them where that is asked for."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress

from copydesk.batch.inputs.found import STDIN
from copydesk.batch.planning.digest import digest
from copydesk.batch.records import EDITED, SAME_STORY, Record, Status
from copydesk.batch.remarks import Remark
from copydesk.batch.state.ledger import Ledger
from copydesk.errors import InputError
from copydesk.files.read import read_regular


class Gone:
    """The inputs of earlier runs that are no more, or are passed over by now.

    Args:
        covers: returns whether the sources of this run would have led to a path.
        suffix: of the outputs of this run.
        prune: whether the outputs are removed.
    """

    def __init__(self, covers: Callable[[str], bool], suffix: str, prune: bool) -> None:
        self.covers, self.suffix, self.prune = covers, suffix, prune
        self.read: set[str] = set()
        self.broken: set[str] = set()
        self.passed_over: set[int] = set()
        self.failed = False
        self.stale = Remark("outputs whose input is passed over by now (--prune removes them)")
        self.left = Remark("outputs whose input is gone (--prune removes them)")
        self.removed = Remark("removed outputs whose input is gone or passed over", warning=False)
        self.edited = Remark("outputs whose input is gone or passed over, kept as they were edited")

    def note(self, record: Record) -> None:
        """Note which files of many documents this run has read to their end, and what it passed over."""
        self.failed = self.failed or record.status is Status.FAILED
        if is_passed_over(record):
            self.passed_over.add(digest(record.key))
        if record.line:
            self.read.add(record.path)
        elif record.error:
            self.broken.add(record.path)

    def holds(self, record: Record) -> bool:
        """Return whether the input of a record is gone: its file, or its document from a file."""
        if record.line and record.path in self.read:
            return record.path not in self.broken and record.output.endswith(self.suffix)
        if record.path == STDIN:
            return False
        try:
            os.lstat(record.path)
        except (FileNotFoundError, NotADirectoryError):
            return self.covers(record.path)
        except OSError:
            return False
        return False

    def keep(self, record: Record, root: str, ledger: Ledger) -> bool:
        """Return whether the record of an output stays; the output of a gone input is named, or removed."""
        path = os.path.join(root, *record.output.split("/"))
        if not os.path.lexists(path):
            return False
        passed_over = digest(record.key) in self.passed_over
        if not passed_over and not self.holds(record):
            return True
        # The input that failed may be the one that a copy was passed over for.
        if not self.prune or (passed_over and self.failed):
            (self.stale if passed_over else self.left).add(record.output)
        elif leads_out(path, root) or not is_as_written(path, record, ledger):
            self.edited.add(record.output)
        else:
            os.unlink(path)
            remove_empty(os.path.dirname(path), root)
            self.removed.add(record.output)
            return False
        return True

    def remarks(self) -> list[Remark]:
        """Return the remarks on them."""
        remarks = (self.stale, self.left, self.removed, self.edited)
        return [remark for remark in remarks if remark.count]


def is_passed_over(record: Record) -> bool:
    """Return whether an input is no article of its own by now: a copy of another, or none at all."""
    if record.status is not Status.SKIPPED:
        return False
    return record.error.startswith(SAME_STORY) or bool(record.input_sha256 and record.error != EDITED)


def leads_out(path: str, root: str) -> bool:
    """Return whether a folder above an output is a link that leads out of the root by now."""
    return os.path.commonpath((root, os.path.realpath(os.path.dirname(path)))) != root


def is_as_written(path: str, record: Record, ledger: Ledger) -> bool:
    """Return whether an output holds what a batch wrote."""
    try:
        held = hashlib.sha256(read_regular(path, follow_links=False)).hexdigest()
    except InputError:
        return False
    return any(row.output_sha256 == held for row in ledger.of_output(record.output))


def remove_empty(folder: str, root: str) -> None:
    """Remove a folder and those above it below a root, as long as they are empty."""
    with suppress(OSError):
        while folder != root and folder.startswith(os.path.join(root, "")):
            os.rmdir(folder)
            folder = os.path.dirname(folder)
