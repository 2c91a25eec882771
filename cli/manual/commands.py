"""The pages of the commands, made from the same definitions as their help."""

from __future__ import annotations

import click

from copydesk.cli.console.help import OPTIONS, ExampleCommand
from copydesk.cli.main import COMMANDS, main
from copydesk.cli.manual.pieces import Piece, Shape, read_pieces
from copydesk.cli.manual.tables import exit_codes


def program_pieces() -> list[Piece]:
    """Return the page of the program: its commands and the topics of the manual."""
    from copydesk.cli.manual.topics import TOPICS, title_of

    return [
        _heading("Synopsis"),
        Piece(Shape.CODE, "copydesk COMMAND [OPTIONS] [ARGUMENTS]"),
        _heading("Description"),
        Piece(Shape.PARAGRAPH, _sentence(main.help or "")),
        _heading("Commands"),
        *[Piece(Shape.TERM, meaning, f"copydesk {name}") for name, (_, meaning) in COMMANDS.items()],
        _heading("Topics"),
        *[Piece(Shape.TERM, title_of(name), f"copydesk help {name}") for name in TOPICS],
    ]


def command_pieces(name: str) -> list[Piece]:
    """Return the page of a command: usage, description, examples, options, exit codes."""
    command = command_of(name)
    ctx = click.Context(command, info_name=f"copydesk {name}", help_option_names=["-h", "--help"])
    usage = " ".join(command.collect_usage_pieces(ctx))
    pieces = [
        _heading("Synopsis"),
        Piece(Shape.CODE, f"copydesk {name} {usage}"),
        _heading("Description"),
        *read_pieces("\n\n".join(map(_sentence, (command.help or "").split("\n\n")))),
    ]
    if isinstance(command, ExampleCommand):
        pieces += [_heading("Examples"), Piece(Shape.CODE, command.examples)]
    sections: dict[str, list[Piece]] = {}
    for option in command.get_params(ctx):
        if isinstance(option, click.Option) and (record := option.get_help_record(ctx)):
            section = getattr(option, "section", OPTIONS)
            sections.setdefault(section, []).append(Piece(Shape.TERM, record[1], record[0]))
    for title, terms in sections.items():
        pieces += [_heading(title), *terms]
    return [*pieces, _heading("Exit codes"), *read_pieces(exit_codes())]


def command_of(name: str) -> click.Command:
    """Return a command by its name."""
    command = main.get_command(click.Context(main), name)
    assert command is not None
    return command


def _heading(text: str) -> Piece:
    return Piece(Shape.HEADING, text, "2")


def _sentence(text: str) -> str:
    return " ".join(text.split())
