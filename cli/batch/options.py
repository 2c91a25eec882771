"""The options of every command that takes many inputs: what is found, and with how many processes."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from copydesk.batch import Limits
from copydesk.batch.inputs.globs import Globs
from copydesk.cli.console.fields import field_options

Function = Callable[..., Any]
MOST_SECONDS = 10_000_000
MOST_MEMORY = 1 << 40  # MiB; more than that is no limit to any machine


def processors() -> int:
    """Count the processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def check_seconds(_ctx: click.Context, _param: click.Parameter, value: float) -> float:
    """Refuse what no clock of the system counts to, `nan` and `inf` among it."""
    if not value <= MOST_SECONDS:
        raise click.BadParameter(
            f"{value:g} is no number of seconds up to {MOST_SECONDS:,}; 0 never gives up."
        )
    return value


_WORK = (
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(1, 512),
        default=processors,
        metavar="N",
        help="Processes; as many as there are processors by default.",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(0),
        callback=check_seconds,
        default=int(Limits().seconds),
        show_default=True,
        metavar="SECONDS",
        help="Give up an input after so long; 0 never does.",
    ),
    click.option(
        "--max-memory",
        type=click.IntRange(64),
        metavar="MIB",
        help="Give up an input that needs more; a process's share of the machine by default.",
    ),
)
_GLOBS = (
    click.option(
        "--include",
        multiple=True,
        metavar="GLOB",
        help="Take only files of such a name, as '*.html'; with a slash, of such a path. Repeatable.",
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="GLOB",
        help="Leave out files and folders of such a name or path; repeatable.",
    ),
)
_FOLLOW_LINKS = click.option("--follow-links", is_flag=True, help="Read symbolic links too.")


def work_options(function: Function) -> Function:
    """Add -j and the limits of one input, which the command gets as `jobs` and `limits`."""

    @wraps(function)
    def command(*arguments: Any, timeout: float, max_memory: int | None, **choices: Any) -> Any:
        return function(
            *arguments, limits=Limits(timeout, min(max_memory or 0, MOST_MEMORY) << 20), **choices
        )

    return _with(command, _WORK)


def globs_options(function: Function) -> Function:
    """Add --include and --exclude, which the command gets as `globs`."""

    @wraps(function)
    def command(*arguments: Any, include: tuple[str, ...], exclude: tuple[str, ...], **choices: Any) -> Any:
        return function(*arguments, globs=Globs(include, exclude), **choices)

    return _with(command, _GLOBS)


def document_options(function: Function) -> Function:
    """Add --follow-links, which the command gets as it is, and the names of fields."""
    return _with(field_options(function), (_FOLLOW_LINKS,))


def _with(function: Function, options: tuple[Callable[[Function], Function], ...]) -> Function:
    for option in reversed(options):
        function = option(function)
    return function
