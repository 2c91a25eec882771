"""`copydesk completion`: the script that teaches a shell to complete copydesk."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from copydesk.cli.console.choices import OneOf
from copydesk.cli.console.files import write_stdout
from copydesk.cli.console.help import with_examples
from copydesk.errors import CopydeskError

EXAMPLES = """\
copydesk completion bash >> ~/.bashrc
copydesk completion zsh >> ~/.zshrc
copydesk completion fish > ~/.config/fish/completions/copydesk.fish
"""


@click.command("completion", cls=with_examples(EXAMPLES))
@click.argument("shell", type=OneOf(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, /, shell: str) -> None:
    """Print the completion script for a shell."""
    complete = get_completion_class(shell)
    if complete is None:
        raise CopydeskError(f"no completion for {shell}")
    script = complete(ctx.find_root().command, {}, "copydesk", "_COPYDESK_COMPLETE").source()
    write_stdout(script.encode("utf-8") + b"\n")
