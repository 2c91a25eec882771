"""The values that pass between the parts of a batch: inputs, tasks and records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from copydesk.options import Options


@dataclass(frozen=True, slots=True)
class Recipe:
    """How every input is read, cleaned and named.

    Attributes:
        target: what comes out, a key of WRITERS.
        options: what `clean` is asked to do.
        follow_links: whether symbolic links are read.
        keep_extension: whether the input's suffix stays in the output's name.
        text_field: the field of a JSON Lines document that holds the article.
        id_field: the field that names it.
    """

    target: str
    options: Options
    follow_links: bool = False
    keep_extension: bool = False
    text_field: str = "text"
    id_field: str = "id"


class Problem(StrEnum):
    """Why an input is not read."""

    HIDDEN = "hidden"
    LINK = "symbolic link"
    SPECIAL = "not a file"
    MISSING = "missing"
    UNREADABLE = "unreadable"


class Status(StrEnum):
    """What became of one input."""

    CLEANED = "cleaned"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Input:
    """Something a batch came upon, to be read or not.

    Attributes:
        path: where it is read from; bytes that are not UTF-8 stand as surrogates.
        name: its path below the source that led to it, parts joined by "/"; the output is named after it.
        size: bytes on disk.
        problem: why it is not read, or None.
        detail: the problem in words.
        named: whether the caller named it, not only a folder or pattern that holds it.
    """

    path: str
    name: str
    size: int = 0
    problem: Problem | None = None
    detail: str = ""
    named: bool = False


@dataclass(frozen=True, slots=True)
class Struck:
    """What one rule struck in one article."""

    category: str
    kind: str
    rule: str
    blocks: int
    words: int


@dataclass(frozen=True, slots=True)
class Record:
    """What became of one input, as the report and the manifest show it.

    Attributes:
        path: the input's path.
        line: line of a JSON Lines file the document stands on, counted from 1; 0 for a whole file.
        status: cleaned, unchanged (nothing was struck or altered), skipped or failed.
        output: the output's path below the output root, or "" where none was written.
        input_sha256: hash of the input's bytes as they lie on disk.
        output_sha256: hash of the output's bytes.
        output_bytes: their number.
        words_in: words of the source.
        words_out: words of the result.
        struck: what was struck, by rule.
        warnings: what a person should know, one line each.
        error: why the input failed or was skipped.
        seconds: wall-clock time the input took; 0 where it was done before.
        resumed: whether an earlier run had done it.
    """

    path: str
    line: int = 0
    status: Status = Status.CLEANED
    output: str = ""
    input_sha256: str = ""
    output_sha256: str = ""
    output_bytes: int = 0
    words_in: int = 0
    words_out: int = 0
    struck: tuple[Struck, ...] = ()
    warnings: tuple[str, ...] = ()
    error: str = ""
    seconds: float = 0.0
    resumed: bool = False

    @property
    def key(self) -> str:
        """What tells this input from every other of the batch."""
        return f"{self.path}\0{self.line}"

    def failed(self, error: str) -> Record:
        """Return the record of the same input, failed."""
        return replace(self, status=Status.FAILED, error=error)


@dataclass(frozen=True, slots=True)
class Task:
    """One input for one worker.

    Attributes:
        path: file to read, or the JSON Lines file that `data` comes from.
        output: path of the output below the output root, or "" where all go to one stream.
        size: bytes it takes up in its file, for the progress bar.
        data: the line of a JSON Lines file; None for a whole file.
        line: its number, counted from 1; 0 for a whole file.
        earlier: what an earlier run recorded of this input, or None.
        ready: the record itself, where there is nothing to do.
    """

    path: str
    output: str = ""
    size: int = 0
    data: bytes | None = None
    line: int = 0
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
        payload: the output's bytes, where the parent writes them.
        size: the task's size, for the progress bar.
    """

    record: Record
    payload: bytes = b""
    size: int = 0
