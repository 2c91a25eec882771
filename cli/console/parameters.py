"""The options that several commands share, each defined once, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from copydesk.cli.console.article_choices import options_from, reading_from
from copydesk.cli.console.choices import FILE, LEAN, ROLES, SOURCE_FORMAT, WHEN, suggestion
from copydesk.cli.console.config import configure, isolate
from copydesk.cli.console.help import CONFIGURATION, MESSAGES, READING, STRIKING, WRITING, SectionOption
from copydesk.cli.console.streams import Console
from copydesk.decoding import decode
from copydesk.errors import OptionError
from copydesk.options import Options

Function = Callable[..., Any]


def section(name: str, *flags: str, **settings: Any) -> Callable[[Function], Function]:
    """Make an option that stands in a section of the help."""
    return click.option(*flags, cls=SectionOption, section=name, **settings)


def check_encoding(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Refuse an encoding that is not known, once for all inputs."""
    try:
        decode(b"", value)
    except OptionError as error:
        from encodings.aliases import aliases

        names = {name.replace("_", "-") for name in (*aliases, *aliases.values())}
        raise click.BadParameter(f"{error}.{suggestion(value or '', names)}") from error
    return value


READING_OPTIONS = (
    section(
        READING,
        "-f",
        "--from",
        "source_format",
        type=SOURCE_FORMAT,
        default="auto",
        metavar="FORMAT",
        help="auto (detected, the default), text, markdown or html.",
    ),
    section(
        READING,
        "--encoding",
        metavar="NAME",
        callback=check_encoding,
        help="Character encoding; detected by default.",
    ),
    section(
        READING,
        "--fix-encoding",
        is_flag=True,
        help="Repair text that was decoded wrongly, such as Itâ€™s; needs the extra `fix`.",
    ),
    section(
        READING, "--url", default="", metavar="URL", help="Address of the page, for its links; never opened."
    ),
    section(
        READING,
        "--site",
        default="",
        metavar="NAME",
        help="Site that the articles are from; by default their address or folder says it.",
    ),
)
STRIKING_OPTIONS = (
    section(
        STRIKING,
        "--profile",
        "profiles",
        type=FILE,
        multiple=True,
        metavar="FILE",
        help="Strike the furniture that `copydesk learn` found; repeatable.",
    ),
    section(
        STRIKING,
        "--only",
        type=ROLES,
        multiple=True,
        metavar="ROLE",
        help="Leave out every role but this, or these: title,dek.",
    ),
    section(
        STRIKING,
        "--drop",
        type=ROLES,
        multiple=True,
        metavar="ROLE",
        help="Leave out this role, or these: caption,bio.",
    ),
    section(
        STRIKING,
        "--keep",
        type=ROLES,
        multiple=True,
        metavar="ROLE",
        help="Keep this role beside --only or --drop; repeatable. "
        f"Roles: {', '.join(ROLES.choices)} (headings, paragraphs, lists, quotes, code and tables).",
    ),
    section(
        STRIKING,
        "--no-boilerplate",
        is_flag=True,
        help="Leave in navigation, prompts and other page furniture.",
    ),
    section(STRIKING, "--no-dedup", is_flag=True, help="Leave in what the input repeats."),
    section(
        STRIKING,
        "--strike",
        "strike_lines",
        type=FILE,
        multiple=True,
        metavar="FILE",
        help="Strike the lines that this file lists: a phrase or a /regular expression/ on each; repeatable.",
    ),
    section(
        STRIKING,
        "--keep-lines",
        type=FILE,
        multiple=True,
        metavar="FILE",
        help="Keep the lines that this file lists, in the same way; repeatable.",
    ),
    section(
        STRIKING,
        "--lean",
        type=LEAN,
        default="balanced",
        metavar="WAY",
        help="What to do where the model is unsure: keep, strike, or balanced (the default).",
    ),
    section(WRITING, "--images", is_flag=True, help="Show images in Markdown made from HTML."),
    section(WRITING, "--metadata", is_flag=True, help="Begin Markdown with title, authors, date... as YAML."),
)
COLOR_OPTION = section(
    MESSAGES,
    "--color",
    type=WHEN,
    default="auto",
    metavar="WHEN",
    help="auto (the default; heeds NO_COLOR and FORCE_COLOR), always or never.",
)
CONSOLE_OPTIONS = (
    section(MESSAGES, "--strict", is_flag=True, help="Exit 1 if there is any warning."),
    section(MESSAGES, "-q", "--quiet", is_flag=True, help="Print errors only."),
    section(MESSAGES, "-v", "--verbose", is_flag=True, help="Print what was done with each input."),
    COLOR_OPTION,
    section(
        CONFIGURATION,
        "--config",
        type=FILE,
        metavar="FILE",
        is_eager=True,
        expose_value=False,
        callback=configure,
        help="Take options from this file; else from the nearest copydesk.toml, or pyproject.toml that has"
        " [tool.copydesk], from here upwards.",
    ),
    section(
        CONFIGURATION,
        "--isolated",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=isolate,
        help="Ignore all configuration files.",
    ),
)


def article_options(function: Function) -> Function:
    """Add the options on how an input is read and what is struck; the command gets them as `options`."""

    @wraps(function)
    def command(*arguments: Any, **choices: Any) -> Any:
        return function(*arguments, options=options_from(choices), **choices)

    return _with(command, READING_OPTIONS + STRIKING_OPTIONS)


def reading_options(function: Function) -> Function:
    """Add the options on how an input is read; the command gets them as `options`, which strike all."""

    @wraps(function)
    def command(*arguments: Any, **choices: Any) -> Any:
        return function(*arguments, options=Options(**reading_from(choices)), **choices)

    return _with(command, READING_OPTIONS)


def console_options(function: Function) -> Function:
    """Add --strict, which the command gets as it is, and -q, -v, --color, which it gets as `console`."""

    @wraps(function)
    def command(*arguments: Any, color: str, quiet: bool, verbose: bool, **choices: Any) -> Any:
        console = Console(color=color, quiet=quiet, verbose=verbose)
        if found := click.get_current_context().meta.get("copydesk.configuration"):
            console.note(found.path, str(found))
        return function(*arguments, console=console, **choices)

    return _with(command, CONSOLE_OPTIONS)


def _with(function: Function, options: tuple[Callable[[Function], Function], ...]) -> Function:
    for option in reversed(options):
        function = option(function)
    return function
