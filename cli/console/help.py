"""The help of a command: examples first, options by section, exit codes last."""

from __future__ import annotations

import sys
from typing import Any

import click

from copydesk.cli.console.streams import is_terminal
from copydesk.cli.console.wrong_options import wrong_option
from copydesk.cli.exits import EXIT_USAGE
from copydesk.cli.exits import HELP as EXIT_CODES
from copydesk.files.overlap import refuse_overlap

OPTIONS = "Options"
WRITTEN = ("output", "report", "html")  # the options that name a file to be written
READING, STRIKING, WRITING = "What is read", "What is struck", "What is written"
MESSAGES, CONFIGURATION = "Messages", "Configuration"


class SectionOption(click.Option):
    """An option that stands in a section of its own in the help."""

    def __init__(self, *arguments: Any, section: str, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.section = section


class ExampleCommand(click.Command):
    """A command whose help shows examples before the options, and the exit codes after them."""

    examples: str = ""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; advise on an option that goes by another name here."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            raise wrong_option(error, ctx) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, unless it would overwrite a file that one of its options reads."""
        refuse_overlap(files_read(ctx), files_written(ctx))
        return super().invoke(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write examples, options and exit codes."""
        write_lines(formatter, "Examples", self.examples)
        sections: dict[str, list[tuple[str, str]]] = {}
        for option in self.get_params(ctx):
            if isinstance(option, click.Option) and (record := option.get_help_record(ctx)):
                sections.setdefault(getattr(option, "section", OPTIONS), []).append(record)
        # Columns that are as wide in each section stand below each other.
        widest = max(len(flags) for records in sections.values() for flags, _ in records)
        for name, records in sections.items():
            with formatter.section(name):
                formatter.write_dl([(flags.ljust(widest), meaning) for flags, meaning in records])
        write_lines(formatter, "Exit codes", EXIT_CODES)


def files_written(ctx: click.Context) -> list[str]:
    """Return the files that the options of a call name to be written."""
    return [ctx.params[name] for name in WRITTEN if ctx.params.get(name) not in (None, "-")]


def files_read(ctx: click.Context) -> list[str]:
    """Return what it reads beside its sources, such as profiles and the configuration."""
    found: list[str] = []
    for param in ctx.command.params:
        if (
            isinstance(param, click.Option)
            and isinstance(param.type, click.Path)
            and param.name not in WRITTEN
        ):
            value = ctx.params.get(param.name or "") or ()
            found += [value] if isinstance(value, str) else value
    if configuration := ctx.meta.get("copydesk.configuration"):
        found.append(configuration.path)
    return found


def write_lines(formatter: click.HelpFormatter, title: str, text: str) -> None:
    """Write a section of the help line by line, as it stands."""
    with formatter.section(title):
        for line in text.splitlines():
            formatter.write(f"{' ' * formatter.current_indent}{line}\n")


def with_examples(text: str) -> type[ExampleCommand]:
    """Make the class of a command whose help shows these examples, one command line each."""
    return type("ExampleCommand", (ExampleCommand,), {"examples": text.strip("\n")})


def help_at_terminal(ctx: click.Context) -> None:
    """Show the help instead of waiting for a person to type an article."""
    if is_terminal(sys.stdin):
        click.echo(ctx.get_help(), err=True)
        ctx.exit(EXIT_USAGE)
