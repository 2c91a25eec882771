"""Stream the documents of a JSON Lines file, and read one of them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from copydesk.batch.inputs.formats import Fields
from copydesk.decoding.gzip import check_ratio
from copydesk.errors import InputError
from copydesk.files.decompress import Decompressed, compression_of
from copydesk.files.read import open_regular
from copydesk.options import FieldNames

LINE_LIMIT = 64 << 20  # bytes; a line is held in memory, and no article is as long


def stream_documents(path: str, follow_links: bool) -> Iterator[tuple[int, bytes, int]]:
    """Return the lines of a file one at a time, as `stream_lines` does.

    Args:
        path: the file.
        follow_links: whether it may be a symbolic link.
    """
    with open_regular(path, follow_links) as file:
        yield from stream_lines(file, compression_of(path))


def stream_lines(raw: BinaryIO, kind: str) -> Iterator[tuple[int, bytes, int]]:
    """Return lines one at a time, decompressed on the way; blank ones are left out.

    Args:
        raw: holds them.
        kind: how they are compressed, "gzip" or "Zstandard"; "" where they are not.

    Yields:
        The line's number from 1, the line (cut after LINE_LIMIT bytes), and the bytes of `raw` it took.

    Raises:
        InputError: they cannot be read to their end, or an object stands on several lines.
    """
    packed = Decompressed(raw, kind) if kind else None
    file = io.BufferedReader(packed) if packed else raw
    number = total = before = 0
    try:
        while line := file.readline(LINE_LIMIT + 1):
            number += 1
            total += len(line)
            rest = line
            while len(rest) > LINE_LIMIT and not rest.endswith(b"\n"):
                rest = file.readline(LINE_LIMIT + 1)
                total += len(rest)
                check_ratio(total, packed.taken if packed else total)
            taken = packed.taken if packed else total
            check_ratio(total, taken)
            if packed and packed.damage and not line.endswith(b"\n"):
                break
            if number == 1 and line.strip() == b"{":
                raise InputError("an object stands on several lines; write each on one, as jq -c does")
            if line.strip():
                yield number, line, taken - before
            before = taken
    except OSError as error:
        raise InputError(f"cannot be read beyond line {number}: {error}") from error
    if packed and packed.damage:
        raise InputError(f"cannot be read beyond line {number}: {packed.damage}")


def read_document(data: bytes, names: FieldNames) -> Fields:
    """Read one line of a JSON Lines file.

    Raises:
        InputError: it is no document with that field.
    """
    if len(data) > LINE_LIMIT:
        raise InputError(f"the line is longer than {LINE_LIMIT >> 20} MiB")
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(document, dict):
        raise InputError("not a JSON object")
    text = document.get(names.text)
    if not isinstance(text, str):
        known = ", ".join(sorted(key for key, value in document.items() if isinstance(value, str))[:8])
        hint = f"; --text-field names another (it has {known})" if known else ""
        raise InputError(f"no text in the field {names.text!r}{hint}")
    return Fields.of(text, document, names)
