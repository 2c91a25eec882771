"""Sum up a batch while it runs, in memory that does not grow with it."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field

from copydesk.batch.records import EDITED, SAME_STORY, Record, Status

SLOWEST = 3
# Distinct texts of warnings that are counted, and inputs named for each; the report has them all.
GROUPS, EXAMPLES = 50, 3
SHORT = {"a symbolic link": "linked", "a link to a folder that holds it": "linked", EDITED: "edited"}


@dataclass
class Group:
    """One message and the first inputs it was about."""

    count: int = 0
    examples: list[str] = field(default_factory=list)


@dataclass
class Summary:
    """What a batch did.

    Attributes:
        statuses: inputs by what became of them.
        skipped: skipped inputs by reason.
        resumed: inputs that an earlier run had done.
        words_in: words of all sources.
        words_out: words of all results.
        words: words struck, by kind of boilerplate and "duplicates".
        duplicates: blocks struck as duplicates, by kind.
        slowest: seconds and name of the slowest inputs, in no order.
        warnings: the warnings, grouped by their text.
    """

    statuses: Counter[Status] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    resumed: int = 0
    words_in: int = 0
    words_out: int = 0
    words: Counter[str] = field(default_factory=Counter)
    duplicates: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    warnings: dict[str, Group] = field(default_factory=dict)

    @property
    def failed(self) -> int:
        """Number of inputs that failed."""
        return self.statuses[Status.FAILED]

    @property
    def done(self) -> int:
        """Number of inputs that have a result."""
        return self.statuses[Status.CLEANED] + self.statuses[Status.UNCHANGED]

    @property
    def met(self) -> int:
        """Number of inputs that have a result now or had one."""
        return self.done + self.failed + self.skipped["edited"]

    def add(self, record: Record) -> None:
        """Count one input."""
        self.statuses[record.status] += 1
        if record.status is Status.SKIPPED:
            self.skipped[in_short(record.error)] += 1
        self.resumed += record.resumed
        self.words_in += record.words_in
        self.words_out += record.words_out
        for struck in record.struck:
            if struck.category == "duplicate":
                self.words["duplicates"] += struck.words
                self.duplicates[struck.kind] += struck.blocks
            else:
                self.words[struck.kind] += struck.words
        if record.seconds and record.status is not Status.SKIPPED:
            entry = (record.seconds, display_name(record))
            if len(self.slowest) < SLOWEST:
                heapq.heappush(self.slowest, entry)
            else:
                heapq.heappushpop(self.slowest, entry)
        for warning in record.warnings:
            self.group(warning, record)

    def group(self, warning: str, record: Record) -> None:
        """Count a warning with the others of the same text; beyond so many texts, as one of the rest."""
        if warning not in self.warnings and len(self.warnings) >= GROUPS:
            warning = "other warnings; --report has them all"
        group = self.warnings.setdefault(warning, Group())
        group.count += 1
        if len(group.examples) < EXAMPLES:
            group.examples.append(display_name(record))


def in_short(reason: str) -> str:
    """Return in a word or two why an input was skipped."""
    if reason.startswith(SAME_STORY):
        return "copies of a story"
    return SHORT.get(reason, reason.removeprefix("a "))


def display_name(record: Record) -> str:
    """Name an input: its path, and the line where it is a document of a JSON Lines file."""
    return f"{record.path}:{record.line}" if record.line else record.path
