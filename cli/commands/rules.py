"""`copydesk rules`: every rule by which a block can be struck."""

from __future__ import annotations

import sys
import textwrap

import click

from copydesk.cli.console.choices import suggestion
from copydesk.cli.console.files import write_stdout
from copydesk.cli.console.help import with_examples
from copydesk.cli.console.parameters import COLOR_OPTION
from copydesk.cli.console.streams import HUES, PLAIN_WIDTH, terminal_width, wants_color
from copydesk.errors import OptionError
from copydesk.rules import all_rules
from copydesk.verdicts import Rule

NARROWEST = 20  # columns
EXAMPLES = """\
copydesk rules                                all, in the order they are tried
copydesk rules known-phrase                   one of them
copydesk rules --json | jq -r '.[].name'
"""


def completed(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    """Return the names of rules that begin so, for the shell."""
    return [rule.name for rule in all_rules() if rule.name.startswith(begun)]


@click.command("rules", cls=with_examples(EXAMPLES))
@click.argument("names", nargs=-1, metavar="[RULE]...", shell_complete=completed)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of objects.")
@COLOR_OPTION
def rules(names: tuple[str, ...], as_json: bool, color: str) -> None:
    """List the rules by which blocks are struck, each with its meaning and an example."""
    chosen = choose(names)
    if as_json:
        import json

        table = [
            {"name": r.name, "category": r.category.value, "meaning": r.meaning, "example": r.example}
            for r in chosen
        ]
        text = json.dumps(table, ensure_ascii=False, indent=2) + "\n"
    else:
        colored = wants_color(color, sys.stdout)
        width = max(NARROWEST, min(terminal_width(sys.stdout), PLAIN_WIDTH))
        text = "\n".join(describe(rule, colored, width) for rule in chosen)
    write_stdout(text.encode("utf-8"))


def choose(names: tuple[str, ...]) -> tuple[Rule, ...]:
    """Return the rules of these names, or all.

    Raises:
        OptionError: there is no rule of a name.
    """
    known = {rule.name: rule for rule in all_rules()}
    for name in names:
        if name not in known:
            hint = suggestion(name, known) or " `copydesk rules` lists them all."
            raise OptionError(f"there is no rule {name!r}.{hint}")
    return tuple(known[name] for name in names) if names else tuple(known.values())


def describe(rule: Rule, colored: bool, width: int) -> str:
    """Describe a rule: its name and category, its meaning, its example."""
    name = click.style(rule.name, fg=HUES[rule.category], bold=True) if colored else rule.name
    meaning = textwrap.fill(rule.meaning, width, initial_indent="    ", subsequent_indent="    ")
    lines = [
        click.style(f"    | {line}", fg="red") if colored else f"    | {line}"
        for text in rule.example.strip("\n").split("\n")
        for line in textwrap.wrap(text, width - 6) or [""]
    ]
    return "\n".join([f"{name} ({rule.category.value})", meaning, *lines, ""])
