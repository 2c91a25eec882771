"""Count what a batch is about to do, and refuse outputs that would clash before anything is written."""

from __future__ import annotations

import os
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from copydesk.batch.inputs.expand import tasks_of
from copydesk.batch.inputs.found import Input
from copydesk.batch.names import STATE_FOLDER, STREAM
from copydesk.batch.recipe import Recipe
from copydesk.batch.state.index import digest
from copydesk.errors import OptionError

SHOWN = 5  # clashes, and inputs of each, that the message names


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch is about to do.

    Attributes:
        inputs: number of files to read, found without opening them.
        size: their bytes on disk.
    """

    inputs: int
    size: int


def make_plan(find: Callable[[], Iterable[Input]], recipe: Recipe) -> Plan:
    """Count what there is to do, and make sure that no two inputs write the same output.

    The names are not held, only 8 bytes for each: the tree is walked again to name those that clash.

    Args:
        find: walks the sources anew each time it is called.
        recipe: names the outputs.

    Raises:
        OptionError: outputs would clash; the message names them.
    """
    inputs = size = 0
    files = array("Q")
    folders: set[int] = set()
    last = ""
    for item in find():
        if item.problem is None:
            inputs, size = inputs + 1, size + item.size
        if recipe.target == STREAM:
            continue
        for output in outputs(item, recipe):
            files.append(digest(output))
            if (folder := os.path.dirname(output)) != last:
                last = folder
                while folder and (known := digest(folder)) not in folders:
                    folders.add(known)
                    folder = os.path.dirname(folder)
    ordered = sorted(files)
    twice = {one for one, other in pairwise(ordered) if one == other}
    twice.update(one for one in ordered if one in folders)
    if twice and (clashes := name_clashes(find, recipe, twice)):
        raise OptionError(clashes)
    return Plan(inputs, size)


def outputs(item: Input, recipe: Recipe) -> Iterator[str]:
    """Return the names of the outputs of an input."""
    for task in tasks_of(item, recipe):
        if task.ready is None:
            if task.output.split("/", 1)[0] == STATE_FOLDER:
                raise OptionError(f"{item.path}: the name {STATE_FOLDER} is taken by the batch itself")
            yield task.output


def name_clashes(find: Callable[[], Iterable[Input]], recipe: Recipe, twice: set[int]) -> str:
    """Describe the clashes, or give "" where only the digests clashed."""
    writers: defaultdict[str, list[str]] = defaultdict(list)
    for item in find():
        for task in tasks_of(item, recipe):
            output = task.output
            while output and task.ready is None:
                if digest(output) in twice:
                    label = f"{task.path}:{task.line}" if task.line else task.path
                    writers[output].append(label if output == task.output else f"the folder for {label}")
                output = os.path.dirname(output)
    clashes = {
        output: paths
        for output, paths in sorted(writers.items())
        if len(paths) > 1 and not all(path.startswith("the folder for ") for path in paths)
    }
    if not clashes:
        return ""
    lines = [f"  {output!r}: {', '.join(map(repr, paths[:SHOWN]))}" for output, paths in clashes.items()]
    more = [f"  and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
    return "\n".join(
        [
            "inputs would write the same output, so nothing was written:",
            *lines[:SHOWN],
            *more,
            "give --keep-extension (a.html.txt), or a folder above the sources, or batch them apart",
        ]
    )
