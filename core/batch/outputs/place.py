"""Decide whether an output may take its place: nothing that a person wrote or edited is overwritten."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import replace

from copydesk.batch.records import EDITED, Record, Status
from copydesk.batch.state.folder import kind
from copydesk.batch.state.ledger import Ledger
from copydesk.errors import InputError
from copydesk.files.read import read_regular
from copydesk.files.write import check_replaceable


def holds(path: str, payload: bytes) -> bool:
    """Return whether a file holds just these bytes already."""
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size != len(payload):
            return False
        return read_regular(path, follow_links=False) == payload
    except (OSError, InputError):
        return False


def refused(path: str, record: Record, ledger: Ledger, force: bool) -> Record | None:
    """Return the record of an input whose output must not be written, or None where its place is free.

    Args:
        path: where the output goes.
        record: what became of the input so far.
        ledger: knows what earlier runs wrote.
        force: whether files that no batch wrote, and those that were edited, are overwritten.

    Raises:
        OSError: what stands there cannot be replaced or looked at.
        InputError: it cannot be read.
    """
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        if force and stat.S_ISLNK(status.st_mode):
            return None
        return record.failed(f"{kind(path)} stands in the place of its output {record.output}")
    if same_file(path, record.path):
        return record.failed("the output would overwrite the input; choose another -o")
    check_replaceable(path)
    if force or status.st_size == 0:
        return None
    held = hashlib.sha256(read_regular(path, follow_links=False)).hexdigest()
    rows = list(ledger.of_output(record.output))
    writer = next((row for row in rows if row.output_sha256 == held), None)
    if writer is not None:
        if is_another(writer.path, record.path):
            return record.failed(f"{record.output} holds the result of {writer.path}; --force overwrites it")
        return None
    if not rows:
        return record.failed(
            f"{record.output} stands in the place of its output, and no batch wrote it; --force overwrites it"
        )
    if any(row.input_sha256 == record.input_sha256 for row in rows):
        return replace(record, status=Status.SKIPPED, error=EDITED)
    return record.failed(f"it changed, and its output {record.output} was edited; --force overwrites it")


def same_file(path: str, other: str) -> bool:
    """Return whether two paths lead to one file."""
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False


def is_another(path: str, other: str) -> bool:
    """Return whether two paths lead to two files that are both there."""
    return path != other and os.path.exists(path) and not same_file(path, other)
