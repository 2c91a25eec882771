"""The looks at all inputs before a batch cleans them: learning their furniture, finding copies of a story."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace

from copydesk.batch import Record, Settings
from copydesk.batch.names import STREAM
from copydesk.batch.state.folder import state_folder
from copydesk.batch.summary import display_name
from copydesk.cli.console.files import write_file
from copydesk.cli.console.streams import Console
from copydesk.cli.corpus.look import Looking, learned, look_to_compare
from copydesk.corpus.profile import Profile
from copydesk.corpus.profile_file import write_profile
from copydesk.corpus.same import Copy, find_same, summed_up

LEARNED = "learned.profile"


@dataclass(frozen=True, slots=True)
class Across:
    """What was found across the inputs of a batch.

    Attributes:
        learned: the furniture of their sites; None where it was not asked for.
        copies: the inputs that are not alone, by name; None where it was not asked for.
    """

    learned: Profile | None = None
    copies: dict[str, Copy] | None = None

    def mark(self, record: Record) -> Record:
        """Return a record with what its input is to others."""
        copy = (self.copies or {}).get(display_name(record))
        if copy is None:
            return record
        return replace(
            record, cluster=copy.cluster, relation=copy.relation.value, of=copy.of, share=copy.share
        )

    def lines(self) -> Iterable[str]:
        """Return what is said at the end of a batch."""
        return () if self.copies is None else (f"same: {summed_up(self.copies.values())}",)

    def leave_profile(self, settings: Settings) -> None:
        """Write what was learned beside the state of a batch that is done."""
        if self.learned is None or not settings.write or not settings.output:
            return
        folder = state_folder(os.path.realpath(settings.output), settings.recipe.target == STREAM)
        if os.path.isdir(folder):
            write_file(os.path.join(folder, LEARNED), write_profile(self.learned).encode("utf-8", "replace"))


def look_across(
    settings: Settings, console: Console, *, learn: bool, same: str | None
) -> tuple[Settings, Across]:
    """Look at all inputs of a batch, once for their furniture and once for copies.

    Args:
        settings: of the batch.
        console: where progress is shown; what goes wrong with an input is left to the batch.
        learn: whether to learn the furniture of their sites.
        same: "report" to find the same story under several names, "drop" to pass over its copies too.

    Returns:
        The settings of the batch that makes use of it, and what was found.
    """
    across = Across()
    if learn:
        found = learned(Looking(settings, console, failures=False))
        across = replace(across, learned=found)
        options = settings.recipe.options
        both = options.profile | found if options.profile else found
        settings = replace(settings, recipe=replace(settings.recipe, options=replace(options, profile=both)))
    if same:
        looking = Looking(settings, console, failures=False)
        across = replace(across, copies={one.name: one for one in find_same(looking.at(look_to_compare))})
        if same == "drop" and across.copies:
            passed = {name: one.of for name, one in across.copies.items() if one.surely}
            settings = replace(settings, copies=passed)
    return settings, across
