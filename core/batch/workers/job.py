"""Clean one input in a worker: a failure costs this input alone."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections import Counter
from dataclasses import dataclass, replace

from copydesk.article import Article
from copydesk.batch.recipe import Recipe
from copydesk.batch.records import Record, Status, Struck
from copydesk.batch.tasks import Outcome, Task
from copydesk.batch.workers.reading import read_bytes, read_source
from copydesk.errors import InputError, describe
from copydesk.files.read import read_regular
from copydesk.writers import would_change, write
from copydesk.writers.json import removed_to_dict
from copydesk.writers.stats import count_words


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker does with each task.

    Attributes:
        recipe: how inputs are read, cleaned and written.
        root: the output root, a real path, where an earlier run's output may stand; "" where none is.
        write: whether the results are wanted; the parent writes them.
        explain: whether what was struck is wanted, block by block.
    """

    recipe: Recipe
    root: str = ""
    write: bool = True
    explain: bool = False

    def __call__(self, task: Task) -> Outcome:
        """Clean one input; only running out of memory is left to the caller."""
        started = time.perf_counter()
        try:
            outcome = self.clean(task)
        except MemoryError:
            raise
        except Exception as error:
            outcome = Outcome(task.record.failed(describe(error)))
        record = outcome.record
        if not record.resumed:
            record = replace(record, seconds=time.perf_counter() - started)
        return replace(outcome, record=record, size=task.size)

    def clean(self, task: Task) -> Outcome:
        """Read and clean one input."""
        recipe = self.recipe
        data = read_bytes(task, recipe)
        digest = hashlib.sha256(data).hexdigest()
        if task.earlier and task.earlier.input_sha256 == digest and self.stands(task.earlier):
            return Outcome(replace(task.earlier, resumed=True))
        record = replace(task.record, input_sha256=digest)
        source = read_source(task, recipe, data)
        if source.passed_over:
            return Outcome(replace(record, status=Status.SKIPPED, error=source.passed_over))
        article = source.clean()
        payload = write(article, recipe.target)
        content = source.content
        raw = content.encode("utf-8", "replace") if isinstance(content, str) else content
        changed = would_change(article, raw, payload, recipe.target)
        record = replace(
            summed(article, record),
            status=Status.CLEANED if changed else Status.UNCHANGED,
            output=task.output,
            output_sha256=hashlib.sha256(payload).hexdigest(),
            output_bytes=len(payload),
        )
        removed = removed_as_json(article) if self.explain else b""
        return Outcome(record, payload if self.write else b"", removed=removed)

    def stands(self, earlier: Record) -> bool:
        """Return whether the output of an earlier run is still there, byte for byte."""
        if not self.root:
            return True
        path = os.path.join(self.root, *earlier.output.split("/"))
        try:
            return (
                hashlib.sha256(read_regular(path, self.recipe.follow_links)).hexdigest()
                == earlier.output_sha256
            )
        except InputError:
            return False


def removed_as_json(article: Article) -> bytes:
    """Return the struck blocks with their reasons as a JSON array on one line."""
    rows = [removed_to_dict(verdict) for verdict in article.removed]
    return json.dumps(rows, separators=(",", ":")).encode()


def summed(article: Article, record: Record) -> Record:
    """Add to a record what was kept and struck, by rule, and the warnings."""
    blocks: Counter[tuple[str, str, str]] = Counter()
    words: Counter[tuple[str, str, str]] = Counter()
    kept = 0
    for verdict in article.verdicts:
        count = count_words(verdict.block.text)
        if (reason := verdict.reason) is None:
            kept += count
        else:
            group = (reason.category.value, reason.kind.value, reason.rule)
            blocks[group] += 1
            words[group] += count
    struck = tuple(Struck(*group, blocks[group], words[group]) for group in sorted(blocks))
    return replace(
        record,
        words_in=kept + sum(words.values()),
        words_out=kept,
        struck=struck,
        warnings=article.warnings,
    )
