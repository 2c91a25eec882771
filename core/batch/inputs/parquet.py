"""Stream the rows of a Parquet file, and read one of them."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

from copydesk.batch.inputs.formats import Fields
from copydesk.errors import InputError
from copydesk.files.read import open_regular
from copydesk.options import FieldNames

_ROWS = 64  # read at once; pages of a megabyte are no rarity


def stream_documents(path: str, follow_links: bool) -> Iterator[tuple[int, bytes, int]]:
    """Return the rows of a file as lines of JSON, text and numbers alone; bytes stand in base64.

    Args:
        path: the file.
        follow_links: whether it may be a symbolic link.

    Yields:
        The row's number from 1, the row, and its share of the bytes of the file.

    Raises:
        InputError: the file cannot be read to its end; what stands before has been given.
    """
    with ExitStack() as stack:
        raw = stack.enter_context(open_regular(path, follow_links))
        parquet, failures = _pyarrow()
        number = 0
        try:
            file = parquet.ParquetFile(raw)
            columns = [field.name for field in file.schema_arrow if _is_plain(field.type)]
            share = raw.seek(0, 2) // max(1, file.metadata.num_rows)
            for batch in file.iter_batches(_ROWS, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield number, json.dumps(row, default=_encoded).encode("utf-8", "surrogatepass"), share
        except failures as error:
            raise InputError(f"cannot be read beyond row {number}: {error}") from error


def read_document(data: bytes, names: FieldNames) -> Fields:
    """Read one row.

    Raises:
        InputError: it has no text in the column that is asked for.
    """
    row = json.loads(data)
    if names.text not in row:
        known = ", ".join(sorted(row)[:8])
        raise InputError(f"no column {names.text!r}; --text-field names another (it has {known})")
    text = row[names.text]
    if isinstance(text, dict):
        text = base64.b64decode(text["base64"])
    if not isinstance(text, str | bytes):
        raise InputError(f"no text in the column {names.text!r} of this row")
    return Fields.of(text, row, names)


def _pyarrow() -> tuple[Any, tuple[type[Exception], ...]]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise InputError("reading Parquet needs the extra corpus: pip install 'copydesk[corpus]'") from None
    return parquet, (OSError, ValueError, pyarrow.ArrowException)


def _is_plain(kind: Any) -> bool:
    """Return whether a column holds text, bytes or whole numbers."""
    from pyarrow import types

    tests = (types.is_string, types.is_large_string, types.is_binary, types.is_large_binary, types.is_integer)
    return any(test(kind) for test in tests)


def _encoded(value: bytes) -> dict[str, str]:
    return {"base64": base64.b64encode(value).decode("ascii")}
