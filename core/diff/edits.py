"""The values of a diff: lines that stay, go or come, and the article they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from copydesk.article import Article


class Change(StrEnum):
    """What happens to a line; the value is its mark in a unified diff."""

    KEPT = " "
    STRUCK = "-"
    ADDED = "+"


@dataclass(frozen=True, slots=True)
class Edit:
    """One line of the source or the result, with its line end as it stands.

    Attributes:
        change: whether it stays, goes or comes.
        line: the line's bytes; without a line feed only at the end of a file.
    """

    change: Change
    line: bytes


@dataclass(frozen=True)
class FileDiff:
    """One input before and after cleaning.

    Attributes:
        name: the input's path as it was given, or "-".
        article: the cleaned article, with all verdicts.
        edits: every line of before and after, in order; applied to before they make after.
        over_text: why the diff is not over the input's own bytes, or "".
    """

    name: str
    article: Article
    edits: tuple[Edit, ...]
    over_text: str = ""

    @property
    def before(self) -> bytes:
        """What the diff starts from."""
        return b"".join(edit.line for edit in self.edits if edit.change is not Change.ADDED)

    @property
    def after(self) -> bytes:
        """What the diff leads to."""
        return b"".join(edit.line for edit in self.edits if edit.change is not Change.STRUCK)

    @property
    def added(self) -> int:
        """Number of lines that come."""
        return sum(edit.change is Change.ADDED for edit in self.edits)

    @property
    def struck(self) -> int:
        """Number of lines that go."""
        return sum(edit.change is Change.STRUCK for edit in self.edits)
