"""Advice for options that people try and that go by another name here."""

from __future__ import annotations

import click

from copydesk.cli.console.safe_text import safe_name
from copydesk.text.wordlists import read_lines


def wrong_option(error: click.NoSuchOption, ctx: click.Context) -> click.UsageError:
    """Return the error for an option that a command does not have, with advice where there is some."""
    advice = advice_on(error.option_name)
    return (
        click.UsageError(f"No such option {safe_name(error.option_name)!r}: {advice}.", ctx)
        if advice
        else error
    )


def advice_on(option: str) -> str:
    """Return what to write instead of an option, or an empty string."""
    for line in read_lines("cli", "wrong-options.txt"):
        options, _, advice = line.partition(" = ")
        if option in options.split():
            return advice
    return ""
