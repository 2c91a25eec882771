"""Look up lines of a file of results by their hash, wherever in it they stand."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable

from copydesk.batch.planning.digest import digest
from copydesk.batch.state.index import Column
from copydesk.files.read import open_regular


class Payloads:
    """The lines of a file, 16 bytes each.

    Args:
        path: the file.
    """

    def __init__(self, path: str) -> None:
        self.file = open_regular(path, follow_links=False)
        values, places = array("Q"), array("Q")
        place = 0
        for line in self.file:
            values.append(digest(hashlib.sha256(line).hexdigest()))
            places.append(place)
            place += len(line)
        self.column = Column(values, places)

    def find(self, sha256: str) -> bytes | None:
        """Return the line of that hash, or None."""
        for place in self.column.places_of(digest(sha256)):
            self.file.seek(place)
            line = self.file.readline()
            if hashlib.sha256(line).hexdigest() == sha256:
                return line
        return None

    def unknown(self, known: Iterable[int]) -> int:
        """Count the lines whose hash is not among the known ones."""
        among = set(known)
        return sum(value not in among for value in self.column.values)

    def close(self) -> None:
        """Close the file."""
        self.file.close()
