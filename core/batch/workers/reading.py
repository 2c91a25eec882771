"""Read the article of a task, with what its place and its document say of it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from copydesk.article import Article
from copydesk.batch.inputs.formats import format_of
from copydesk.batch.recipe import Recipe
from copydesk.batch.tasks import Task
from copydesk.corpus.sites import from_folder
from copydesk.decoding import decode
from copydesk.decoding.binary import is_binary
from copydesk.decoding.gzip import GZIP, unpack
from copydesk.files.read import read_regular
from copydesk.options import Options
from copydesk.pipeline.clean import clean
from copydesk.writers.dispatch import without_surrogates


class Source(NamedTuple):
    """An article before it is cleaned.

    Attributes:
        content: its text or bytes.
        name: what the result calls it.
        options: what `clean` is asked to do with it.
        warnings: what a person should know of its reading.
        passed_over: why it is no article, or "".
    """

    content: str | bytes
    name: str
    options: Options
    warnings: tuple[str, ...] = ()
    passed_over: str = ""

    def clean(self) -> Article:
        """Clean the article."""
        article = clean(self.content, self.options)
        warnings = (*self.warnings, *article.warnings)
        return replace(article, source=without_surrogates(self.name), warnings=warnings)


def read_bytes(task: Task, recipe: Recipe) -> bytes:
    """Return the bytes of a task's input as they lie on disk."""
    return read_regular(task.path, recipe.follow_links) if task.data is None else task.data


def read_source(task: Task, recipe: Recipe, data: bytes) -> Source:
    """Return the article in the bytes of an input.

    Raises:
        InputError: they cannot be read as an article.
    """
    options = from_folder(recipe.options, task.path) if recipe.options.profile else recipe.options
    if task.data is None:
        content = unpack(data) if data.startswith(GZIP) else data
        return Source(content, task.path, options, passed_over=_binary(content))
    fields = format_of(task.path).read_document(data, recipe.fields)
    if fields.url and not options.url:
        options = replace(options, url=fields.url)
    text = fields.text
    warnings: tuple[str, ...] = ()
    passed_over = fields.passed_over or _binary(text)
    if isinstance(text, bytes) and fields.charset and not options.encoding and not passed_over:
        text, warnings = decode(text, declared=fields.charset)
    name = fields.identifier or f"{task.path}:{task.line}"
    return Source(text, name, options, warnings, passed_over)


def _binary(content: str | bytes) -> str:
    return "binary" if isinstance(content, bytes) and is_binary(content) else ""
