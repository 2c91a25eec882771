"""Talk to the person: colour or not, notes and errors on stderr."""

from __future__ import annotations

import os
import re
import sys
from typing import IO

import click

from copydesk.cli.console.safe_text import safe_name, safe_text
from copydesk.verdicts import Category

PLAIN_WIDTH = 100  # columns, where no terminal says how many it has
HUES = {Category.BOILERPLATE: "yellow", Category.DUPLICATE: "magenta"}


def wants_color(choice: str, stream: IO[str] | None) -> bool:
    """Decide whether a stream gets colour.

    Args:
        choice: "always" and "never" beat everything; "auto" asks the environment (NO_COLOR, FORCE_COLOR,
            TERM) and then whether the stream is a terminal.
        stream: where the text goes.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    if os.environ.get("TERM") in ("dumb", "unknown"):
        return False
    return is_terminal(stream)


def is_terminal(stream: IO[str] | IO[bytes] | None) -> bool:
    """Return whether a stream is a terminal; a closed one is not."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def terminal_width(stream: IO[str] | None) -> int:
    """Return the columns of the terminal a stream goes to, as COLUMNS or the terminal says; 100 elsewhere."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or PLAIN_WIDTH if stream else PLAIN_WIDTH
    except (OSError, ValueError):
        return PLAIN_WIDTH


def input_name(source: str) -> str:
    """Name an input for people: its file name made safe, or "standard input", with the line of a document."""
    return f"standard input{source[1:]}" if re.fullmatch(r"-(:\d+)?", source) else safe_name(source)


class Console:
    """Where notes, warnings and errors go: stderr, in colour or plain, more or less of them.

    Args:
        color: "auto", "always" or "never".
        quiet: whether only errors are shown.
        verbose: whether notes on what was done are shown.
    """

    def __init__(self, *, color: str = "auto", quiet: bool = False, verbose: bool = False) -> None:
        self.choice, self.quiet, self.verbose = color, quiet, verbose
        self.color = wants_color(color, sys.stderr)

    def error(self, source: str, message: str) -> None:
        """Report what went wrong with an input; shown even when quiet."""
        self._say(source, "error", "red", message)

    def warning(self, source: str, message: str) -> None:
        """Report what a person should know of an input, unless quiet."""
        if not self.quiet:
            self._say(source, "warning", "yellow", message)

    def trouble(self, source: str, message: str, strict: bool) -> None:
        """Report what a person should know of an input; with `--strict` it is an error."""
        (self.error if strict else self.warning)(source, message)

    def note(self, source: str, message: str) -> None:
        """Report what was done with an input, when asked for with -v."""
        if self.verbose and not self.quiet:
            self._say(source, "", "", message)

    def line(self, text: str) -> None:
        """Print a finished line on stderr."""
        click.echo(text, err=True, color=self.color)

    def styled(self, text: str, **style: object) -> str:
        """Colour a piece of text where this console has colour; the text must be safe already."""
        return click.style(text, **style) if self.color else text  # type: ignore[arg-type]

    def _say(self, source: str, level: str, hue: str, message: str) -> None:
        label = f"{self.styled(f'{level}:', fg=hue, bold=True)} " if level else ""
        self.line(f"{self.styled(input_name(source), bold=True)}: {label}{safe_text(message)}")
