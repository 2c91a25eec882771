"""Look up records in a manifest by their input, holding only numbers in memory."""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left
from typing import IO

from copydesk.batch.records import Record
from copydesk.batch.state.rows import from_line


def digest(text: str) -> int:
    """Return 64 bits that stand for a text, the same in every process."""
    return int.from_bytes(
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big"
    )


class Index:
    """The records of a manifest, 24 bytes each.

    Args:
        path: the manifest; its first line is the header, a last line that is not whole is left out.
        data: the file that holds the outputs one after the other, or "".
    """

    def __init__(self, path: str, data: str) -> None:
        self.file: IO[bytes] = open(path, "rb")  # noqa: SIM115 - closed by close()
        self.data: IO[bytes] | None = None
        if data:
            try:
                self.data = open(data, "rb")  # noqa: SIM115
            except OSError:
                self.file.seek(0, 2)
        keys, rows, starts = array("Q"), array("Q"), array("Q")
        self.file.readline()
        row, start = self.file.tell(), 0
        for line in self.file:
            try:
                record = from_line(line)
            except ValueError:
                break
            keys.append(digest(record.key))
            rows.append(row)
            starts.append(start)
            row, start = row + len(line), start + record.output_bytes
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self.keys = array("Q", (keys[number] for number in order))
        self.rows = array("Q", (rows[number] for number in order))
        self.starts = array("Q", (starts[number] for number in order))

    def find(self, key: str) -> tuple[Record, bytes] | None:
        """Return the record of an input, and its output if it stands in the data file as it was written."""
        wanted = digest(key)
        place = bisect_left(self.keys, wanted)
        while place < len(self.keys) and self.keys[place] == wanted:
            self.file.seek(self.rows[place])
            record = from_line(self.file.readline())
            if record.key == key:
                return self.with_output(record, self.starts[place])
            place += 1
        return None

    def with_output(self, record: Record, start: int) -> tuple[Record, bytes] | None:
        """Read a record's output from the data file, and check it."""
        if self.data is None:
            return record, b""
        self.data.seek(start)
        payload = self.data.read(record.output_bytes)
        return (record, payload) if hashlib.sha256(payload).hexdigest() == record.output_sha256 else None

    def close(self) -> None:
        """Let go of the files."""
        self.file.close()
        if self.data is not None:
            self.data.close()
