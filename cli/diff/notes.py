"""The notes in the margin of a terminal diff: why a block goes, or which copies of it do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rich.text import Text

from copydesk.cli.console.report import new_evidence
from copydesk.cli.console.safe_text import safe_text
from copydesk.cli.console.streams import HUES
from copydesk.diff.places import Places
from copydesk.diff.rows import Row
from copydesk.verdicts import Verdict

SHOWN_REPEATS = 6
PLACES = ("before ", "after ", "between ", "below ")  # how evidence of place begins


@dataclass(frozen=True)
class Note:
    """A note that can be shortened.

    Attributes:
        rule: the rule that struck the block, or an empty string.
        hue: its colour.
        evidence: what speaks against the block: where it stands, what it holds, what it looks like.
        stays: which block stays, or which copies go.
    """

    rule: str = ""
    hue: str = ""
    evidence: tuple[str, ...] = ()
    stays: str = ""

    def text(self) -> Text:
        """Return the note in colour."""
        text = Text()
        if self.rule:
            text.append(self.rule, f"bold {self.hue}")
        if self.evidence:
            text.append(f": {'; '.join(self.evidence)}")
        if self.stays:
            text.append(f" ({self.stays})" if self.rule else self.stays, "green")
        return text

    def shorter(self) -> Note:
        """Return the note with less evidence: where a block stands, a person sees; then the last goes."""
        placed = self.evidence[0].startswith(PLACES)
        return replace(self, evidence=self.evidence[1:] if placed else self.evidence[:-1])


def note_for(row: Row, above: Verdict | None, places: Places) -> Note:
    """Return the note on a block.

    Args:
        row: the block.
        above: the one before it; what its own note shows is not shown again.
        places: the names of places in the article.
    """
    reason = row.verdict.reason
    if reason is None:
        return Note(stays=_repeats(row, places)) if row.repeats else Note()
    evidence = safe_text(new_evidence(reason, above.reason if above else None))
    stays = f"= {places.full(row.twin)}" if row.twin is not None else ""
    return Note(reason.rule, HUES[reason.category], tuple(evidence.split("; ")) if evidence else (), stays)


def _repeats(row: Row, places: Places) -> str:
    numbers = ", ".join(str(places.number(block)) for block in row.repeats[:SHOWN_REPEATS])
    more = ", ..." if len(row.repeats) > SHOWN_REPEATS else ""
    noun = places.noun if len(row.repeats) == 1 else f"{places.noun}s"
    return f"stays; repeated at {noun} {numbers}{more}"
