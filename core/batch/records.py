"""Records: what became of each input, as the report and the manifest show it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

# Why an input is skipped whose output is a person's work by now.
EDITED = "its output was edited; --force overwrites it"
SAME_STORY = "the same story as "  # and the input that stays of it


class Status(StrEnum):
    """What became of one input."""

    CLEANED = "cleaned"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    FAILED = "failed"

    @property
    def is_done(self) -> bool:
        """Whether the input has a result."""
        return self in (Status.CLEANED, Status.UNCHANGED)


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
        made: names the options and the version that made the output; only a manifest has it.
        cluster: number of the story that several inputs tell, from 1; 0 where this one is alone.
        relation: what it is to the input that `of` names: stays (itself), same or part; "" where it is alone.
        of: the input that stays of its story, or that holds it.
        share: share of its body that stands in that one, 0 to 1.
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
    made: str = ""
    cluster: int = 0
    relation: str = ""
    of: str = ""
    share: float = 0.0

    @property
    def key(self) -> str:
        """The identity of this input within the batch."""
        return f"{self.path}\0{self.line}"

    def failed(self, error: str) -> Record:
        """Return the record of the same input, failed."""
        return replace(self, status=Status.FAILED, error=error)
