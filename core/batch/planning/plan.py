"""Count what a batch is about to do, and refuse outputs that would clash before anything is written."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from copydesk.batch.inputs.expand import tasks_of
from copydesk.batch.inputs.formats import holds_documents
from copydesk.batch.inputs.found import Input
from copydesk.batch.names import STATE_FOLDER, STREAM, folded
from copydesk.batch.planning.clashes import refuse_clashes, refuse_overwriting
from copydesk.batch.planning.digest import digest, file_digest
from copydesk.batch.recipe import Recipe
from copydesk.errors import OptionError
from copydesk.files.names import folds_names
from copydesk.files.overlap import identity

NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch is about to do.

    Attributes:
        inputs: number of files to read, found without opening them.
        size: their bytes on disk.
        found: number of all that was found, with what is not read.
        holds_many: whether one of them holds documents, of which there may be any number.
        files_again: digests of the files that come more than once.
        outputs_again: digests of the names that several documents of one file have.
        folds: whether the file system of the output takes "A" and "a" for one name.
    """

    inputs: int
    size: int
    found: int = 0
    holds_many: bool = False
    files_again: frozenset[int] = NOTHING
    outputs_again: frozenset[int] = NOTHING
    folds: bool = False

    def key(self, output: str) -> str:
        """Return the name of an output as the file system compares it with others."""
        return folded(output) if self.folds else output


def make_plan(
    find: Callable[[], Iterable[Input]], recipe: Recipe, root: str = "", taken: frozenset[str] = frozenset()
) -> Plan:
    """Count what there is to do, and make sure that no output overwrites another one or a source.

    The names are not held, only some bytes for each: the tree is walked again to name those that clash.

    Args:
        find: walks the sources anew each time it is called.
        recipe: names the outputs.
        root: the output root, or "" where none is written.
        taken: names below it, folded, that the caller writes.

    Raises:
        OptionError: outputs would clash; the message names them.
    """
    count = Count(recipe, root, taken)
    for item in find():
        count.add(item)
    again = frozenset(repeated(count.sources))
    plan = Plan(count.inputs, count.size, count.found, count.holds_many, again)
    if overlapping := frozenset(count.sources) & frozenset(count.standing):
        refuse_overwriting(find, recipe, root, overlapping)
    twice = repeated(count.outputs)
    twice.update(one for one in count.outputs if one in count.folders)
    if not twice:
        return plan
    plan = replace(plan, folds=bool(root) and folds_names(root))
    return replace(plan, outputs_again=refuse_clashes(find, recipe, twice, plan.files_again, plan.key))


class Count:
    """What a walk through the sources adds up to.

    Attributes:
        sources: digests of the files to read.
        outputs: digests of the names of the outputs, folded.
        folders: digests of the folders above them, folded.
        standing: digests of the files that stand in the place of an output.
    """

    def __init__(self, recipe: Recipe, root: str, taken: frozenset[str]) -> None:
        self.recipe, self.taken = recipe, taken
        self.root = root if root and os.path.isdir(root) else ""
        self.inputs = self.size = self.found = 0
        self.holds_many = False
        self.sources, self.outputs, self.standing = (array("Q") for _ in range(3))
        self.folders: set[int] = set()
        self.last = ""

    def add(self, item: Input) -> None:
        """Count an input and its outputs."""
        self.found += 1
        file = file_digest(item.identity)
        if file is None:
            return
        self.inputs, self.size = self.inputs + 1, self.size + item.size
        self.sources.append(file)
        self.holds_many = self.holds_many or holds_documents(item.path)
        if self.recipe.target == STREAM:
            return
        for task in tasks_of(item, self.recipe):
            if task.ready is None:
                self.add_output(item, task.output)

    def add_output(self, item: Input, output: str) -> None:
        """Count an output.

        Raises:
            OptionError: its name is taken.
        """
        name = folded(output)
        if name.split("/", 1)[0] == STATE_FOLDER:
            raise OptionError(f"{item.path}: the name {STATE_FOLDER} is taken by the batch itself")
        if name in self.taken:
            raise OptionError(f"the output of {item.path} and the report would both be {output}")
        self.outputs.append(digest(name))
        if self.root and (there := file_digest(identity(os.path.join(self.root, *output.split("/"))))):
            self.standing.append(there)
        if (folder := os.path.dirname(name)) != self.last:
            self.last = folder
            while folder and (known := digest(folder)) not in self.folders:
                self.folders.add(known)
                folder = os.path.dirname(folder)


def repeated(digests: Iterable[int]) -> set[int]:
    """Return the digests that stand more than once among others."""
    return {one for one, other in pairwise(sorted(digests)) if one == other}
