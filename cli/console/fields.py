"""The options on which fields of a document are read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from copydesk.options import FieldNames

Function = Callable[..., Any]

_FIELDS = (
    click.option(
        "--text-field",
        default="text",
        show_default=True,
        metavar="NAME",
        help="Field or column that holds the article, in JSON Lines and Parquet.",
    ),
    click.option("--id-field", default="id", show_default=True, metavar="NAME", help="Field that names it."),
    click.option(
        "--url-field", default="url", show_default=True, metavar="NAME", help="Field that holds its address."
    ),
)


def field_options(function: Function) -> Function:
    """Add the names of the fields of a document, which the command gets as `fields`."""

    @wraps(function)
    def command(*arguments: Any, text_field: str, id_field: str, url_field: str, **choices: Any) -> Any:
        return function(*arguments, fields=FieldNames(text_field, id_field, url_field), **choices)

    for option in reversed(_FIELDS):
        command = option(command)
    return command
