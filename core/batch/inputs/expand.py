"""Turn inputs into tasks: one for a file, one a document for a file of many."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress

from copydesk.batch.inputs.formats import format_of, holds_documents
from copydesk.batch.inputs.found import Input, Problem
from copydesk.batch.names import STREAM, document_name, output_name, own_name
from copydesk.batch.recipe import Recipe
from copydesk.batch.records import Record, Status
from copydesk.batch.tasks import Task
from copydesk.errors import CopydeskError, InputError, cause

# Found on the way through a folder, these are no articles; named by the caller, they are inputs that failed.
PASSED_OVER = frozenset({Problem.HIDDEN, Problem.LINK, Problem.SPECIAL})
NEVER_READ = frozenset({Problem.STATE, Problem.EXCLUDED})


def tasks_of(item: Input, recipe: Recipe) -> Iterator[Task]:
    """Return the tasks of an input; where there is nothing to do, the task says so itself."""
    if item.problem is not None:
        passed = item.problem in NEVER_READ or (item.problem in PASSED_OVER and not item.named)
        status = Status.SKIPPED if passed else Status.FAILED
        yield Task(item.path, ready=Record(item.path, status=status, error=reason(item)))
    elif holds_documents(item.path):
        yield from documents(item, recipe)
    elif recipe.target == STREAM:
        yield Task(item.path, size=item.size, folder=folder_of(item))
    else:
        output = output_name(item.name, recipe.target, recipe.keep_extension)
        yield Task(item.path, output, item.size, folder=folder_of(item))


def documents(item: Input, recipe: Recipe) -> Iterator[Task]:
    """Return a task for each document of a file that holds many."""
    try:
        for number, data, size in stream(item, recipe):
            output = "" if recipe.target == STREAM else document_output(item, recipe, number, data)
            yield Task(item.path, output, size, data, number, folder_of(item))
    except CopydeskError as error:
        yield Task(item.path, ready=Record(item.path).failed(str(error)))
    except OSError as error:
        yield Task(item.path, ready=Record(item.path).failed(cause(error)))


def stream(item: Input, recipe: Recipe) -> Iterator[tuple[int, bytes, int]]:
    """Return the documents of an input: number, bytes, and bytes of the file they took."""
    if item.spool is not None:
        return item.spool.stream_documents()
    return format_of(item.path).stream_documents(item.path, recipe.follow_links)


def folder_of(item: Input) -> str:
    """Return the first folder below the source; of a file that was named itself, the one that it lies in."""
    if item.name == own_name(item.path):
        return os.path.basename(os.path.dirname(item.path))
    return item.name.partition("/")[0] if "/" in item.name else ""


def document_output(item: Input, recipe: Recipe, number: int, data: bytes) -> str:
    """Name the output of a document by its id, by its number where it has none, or by both."""
    name = ""
    with suppress(InputError):
        fields = format_of(item.path).read_document(data, recipe.fields)
        name = f"{number:06}-{fields.identifier}" if fields.names_repeat else fields.identifier
    return document_name(item.name, name or f"line-{number}", recipe.target)


def reason(item: Input) -> str:
    """Describe in words why an input is not read."""
    if item.problem is Problem.LINK and item.named:
        return f"{item.detail}; --follow-links reads it"
    return item.detail
