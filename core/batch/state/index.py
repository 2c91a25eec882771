"""Look up records in a manifest by their input or their output, holding only numbers in memory."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import BinaryIO

from copydesk.batch.names import own_name
from copydesk.batch.planning.digest import digest
from copydesk.batch.records import Record
from copydesk.batch.state.rows import from_line
from copydesk.files.read import open_regular


class Index:
    """The records of a manifest, 32 bytes each.

    Args:
        path: the manifest. Its first line is the header; a last line that is not whole is left out.

    Attributes:
        damaged: number of rows that are no records.
        outputs_sha256: digests of what the records' outputs held, in order.
    """

    def __init__(self, path: str) -> None:
        self.file: BinaryIO = open_regular(path, follow_links=False)
        self.damaged = 0
        self.outputs_sha256 = array("Q")
        keys, outputs, places = array("Q"), array("Q"), array("Q")
        for place, record in self.scan():
            keys.append(digest(record.key))
            outputs.append(digest(record.output))
            places.append(place)
            self.outputs_sha256.append(digest(record.output_sha256))
        self.by_key = Column(keys, places)
        self.by_output = Column(outputs, places)

    def scan(self) -> Iterator[tuple[int, Record]]:
        """Read all rows, counting those that are damaged."""
        self.file.seek(0)
        self.file.readline()
        place = self.file.tell()
        for line in self.file:
            try:
                yield place, safe(from_line(line))
            except ValueError:
                self.damaged += line.endswith(b"\n")  # a last one that is cut is what a kill leaves
            place += len(line)

    def at(self, place: int) -> Record:
        """Read the record at a place."""
        self.file.seek(place)
        return from_line(self.file.readline())

    def of_input(self, key: str) -> list[Record]:
        """Return the records of an input, the latest first."""
        found = (self.at(place) for place in self.by_key.places_of(digest(key)))
        return [record for record in found if record.key == key]

    def of_output(self, output: str) -> list[Record]:
        """Return the records of an output, the latest first."""
        found = (self.at(place) for place in self.by_output.places_of(digest(output)))
        return [record for record in found if record.output == output]

    def has_output(self, output: str) -> bool:
        """Return whether an output was written, as far as 64 bits tell."""
        return next(self.by_output.places_of(digest(output)), None) is not None

    def records(self, latest_first: bool = False) -> Iterator[Record]:
        """Return all records in their order, or in the reverse of it."""
        for place in sorted(self.by_key.places, reverse=latest_first):
            yield self.at(place)

    def close(self) -> None:
        """Close the file."""
        self.file.close()


class Column:
    """The places of rows by a value of theirs."""

    def __init__(self, values: array[int], places: array[int]) -> None:
        order = sorted(range(len(values)), key=values.__getitem__)
        self.values = array("Q", (values[number] for number in order))
        self.places = array("Q", (places[number] for number in order))

    def places_of(self, value: int) -> Iterator[int]:
        """Return the places of a value, the last first."""
        first = last = bisect_left(self.values, value)
        while last < len(self.values) and self.values[last] == value:
            last += 1
        return (self.places[number] for number in range(last - 1, first - 1, -1))


def safe(record: Record) -> Record:
    """Return a record as it is.

    Raises:
        ValueError: its output would lie outside of the output root.
    """
    if record.output and own_name(record.output) != record.output:
        raise ValueError(f"not a record: its output is {record.output!r}")
    return record
