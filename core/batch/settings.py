"""What a batch is asked to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from copydesk.batch.inputs.globs import Globs
from copydesk.batch.inputs.sources import Sources
from copydesk.batch.recipe import Recipe
from copydesk.batch.workers.worker import Limits

DEFAULT_LIMITS = Limits()
ALL = Globs()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a batch is asked to do.

    Attributes:
        sources: paths and patterns, and what came over standard input.
        output: the output root; for JSON Lines the output file, or "" to hand the lines to `emit`.
        recipe: how inputs are read, cleaned and named.
        jobs: number of worker processes; fewer are started where the system gives no more.
        limits: what one input may use; without a limit of memory each worker has its share.
        form: what the lines of JSON are put into, a key of FORMS; "" for lines as they are.
        resume: whether what is done is skipped and what others wrote or edited is left alone.
        write: whether anything is written at all.
        globs: patterns that choose among the inputs.
        explain: whether outcomes say what was struck, block by block; nothing counts as done before then.
        prune: whether outputs whose input is gone are removed.
        others: files the caller writes meanwhile, which are no inputs.
        copies: inputs to pass over, by name, each with the one that tells the same story.
    """

    sources: Sources
    output: str
    recipe: Recipe
    jobs: int = 1
    limits: Limits = DEFAULT_LIMITS
    form: str = ""
    resume: bool = True
    write: bool = True
    prune: bool = False
    globs: Globs = ALL
    explain: bool = False
    others: tuple[str, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
