"""What goes to a worker and what comes back."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.batch.records import Record


@dataclass(frozen=True, slots=True)
class Task:
    """One input for one worker.

    Attributes:
        path: file to read, or the JSON Lines file that `data` comes from.
        output: path of the output below the output root, or "" where all go to one stream.
        size: bytes it takes up in its file, for the progress bar.
        data: the line of a JSON Lines file; None for a whole file.
        line: its number, counted from 1; 0 for a whole file.
        folder: the folder below the source that it lies in, by which many a scraper keeps sites apart.
        earlier: what an earlier run recorded of this input, or None.
        ready: the record itself, where there is nothing to do.
    """

    path: str
    output: str = ""
    size: int = 0
    data: bytes | None = None
    line: int = 0
    folder: str = ""
    earlier: Record | None = None
    ready: Record | None = None

    @property
    def record(self) -> Record:
        """An empty record of this input."""
        return Record(self.path, self.line)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one task.

    Attributes:
        record: what became of the input.
        payload: the output's bytes, which the parent writes.
        removed: what was struck, as a JSON array in the shape of the article's `removed`, where asked for.
        size: the task's size, for the progress bar.
    """

    record: Record
    payload: bytes = b""
    size: int = 0
    removed: bytes = b""
