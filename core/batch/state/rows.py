"""Write records as JSON Lines and read them back, trusting nothing that is read."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, TypeVar

from copydesk.batch.records import Record, Status, Struck

T = TypeVar("T", Record, Struck)
# What differs from run to run; a manifest leaves it out so that the same work gives the same bytes.
OF_THE_RUN = ("seconds", "resumed")
# What only an input has that is not alone, and only in the report: it depends on all inputs.
OF_COPIES = ("cluster", "relation", "of", "share")
# What only a manifest has.
OF_THE_MANIFEST = ("made",)
TYPES: dict[str, type | tuple[type, ...]] = {"str": str, "int": int, "float": (int, float), "bool": bool}


def to_line(record: Record, lasting: bool = False) -> bytes:
    """Write a record as one line.

    Args:
        record: what became of an input.
        lasting: whether it is for a manifest, without what differs from run to run.

    Returns:
        ASCII JSON with a line feed; bytes of a path that are not UTF-8 stand as lone surrogates.
    """
    row: dict[str, Any] = {item.name: getattr(record, item.name) for item in fields(record)}
    row["struck"] = [
        {item.name: getattr(struck, item.name) for item in fields(Struck)} for struck in record.struck
    ]
    row["seconds"], row["share"] = round(record.seconds, 4), round(record.share, 3)
    alone = OF_COPIES if lasting or not record.relation else ()
    for name in (*(OF_THE_RUN if lasting else OF_THE_MANIFEST), *alone):
        del row[name]
    return json.dumps(row, separators=(",", ":")).encode() + b"\n"


def from_line(line: bytes) -> Record:
    """Read a record back.

    Raises:
        ValueError: it is no whole record, or a value in it is of another type than it should be.
    """
    try:
        row = json.loads(line)
        row["status"] = Status(row["status"])
        row["struck"] = tuple(checked(Struck(**item)) for item in row["struck"])
        row["warnings"] = tuple(row["warnings"])
        record = checked(Record(**row))
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"not a record: {error}") from error
    if not all(isinstance(warning, str) for warning in record.warnings):
        raise ValueError("not a record: a warning is no text")
    return record


def checked(value: T) -> T:
    """Return a record as it is.

    Raises:
        ValueError: one of its plain fields is of another type than declared, or a count below zero.
    """
    for item in fields(value):
        found, expected = getattr(value, item.name), TYPES.get(str(item.type))
        if expected is None:
            continue
        if not isinstance(found, expected) or (isinstance(found, bool) and expected is not bool):
            raise ValueError(f"not a record: {item.name} is {found!r}")
        if isinstance(found, (int, float)) and not 0 <= found < 2**63:
            raise ValueError(f"not a record: {item.name} is {found!r}")
    return value
