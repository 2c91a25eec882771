"""The tables of the manual that are made from definitions, so that they cannot go out of date."""

from __future__ import annotations

import json
from typing import Any

import click

from copydesk.cli.console.config import settable
from copydesk.cli.exits import HELP
from copydesk.cli.manual.pieces import Shape, read_pieces
from copydesk.documents import BODY_ROLES, Role
from copydesk.rules import all_rules
from copydesk.text.wordlists import read_data, read_lines

_ROLES = {
    Role.TITLE: "the headline",
    Role.DEK: "the standfirst below it",
    Role.BYLINE: "who wrote it",
    Role.DATE: "when it was published",
    Role.KICKER: "the label above the headline or the lede: a section, a column",
    Role.HEADING: "a heading inside the article",
    Role.PARAGRAPH: "running text",
    Role.LIST_ITEM: "an item of a list",
    Role.QUOTE: "a quotation set apart",
    Role.CODE: "code",
    Role.TABLE: "a table",
    Role.CAPTION: "what stands below a picture, with its credit",
    Role.BIO: "who the author is, at the end",
}


def table(*rows: tuple[str, ...]) -> str:
    """Return rows as a Markdown table, the first of them its head."""
    head, *body = rows
    lines = [f"| {' | '.join(row)} |" for row in body]
    return "\n".join([f"| {' | '.join(head)} |", f"|{'---|' * len(head)}", *lines, ""])


def rules() -> str:
    """Return every rule with its meaning and an example."""
    parts = []
    for rule in all_rules():
        example = "\n".join(f"    {line}" for line in rule.example.strip("\n").split("\n"))
        parts.append(
            f"## {rule.name} ({rule.category.value})\n\n{' '.join(rule.meaning.split())}\n\n{example}\n"
        )
    return "\n".join(parts)


def roles() -> str:
    """Return every role with its meaning, and whether it is part of the body."""
    rows = [(role.value, meaning, "yes" if role in BODY_ROLES else "") for role, meaning in _ROLES.items()]
    return table(("role", "meaning", "part of `body`"), *rows)


def exit_codes() -> str:
    """Return the exit codes."""
    return table(("code", "meaning"), *[tuple(line.split(maxsplit=1)) for line in HELP.splitlines()])


def json_keys() -> str:
    """Return the keys of an article as JSON, of its blocks and of what was struck."""
    schema = json.loads(read_data("article.schema.json"))
    parts = ["## An article", _keys(schema)]
    for name, title in (("block", "A block that is kept"), ("removed", "A block that was struck")):
        parts += [f"## {title}", _keys(schema["$defs"][name])]
    return "\n\n".join(parts)


def _keys(schema: dict[str, Any]) -> str:
    rows = [(f"`{key}`", value.get("description", "")) for key, value in schema["properties"].items()]
    return table(("key", "meaning"), *rows)


def settings() -> str:
    """Return the options that a configuration may set."""
    rows = [(f"`{key}`", _kind(option), option.help or "") for key, option in settable().items()]
    return table(("key", "value", "meaning"), *rows)


def calibration() -> str:
    """Return how often each confidence was right, as it was measured."""
    lines = read_lines("help", "calibration.txt")
    return table(
        ("confidence", "right, HTML", "right, raw text"), *[tuple(line.split(" | ")) for line in lines]
    )


def scores() -> str:
    """Return the word F1 and the time of each tool, out of the page of figures."""
    pieces = read_pieces(read_data("help", "figures.md"))
    found = [piece.rows for piece in pieces if piece.shape is Shape.TABLE]
    quality = next(rows for rows in found if rows[0][0] == "tool" and "word F1" in rows[0][1])
    seconds = {
        row[0].partition(",")[0]: row[1]
        # Of a tool with several rows the first is the tool as it is called with its defaults.
        for rows in found
        if rows[0][1:2] == ("time a page",)
        for row in reversed(rows)
    }
    all_pages = next(place for place, name in enumerate(quality[0]) if name.startswith("all"))
    rows = [
        (row[0].partition(", out")[0], row[1], row[all_pages], seconds.get(row[0].partition(",")[0], ""))
        for row in quality[1:]
    ]
    rows += [(tool, "", "", spent) for tool, spent in seconds.items() if tool == "resiliparse"]
    return table(("tool", quality[0][1], quality[0][all_pages], "time a page, lxml's parse being 1"), *rows)


def _kind(option: click.Option) -> str:
    if option.is_flag:
        return "true or false"
    return "one or a list" if option.multiple else "a string"
