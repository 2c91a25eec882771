"""Write records as JSON Lines and read them back."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from copydesk.batch.records import Record, Status, Struck

# What differs from run to run; a manifest leaves it out so that the same work gives the same bytes.
OF_THE_RUN = ("seconds", "resumed")


def to_line(record: Record, lasting: bool = False) -> bytes:
    """Write a record as one line.

    Args:
        record: what became of an input.
        lasting: whether to leave out what differs from run to run.

    Returns:
        ASCII JSON with a line feed; bytes of a path that are not UTF-8 stand as lone surrogates.
    """
    row: dict[str, Any] = {item.name: getattr(record, item.name) for item in fields(record)}
    row["struck"] = [
        {item.name: getattr(struck, item.name) for item in fields(Struck)} for struck in record.struck
    ]
    if lasting:
        for name in OF_THE_RUN:
            del row[name]
    else:
        row["seconds"] = round(record.seconds, 4)
    return json.dumps(row, separators=(",", ":")).encode() + b"\n"


def from_line(line: bytes) -> Record:
    """Read a record back.

    Raises:
        ValueError: it is no whole record.
    """
    row = json.loads(line)
    try:
        row["status"] = Status(row["status"])
        row["struck"] = tuple(Struck(**item) for item in row["struck"])
        row["warnings"] = tuple(row["warnings"])
        return Record(**row)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a record: {error}") from error
