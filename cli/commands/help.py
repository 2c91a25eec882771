"""`copydesk help`: print a page of the manual."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from copydesk.cli.console.help import with_examples
from copydesk.cli.console.parameters import COLOR_OPTION
from copydesk.cli.console.streams import is_terminal, terminal_width, wants_color

if TYPE_CHECKING:
    from copydesk.cli.manual.pieces import Piece

EXAMPLES = """\
copydesk help                                 the commands and topics
copydesk help decide                          how it decides what goes
copydesk help clean                           a command, as its man page
"""
WIDEST = 88  # columns; longer lines are hard to read


def completed(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    """Return the pages that begin so, for the shell."""
    from copydesk.cli.main import COMMANDS
    from copydesk.cli.manual.topics import TOPICS

    return [name for name in (*TOPICS, *COMMANDS) if name.startswith(begun)]


@click.command("help", cls=with_examples(EXAMPLES))
@click.argument("page", required=False, metavar="[TOPIC|COMMAND]", shell_complete=completed)
@COLOR_OPTION
def help(page: str | None, color: str) -> None:  # noqa: A001
    """Print a page of the manual: a topic, or a command.

    Without one, list what there is. The examples are written for a folder that holds article.txt, page.html
    and a folder raw/ of articles.
    """
    from copydesk.cli.manual.terminal import page_lines

    terminal = is_terminal(sys.stdout)
    width = min(terminal_width(sys.stdout), WIDEST)
    lines = page_lines(pieces_of(page), width, wants_color(color, sys.stdout))
    if terminal:
        click.echo_via_pager((f"{line}\n" for line in lines), color=wants_color(color, sys.stdout))
    else:
        for line in lines:
            click.echo(line, color=True)


def pieces_of(page: str | None) -> list[Piece]:
    """Return the pieces of a page.

    Raises:
        OptionError: there is no such page.
    """
    from copydesk.cli.main import COMMANDS
    from copydesk.cli.manual.commands import command_pieces, program_pieces
    from copydesk.cli.manual.pieces import read_pieces
    from copydesk.cli.manual.topics import TOPICS, read_topic

    if page is None:
        return program_pieces()
    if page in COMMANDS and page not in TOPICS:
        return command_pieces(page)
    return read_pieces(read_topic(page))
