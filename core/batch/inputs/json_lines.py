"""Stream the documents of a JSON Lines file, and read one of them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import ExitStack

from copydesk.batch.inputs.formats import Fields
from copydesk.batch.recipe import Recipe
from copydesk.decoding.gzip import check_ratio
from copydesk.errors import InputError
from copydesk.files.decompress import Decompressed, compression_of
from copydesk.files.read import open_regular

LINE_LIMIT = 64 << 20  # bytes; a line is held in memory, and no article is as long


def stream_documents(path: str, follow_links: bool) -> Iterator[tuple[int, bytes, int]]:
    """Return the lines of a file one at a time, decompressed on the way; blank ones are left out.

    Args:
        path: the file.
        follow_links: whether it may be a symbolic link.

    Yields:
        The line's number from 1, the line (cut after LINE_LIMIT bytes), and the bytes of the file it took.

    Raises:
        InputError: the file cannot be read to its end.
    """
    with ExitStack() as stack:
        raw = stack.enter_context(open_regular(path, follow_links))
        kind = compression_of(path)
        packed = Decompressed(raw, kind) if kind else None
        file = io.BufferedReader(packed) if packed else raw
        number = position = total = 0
        try:
            while line := file.readline(LINE_LIMIT + 1):
                number += 1
                rest = line
                while len(rest) > LINE_LIMIT and not rest.endswith(b"\n"):
                    rest = file.readline(LINE_LIMIT + 1)
                    total += len(rest)
                    check_ratio(total, raw.tell() if packed else total)
                total += len(line)
                check_ratio(total, raw.tell() if packed else total)
                if packed and packed.damage and not line.endswith(b"\n"):
                    break
                before, position = position, raw.tell()
                if line.strip():
                    yield number, line, position - before
        except OSError as error:
            raise InputError(f"cannot be read beyond line {number}: {error}") from error
        if packed and packed.damage:
            raise InputError(f"cannot be read beyond line {number}: {packed.damage}")


def read_document(data: bytes, recipe: Recipe) -> Fields:
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
    text = document.get(recipe.fields.text)
    if not isinstance(text, str):
        known = ", ".join(sorted(key for key, value in document.items() if isinstance(value, str))[:8])
        hint = f"; --text-field names another (it has {known})" if known else ""
        raise InputError(f"no text in the field {recipe.fields.text!r}{hint}")
    return Fields.of(text, document, recipe)
