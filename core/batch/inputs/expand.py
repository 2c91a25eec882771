"""Turn inputs into tasks: one for a file, one a document for JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.batch.inputs.found import Input, Problem
from copydesk.batch.inputs.json_lines import read_document, stream_lines
from copydesk.batch.names import STREAM, document_name, holds_lines, output_name
from copydesk.batch.recipe import Recipe
from copydesk.batch.records import Record, Status
from copydesk.batch.tasks import Task
from copydesk.errors import CopydeskError, InputError, cause

# Found on the way through a folder, these are no articles; named by the caller, they are inputs that failed.
PASSED_OVER = frozenset({Problem.HIDDEN, Problem.LINK, Problem.SPECIAL})


def tasks_of(item: Input, recipe: Recipe) -> Iterator[Task]:
    """Return the tasks of an input; where there is nothing to do, the task says so itself."""
    if item.problem is not None:
        passed = item.problem in PASSED_OVER and not item.named
        status = Status.SKIPPED if passed else Status.FAILED
        yield Task(item.path, ready=Record(item.path, status=status, error=reason(item)))
    elif holds_lines(item.path):
        yield from documents(item, recipe)
    elif recipe.target == STREAM:
        yield Task(item.path, size=item.size)
    else:
        yield Task(item.path, output_name(item.name, recipe.target, recipe.keep_extension), item.size)


def documents(item: Input, recipe: Recipe) -> Iterator[Task]:
    """Return a task for each document of a JSON Lines file."""
    try:
        for number, line, size in stream_lines(item.path, recipe.follow_links):
            output = "" if recipe.target == STREAM else document_output(item, recipe, number, line)
            yield Task(item.path, output, size, line, number)
    except CopydeskError as error:
        yield Task(item.path, ready=Record(item.path).failed(str(error)))
    except OSError as error:
        yield Task(item.path, ready=Record(item.path).failed(cause(error)))


def document_output(item: Input, recipe: Recipe, number: int, line: bytes) -> str:
    """Name the output of a document by its id, or by its line where it has none."""
    try:
        name = read_document(line, recipe.text_field, recipe.id_field)[1]
    except InputError:
        name = ""
    return document_name(item.name, name or f"line-{number}", recipe.target)


def reason(item: Input) -> str:
    """Describe in words why an input is not read."""
    if item.problem is Problem.LINK and item.named:
        return f"{item.detail}; --follow-links reads it"
    return item.detail
