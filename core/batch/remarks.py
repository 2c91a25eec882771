"""Remarks on the output of a batch as a whole, beside the record of each input."""

from __future__ import annotations

from dataclasses import dataclass, field

NAMED = 10  # files that a remark names; of more it counts the rest


@dataclass
class Remark:
    """Something a person should know of a batch.

    Attributes:
        text: what the count is of.
        count: how often.
        names: the first files it is about.
        warning: whether something should be looked into; else it only says what was done.
    """

    text: str
    count: int = 0
    names: list[str] = field(default_factory=list)
    warning: bool = True

    def add(self, name: str = "") -> None:
        """Count one more."""
        self.count += 1
        if name and len(self.names) < NAMED:
            self.names.append(name)
