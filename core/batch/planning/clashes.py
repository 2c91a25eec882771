"""Name the outputs that would clash, with each other or with a source."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from copydesk.batch.inputs.expand import tasks_of
from copydesk.batch.inputs.found import Input
from copydesk.batch.names import folded
from copydesk.batch.planning.digest import Again, digest, file_digest
from copydesk.batch.recipe import Recipe
from copydesk.batch.tasks import Task
from copydesk.errors import OptionError
from copydesk.files.overlap import identity

SHOWN = 5  # clashes, and inputs of each, that the message names


@dataclass(frozen=True, slots=True)
class Claim:
    """An input that writes an output, or something in a folder of that name.

    Attributes:
        task: the task of the input.
        output: the output, or the folder.
    """

    task: Task
    output: str

    @property
    def is_folder(self) -> bool:
        """Whether only a folder above the output has the name."""
        return self.output != self.task.output

    @property
    def label(self) -> str:
        """The input in words."""
        name = f"{self.task.path}:{self.task.line}" if self.task.line else self.task.path
        return f"the folder for {name}" if self.is_folder else name


def refuse_clashes(
    find: Callable[[], Iterable[Input]],
    recipe: Recipe,
    twice: set[int],
    files_again: frozenset[int],
    key: Callable[[str], str],
) -> frozenset[int]:
    """Refuse inputs that would write the same output.

    Args:
        find: walks the sources.
        recipe: names the outputs.
        twice: digests of the folded names in question.
        files_again: digests of the files that come more than once; an input that is given twice counts once.
        key: returns the name of an output as the file system compares it with others.

    Returns:
        Digests of the names that several documents of one file have; this costs those documents only.

    Raises:
        OptionError: the message names the clashes.
    """
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for task in tasks_once(find, recipe, files_again):
        output = task.output
        while output:
            if digest(folded(output)) in twice:
                claims[key(output)].append(Claim(task, output))
            output = os.path.dirname(output)
    clashes = {name: group for name, group in sorted(claims.items()) if is_clash(group)}
    if lines := [line(group) for group in clashes.values() if not is_one_file(group)]:
        more = [f"  and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
        raise OptionError(
            "\n".join(
                [
                    "inputs would write the same output, so nothing was written:",
                    *lines[:SHOWN],
                    *more,
                    "use --keep-extension (a.html.txt), or a folder above the sources, or a batch for each",
                ]
            )
        )
    return frozenset(map(digest, clashes))


def tasks_once(
    find: Callable[[], Iterable[Input]], recipe: Recipe, files_again: frozenset[int]
) -> Iterator[Task]:
    """Return the tasks that write an output, those of an input that is given twice once."""
    again = Again(files_again)
    for item in find():
        if item.identity is None or again.has_seen(item):
            continue
        yield from (task for task in tasks_of(item, recipe) if task.ready is None)


def is_clash(group: list[Claim]) -> bool:
    """Return whether inputs stand in each other's way; many may write into one folder."""
    return len(group) > 1 and not all(claim.is_folder for claim in group)


def is_one_file(group: list[Claim]) -> bool:
    """Return whether only documents of one file share the name."""
    return len({claim.task.path for claim in group}) == 1 and not any(claim.is_folder for claim in group)


def line(group: list[Claim]) -> str:
    """Describe a clash in one line."""
    return f"  {group[0].output!r}: {', '.join(repr(claim.label) for claim in group[:SHOWN])}"


def refuse_overwriting(
    find: Callable[[], Iterable[Input]], recipe: Recipe, root: str, files: frozenset[int]
) -> None:
    """Refuse an output that is a source.

    Args:
        find: walks the sources.
        recipe: names the outputs.
        root: the output root.
        files: digests of the files that are a source and stand in the place of an output.

    Raises:
        OptionError: the message names one.
    """
    sources = {
        known: item.path for item in find() if (known := file_digest(item.identity)) and known in files
    }
    for task in tasks_once(find, recipe, frozenset()):
        known = file_digest(identity(os.path.join(root, *task.output.split("/"))))
        if known in sources:
            raise OptionError(
                f"the output of {task.path} would overwrite a source ({sources[known]}); give another -o"
            )
