"""Publish results as a Parquet file: a row for each line, a typed column for each of its keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, BinaryIO

from copydesk.errors import InputError, OptionError
from copydesk.files.read import open_regular
from copydesk.writers.json import to_line

# Bytes of lines that are turned into columns at once, and those of one group of rows.
_PART, _GROUP = 4 << 20, 64 << 20
_ROWS = 64  # read at once
_KINDS = ("boilerplate", "duplicate")  # keys of `stats` whose own keys are the kinds that were struck


class Parquet:
    """Rows of a Parquet file, always in the same columns."""

    def check(self) -> None:
        """Raise OptionError where pyarrow is not installed."""
        try:
            import pyarrow.parquet  # noqa: F401
        except ImportError:
            raise OptionError(
                "writing Parquet needs the extra corpus: pip install 'copydesk[corpus]'"
            ) from None

    def pack(self, lines: BinaryIO, target: BinaryIO) -> None:
        """Write lines as rows; the same lines give the same bytes."""
        import pyarrow
        from pyarrow import parquet

        schema = article_schema()
        with parquet.ParquetWriter(target, schema, compression="zstd") as writer:
            group: list[Any] = []
            size = 0
            for part in _parts(lines):
                rows = [_to_row(json.loads(line)) for line in part]
                group.append(pyarrow.RecordBatch.from_pylist(rows, schema))
                size += sum(map(len, part))
                if size >= _GROUP:
                    writer.write_table(pyarrow.Table.from_batches(group))
                    group, size = [], 0
            if group:
                writer.write_table(pyarrow.Table.from_batches(group))

    def unpack(self, path: str) -> Iterator[bytes]:
        """Return the lines that rows were made of.

        Raises:
            InputError: the file is none that `pack` wrote, or is damaged.
        """
        import pyarrow
        from pyarrow import parquet

        with open_regular(path, follow_links=False) as file:
            try:
                rows = parquet.ParquetFile(file)
                if not rows.schema_arrow.equals(article_schema()):
                    raise InputError("its columns are not those of a batch")
                for batch in rows.iter_batches(_ROWS):
                    for row in batch.to_pylist():
                        yield to_line(_from_row(row)).encode()
            except (OSError, ValueError, pyarrow.ArrowException) as error:
                raise InputError(str(error)) from error


PARQUET = Parquet()


@cache
def article_schema() -> Any:
    """Return the columns, which are the keys of `-t jsonl` in their order."""
    import pyarrow as pa

    text, number, texts = pa.string(), pa.int64(), pa.list_(pa.string())
    count = [("blocks", number), ("words", number)]
    block = [("index", number), ("role", text), ("level", number), ("text", text)]
    block += [("lines", pa.list_(number)), ("confidence", pa.float64())]
    removed = [*block, *((name, text) for name in ("category", "kind", "rule", "reason"))]
    kinds = pa.list_(pa.struct([("kind", text), *count]))
    stats = [("kept", pa.struct(count)), ("struck", pa.struct(count)), *((name, kinds) for name in _KINDS)]
    return pa.schema(
        [
            ("schema_version", number),
            *((name, text) for name in ("source", "format", "title", "dek", "description")),
            ("authors", texts),
            *((name, text) for name in ("date", "language", "site", "url", "image", "text")),
            ("blocks", pa.list_(pa.struct(block))),
            ("removed", pa.list_(pa.struct([*removed, ("duplicate_of", number)]))),
            ("warnings", texts),
            ("stats", pa.struct(stats)),
        ]
    )


def _parts(lines: BinaryIO) -> Iterator[list[bytes]]:
    """Return lines in lists of some megabytes."""
    while part := lines.readlines(_PART):
        yield part


def _to_row(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a line as a row: kinds as a list, as the names of columns are fixed."""
    stats = values["stats"]
    listed = {name: [{"kind": kind, **count} for kind, count in stats[name].items()] for name in _KINDS}
    return {**values, "stats": {**stats, **listed}}


def _from_row(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row as the values of the line it was made of."""
    stats = row["stats"]
    keyed = {
        name: {one["kind"]: {"blocks": one["blocks"], "words": one["words"]} for one in stats[name]}
        for name in _KINDS
    }
    return {**row, "stats": {**stats, **keyed}}
