"""Write the man pages and completion scripts that the wheel installs: `python -m copydesk.cli.manual`."""

from __future__ import annotations

import os

from click.shell_completion import get_completion_class

from copydesk import __version__
from copydesk.cli.main import COMMANDS, main
from copydesk.cli.manual.commands import command_pieces, program_pieces
from copydesk.cli.manual.pieces import read_pieces
from copydesk.cli.manual.roff import man_page
from copydesk.cli.manual.topics import TOPICS, read_topic, title_of
from copydesk.text.wordlists import FOLDER

# As each shell looks for them.
COMPLETIONS = {"bash": "copydesk", "zsh": "_copydesk", "fish": "copydesk.fish"}


def generated() -> dict[str, str]:
    """Return the text of each generated file by its path below the data folder."""
    meaning = " ".join((main.help or "").split()).rstrip(".")
    files = {"man/copydesk.1": man_page("copydesk", 1, meaning, program_pieces(), __version__)}
    for name, (_, meaning) in COMMANDS.items():
        page = man_page(f"copydesk-{name}", 1, meaning.rstrip("."), command_pieces(name), __version__)
        files[f"man/copydesk-{name}.1"] = page
    for name in TOPICS:
        pieces = read_pieces(read_topic(name))[1:]
        files[f"man/copydesk-{name}.7"] = man_page(f"copydesk-{name}", 7, title_of(name), pieces, __version__)
    for shell, file in COMPLETIONS.items():
        files[f"completion/{file}"] = f"{completion_script(shell)}\n"
    return files


def completion_script(shell: str) -> str:
    """Return the script that teaches a shell to complete the program."""
    complete = get_completion_class(shell)
    assert complete is not None
    return complete(main, {}, "copydesk", "_COPYDESK_COMPLETE").source()


def write_generated() -> None:
    """Write the generated files into the data folder."""
    for path, text in generated().items():
        target = os.path.join(FOLDER, *path.split("/"))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    write_generated()
