"""Turn inputs into tasks, and refuse outputs that would clash before anything is written."""

from __future__ import annotations

import os
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from copydesk.batch.documents import read_document, stream_lines
from copydesk.batch.index import digest
from copydesk.batch.model import Input, Problem, Record, Status, Task
from copydesk.batch.names import STATE_FOLDER, STREAM, document_name, holds_lines, output_name
from copydesk.errors import CopydeskError, InputError, OptionError, cause

SHOWN = 5
# Found on the way through a folder, these are no articles; named by the caller, they are inputs that failed.
PASSED_OVER = frozenset({Problem.HIDDEN, Problem.LINK, Problem.SPECIAL})


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch is about to do.

    Attributes:
        inputs: number of files to read, found without opening them.
        size: their bytes on disk.
    """

    inputs: int
    size: int


@dataclass(frozen=True, slots=True)
class Expander:
    """Makes the tasks of an input: one for a file, one a document for JSON Lines.

    Attributes:
        target: what is written, a key of WRITERS.
        follow_links: whether symbolic links are read.
        keep_extension: whether the input's suffix stays in the output's name.
        text_field: the field of a JSON Lines document that holds the article.
        id_field: the field that names it.
    """

    target: str
    follow_links: bool = False
    keep_extension: bool = False
    text_field: str = "text"
    id_field: str = "id"

    def tasks(self, item: Input) -> Iterator[Task]:
        """Give the tasks of an input; where there is nothing to do, the task says so itself."""
        if item.problem is not None:
            passed = item.problem in PASSED_OVER and not item.named
            status = Status.SKIPPED if passed else Status.FAILED
            yield Task(item.path, ready=Record(item.path, status=status, error=reason(item)))
        elif holds_lines(item.path):
            yield from self.documents(item)
        elif self.target == STREAM:
            yield Task(item.path, size=item.size)
        else:
            yield Task(item.path, output_name(item.name, self.target, self.keep_extension), item.size)

    def documents(self, item: Input) -> Iterator[Task]:
        """Give a task for each document of a JSON Lines file."""
        try:
            for number, line, size in stream_lines(item.path, self.follow_links):
                output = "" if self.target == STREAM else self.document_output(item, number, line)
                yield Task(item.path, output, size, line, number)
        except CopydeskError as error:
            yield Task(item.path, ready=Record(item.path).failed(str(error)))
        except OSError as error:
            yield Task(item.path, ready=Record(item.path).failed(cause(error)))

    def document_output(self, item: Input, number: int, line: bytes) -> str:
        """Name the output of a document by its id, or by its line where it has none."""
        try:
            name = read_document(line, self.text_field, self.id_field)[1]
        except InputError:
            name = ""
        return document_name(item.name, name or f"line-{number}", self.target)


def reason(item: Input) -> str:
    """Say in words why an input is not read."""
    if item.problem is Problem.LINK and item.named:
        return f"{item.detail}; --follow-links reads it"
    return item.detail


def make_plan(find: Callable[[], Iterable[Input]], expander: Expander) -> Plan:
    """Count what there is to do, and make sure that no two inputs write the same output.

    The names are not held, only 8 bytes for each: the tree is walked again to name those that clash.

    Args:
        find: walks the sources anew each time it is called.
        expander: names the outputs.

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
        if expander.target == STREAM:
            continue
        for output in outputs(item, expander):
            files.append(digest(output))
            if (folder := os.path.dirname(output)) != last:
                last = folder
                while folder and (known := digest(folder)) not in folders:
                    folders.add(known)
                    folder = os.path.dirname(folder)
    ordered = sorted(files)
    twice = {one for one, other in pairwise(ordered) if one == other}
    twice.update(one for one in ordered if one in folders)
    if twice and (clashes := name_clashes(find, expander, twice)):
        raise OptionError(clashes)
    return Plan(inputs, size)


def outputs(item: Input, expander: Expander) -> Iterator[str]:
    """Give the names of the outputs of an input."""
    for task in expander.tasks(item):
        if task.ready is None:
            if task.output.split("/", 1)[0] == STATE_FOLDER:
                raise OptionError(f"{item.path}: the name {STATE_FOLDER} is taken by the batch itself")
            yield task.output


def name_clashes(find: Callable[[], Iterable[Input]], expander: Expander, twice: set[int]) -> str:
    """Describe the clashes, or give "" where only the digests clashed."""
    writers: defaultdict[str, list[str]] = defaultdict(list)
    for item in find():
        for task in expander.tasks(item):
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
            "give --keep-extension to name outputs like a.html.txt, or batch the inputs apart",
        ]
    )
