"""The options that several commands share, each defined once."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from copydesk.cli.exits import HELP as EXIT_CODES
from copydesk.errors import OptionError
from copydesk.model import BODY_ROLES, Role, SourceFormat
from copydesk.options import Options

F = TypeVar("F", bound=Callable[..., Any])

ROLE_NAMES = click.Choice([*(role.value for role in Role), "body"])


class ExampleCommand(click.Command):
    """A command whose help shows examples before the options, and the exit codes after them."""

    examples: str = ""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write examples, options and exit codes."""
        for title, body in (("Examples", self.examples), ("", ""), ("Exit codes", EXIT_CODES)):
            if not title:
                super().format_options(ctx, formatter)
            elif body:
                with formatter.section(title):
                    for line in body.splitlines():
                        formatter.write(f"{' ' * formatter.current_indent}{line}\n")


def with_examples(text: str) -> type[ExampleCommand]:
    """Make the class of a command whose help shows these examples, one command line each."""
    return type("ExampleCommand", (ExampleCommand,), {"examples": text.strip("\n")})


def reading_options(function: F) -> F:
    """Add the options on how an input is read: -f, --encoding, --url."""
    for option in (
        click.option(
            "--url", default="", metavar="URL", help="Address of the page, for its links; never opened."
        ),
        click.option(
            "--encoding",
            metavar="NAME",
            callback=check_encoding,
            help="Character encoding; found out when not given.",
        ),
        click.option(
            "-f",
            "--from",
            "from_format",
            type=click.Choice(["auto", *(f.value for f in SourceFormat)]),
            default="auto",
            show_default=True,
            help="What the input is.",
        ),
    ):
        function = option(function)
    return function


def judging_options(function: F) -> F:
    """Add the options on what is struck: roles, --no-boilerplate, --no-dedup, --images."""
    for option in (
        click.option("--images", is_flag=True, help="Show images in Markdown made from HTML."),
        click.option("--no-dedup", is_flag=True, help="Leave in what the input repeats."),
        click.option(
            "--no-boilerplate", is_flag=True, help="Leave in navigation, prompts and other page furniture."
        ),
        click.option(
            "--only",
            type=ROLE_NAMES,
            multiple=True,
            metavar="ROLE",
            help="Leave out every role but this; repeatable.",
        ),
        click.option(
            "--drop", type=ROLE_NAMES, multiple=True, metavar="ROLE", help="Leave out this role; repeatable."
        ),
        click.option(
            "--keep",
            type=ROLE_NAMES,
            multiple=True,
            metavar="ROLE",
            help="Keep this role beside --only or --drop; repeatable. "
            f"Roles: {', '.join(ROLE_NAMES.choices)} (headings, paragraphs, lists, quotes, code and tables).",
        ),
    ):
        function = option(function)
    return function


def color_option(function: F) -> F:
    """Add --color."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colour; NO_COLOR and FORCE_COLOR are heeded.",
    )(function)


def console_options(function: F) -> F:
    """Add the options on what is said on stderr: --strict, --color, -q, -v."""
    for option in (
        click.option("-v", "--verbose", is_flag=True, help="Say what was done with each input."),
        click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
        color_option,
        click.option("--strict", is_flag=True, help="Exit 1 where there was anything to warn of."),
    ):
        function = option(function)
    return function


def check_encoding(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Refuse an encoding that Python does not know."""
    if value is None:
        return None
    try:
        "".encode(codecs.lookup(value).name)
    except (LookupError, ValueError) as error:
        raise click.BadParameter(
            f"{value!r} is no character encoding; try utf-8, cp1252 or utf-16"
        ) from error
    return value


def options_from(choices: Mapping[str, Any]) -> Options:
    """Make Options of what the decorators above gave a command.

    Args:
        choices: the command's keyword arguments; others than these options are ignored.

    Raises:
        OptionError: two choices exclude each other.
    """
    source_format = choices["from_format"]
    return Options(
        format=None if source_format == "auto" else SourceFormat(source_format),
        encoding=choices["encoding"],
        url=choices["url"],
        boilerplate=not choices["no_boilerplate"],
        dedup=not choices["no_dedup"],
        roles=chosen_roles(choices["keep"], choices["drop"], choices["only"]),
        images=choices["images"],
    )


def chosen_roles(keep: tuple[str, ...], drop: tuple[str, ...], only: tuple[str, ...]) -> frozenset[Role]:
    """Work out which roles stay: those of `only` (or all), without `drop`, with `keep`.

    Raises:
        OptionError: a role is to be kept and dropped, or none is left.
    """
    if both := sorted(set(keep) & set(drop)):
        raise OptionError(f"--keep {both[0]} and --drop {both[0]} exclude each other; give one of them")
    roles = ((_roles(only) if only else frozenset(Role)) - _roles(drop)) | _roles(keep)
    if not roles:
        raise OptionError("every role is dropped, nothing would be left; name one to --keep")
    return roles


def _roles(names: tuple[str, ...]) -> frozenset[Role]:
    return frozenset().union(*(BODY_ROLES if name == "body" else {Role(name)} for name in names))
