"""The click group that holds the commands, each imported only when it is called."""

from __future__ import annotations

import errno
import io
import os
import sys
from importlib import import_module
from typing import IO, Any, NoReturn

import click

from copydesk import __version__
from copydesk.cli.console.safe_text import safe_name, safe_text
from copydesk.cli.exits import EXIT_BROKEN_PIPE, EXIT_FAILED, EXIT_INTERRUPTED, EXIT_USAGE
from copydesk.errors import CopydeskError, OptionError, cause, describe
from copydesk.interrupt import raise_from_here

# Each command is the object of the same name in its module. Listing them takes no import.
COMMANDS = {
    "clean": ("copydesk.cli.commands.clean", "Clean articles: strike boilerplate and repeats."),
    "batch": ("copydesk.cli.commands.batch", "Clean many articles in parallel, into a tree of files."),
    "diff": ("copydesk.cli.commands.diff", "Show before and after: what was struck, and why."),
    "learn": ("copydesk.cli.commands.learn", "Learn the furniture of a site from its articles."),
    "same": ("copydesk.cli.commands.same", "Find the same story under several names."),
    "rules": ("copydesk.cli.commands.rules", "List the rules, each with its meaning and an example."),
    "help": ("copydesk.cli.commands.help", "Print a page of the manual."),
    "completion": ("copydesk.cli.commands.completion", "Print the completion script for a shell."),
}


class ClosedOutput(io.TextIOBase):
    """What stands for a standard output that is closed, to which click would print without a word."""

    def write(self, _text: str) -> NoReturn:
        """Refuse to lose it."""
        raise OSError(errno.EBADF, "standard output is closed")


class CommandGroup(click.Group):
    """A group that imports a command when it is called, and ends every run with the right exit code."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Name the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(COMMANDS[cmd_name][0]), cmd_name)
        raise_from_here()
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; where there is none of that name, suggest one."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from copydesk.cli.console.choices import suggestion

            name, hint = args[0], ""
            if os.path.exists(name) or name == "-":
                command = "batch" if os.path.isdir(name) else "clean"
                hint = f" To clean it, write: copydesk {command} {safe_name(name)}"
            else:
                hint = suggestion(name, COMMANDS)
            raise click.UsageError(f"{error.format_message()}{hint}", ctx) from error

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; an option of a command before the command gets a hint."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            hint = f"Options follow the command, as in: copydesk clean {safe_name(error.option_name)}"
            raise click.UsageError(f"{error.format_message()} {hint}", ctx) from error

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Parse the command line; a reader who has seen enough of the help is no trouble, as below."""
        try:
            return super().make_context(*args, **kwargs)
        except BrokenPipeError:
            silence(sys.stdout, sys.stderr)
            sys.exit(EXIT_BROKEN_PIPE)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the group; a full disk is an error even where help is printed, before any command runs."""
        if sys.stdout is None:
            closed: Any = ClosedOutput()
            sys.stdout = closed
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            silence(sys.stdout)
            try:
                click.echo(f"copydesk: error: standard output cannot be written: {cause(error)}", err=True)
            except OSError:  # it was stderr
                silence(sys.stderr)
            sys.exit(EXIT_FAILED)

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, meaning) for name, (_, meaning) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; turn what goes wrong into a message and an exit code, never a traceback."""
        try:
            return super().invoke(ctx)
        except OptionError as error:
            raise click.UsageError(str(error)) from error
        except CopydeskError as error:
            fail(ctx, str(error), EXIT_FAILED)
        except BrokenPipeError:
            silence(sys.stdout, sys.stderr)
            ctx.exit(EXIT_BROKEN_PIPE)
        except KeyboardInterrupt:
            silence(sys.stdout)
            ctx.exit(EXIT_INTERRUPTED)
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except Exception as error:
            fail(ctx, describe(error), EXIT_FAILED)


def fail(ctx: click.Context, message: str, code: int) -> NoReturn:
    """Print an error and leave with an exit code."""
    silence(sys.stdout)
    click.echo(f"copydesk: error: {safe_text(message)}", err=True)
    ctx.exit(code)


def silence(*streams: IO[str]) -> None:
    """Send what is still buffered to nowhere, so that leaving prints no second error."""
    for stream in streams:
        try:
            descriptor = stream.fileno()
        except (AttributeError, OSError, ValueError):
            continue
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)


@click.group(
    cls=CommandGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=True,
    epilog="`copydesk COMMAND -h` has examples, `copydesk help` is the manual.",
)
@click.version_option(__version__, prog_name="copydesk", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Clean scraped articles: strike boilerplate and repeats, with a reason for every struck block."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(EXIT_USAGE)
