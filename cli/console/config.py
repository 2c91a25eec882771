"""The configuration: a copydesk.toml, or [tool.copydesk] in a pyproject.toml, found from a folder upwards."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import click

from copydesk.cli.console.choices import FilePath, suggestion
from copydesk.cli.console.help import MESSAGES, READING, STRIKING, WRITING, SectionOption
from copydesk.cli.console.safe_text import safe_name
from copydesk.errors import InputError, OptionError, explain_os_errors
from copydesk.files.read import open_regular, read_listed

OWN, PROJECT = "copydesk.toml", "pyproject.toml"
_TABLE = b"[tool.copydesk"


class Configuration(NamedTuple):
    """A configuration file and what it sets.

    Attributes:
        path: the file.
        values: its values by the name of the option, without dashes.
        text: the whole file, to find lines in.
    """

    path: str
    values: Mapping[str, Any]
    text: str

    def error(self, key: str, message: str) -> OptionError:
        """Return an error that names the file, the line of a key, and what is wrong there."""
        match = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=", self.text, re.MULTILINE)
        line = f":{self.text.count(chr(10), 0, match.start()) + 1}" if match else ""
        return OptionError(f"{safe_name(self.path)}{line}: {message}")

    def __str__(self) -> str:
        listed = ", ".join(f"{key} = {_shown(value)}" for key, value in self.values.items())
        return f"configuration: {listed or 'empty'}"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def find_configuration(folder: str) -> Configuration | None:
    """Return the configuration nearest to a folder, looking upwards; None where there is none."""
    try:
        start = os.path.abspath(folder or ".")
    except FileNotFoundError:  # the folder that one is in was removed
        return None
    for path in _candidates(start):
        try:
            with open_regular(path, follow_links=True) as file:
                data = file.read()
        except (OSError, InputError):
            continue
        if path.endswith(OWN) or _TABLE in data:
            return read_configuration(path)
    return None


def _candidates(folder: str) -> Iterator[str]:
    while True:
        yield os.path.join(folder, OWN)
        yield os.path.join(folder, PROJECT)
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def read_configuration(path: str) -> Configuration:
    """Read a configuration file.

    Raises:
        OptionError: it cannot be read, or is not valid TOML.
    """
    import tomllib

    name = safe_name(path)
    with explain_os_errors(f"{name} cannot be read", OptionError):
        data = read_listed(path)
    try:
        text = data.decode("utf-8")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise OptionError(f"{name} is not UTF-8, as TOML has to be") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column \d+\)", str(error))
        line = f":{place[1]}" if place else ""
        raise OptionError(f"{name}{line}: not valid TOML: {re.sub(r' .at .*', '', str(error))}") from error
    except RecursionError as error:
        raise OptionError(f"{name}: nests deeper than any configuration does") from error
    if os.path.basename(path) == PROJECT:
        tools = table.get("tool")
        table = tools.get("copydesk", {}) if isinstance(tools, dict) else {}
    if not isinstance(table, dict):
        raise OptionError(f"{name}: tool.copydesk is not a table")
    return Configuration(path, table, text)


def defaults(configuration: Configuration, options: Mapping[str, click.Option]) -> dict[str, Any]:
    """Return the values of a configuration as defaults by parameter name.

    Args:
        configuration: the file.
        options: the options that it may set, by name without dashes.

    Raises:
        OptionError: it sets an option that there is not, or to a value that cannot be.
    """
    found: dict[str, Any] = {}
    for written, value in configuration.values.items():
        key = written.replace("_", "-")
        option = options.get(key)
        if option is None:
            hint = suggestion(key, options) or f" There are {', '.join(options)}."
            raise configuration.error(written, f"there is no option {written!r}.{hint}")
        try:
            found[str(option.name)] = _converted(option, value, os.path.dirname(configuration.path))
        except click.BadParameter as error:
            raise configuration.error(written, f"{written}: {error.message}") from error
    return found


def _converted(option: click.Option, value: Any, folder: str) -> Any:
    """Return a value as the command line would have it.

    Raises:
        click.BadParameter: it is of the wrong type, or none of the choices.
    """
    if option.is_flag:
        if not isinstance(value, bool):
            raise click.BadParameter("must be true or false")
        return value
    values = value if isinstance(value, list) and option.multiple else [value]
    if not all(isinstance(item, str) for item in values):
        kind = "a string or a list of strings" if option.multiple else "a string"
        raise click.BadParameter(f"must be {kind}")
    if isinstance(option.type, FilePath):
        values = [os.path.join(folder, item) for item in values]
    for item in values:
        converted = option.type.convert(item, None, None)
        if option.callback is not None and not option.multiple:
            option.callback(click.get_current_context(), option, converted)
    return values if option.multiple else values[0]


def isolate(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    """Note that no configuration is to be read."""
    ctx.meta["copydesk.isolated"] = value


def configure(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    """Take the defaults of the options from the configuration, unless it is to be ignored.

    Raises:
        OptionError: the configuration cannot be read, or sets what cannot be set.
    """
    if ctx.meta.get("copydesk.isolated"):
        if value:
            raise OptionError("--config and --isolated exclude each other; give one of them")
        return
    if ctx.resilient_parsing:  # a shell completes a line
        return
    found = read_configuration(value) if value else find_configuration(ctx.meta.get("copydesk.folder", ""))
    if found is None:
        return
    names = {option.name for option in ctx.command.params}
    ctx.default_map = {name: value for name, value in defaults(found, settable()).items() if name in names}
    ctx.meta["copydesk.configuration"] = found


def settable() -> dict[str, click.Option]:
    """Return the options that a configuration may set, by name without dashes: `clean` has them all."""
    from copydesk.cli.commands.clean import clean

    return {
        max(option.opts, key=len).removeprefix("--"): option
        for option in clean.params
        if isinstance(option, SectionOption) and option.section in (READING, STRIKING, WRITING, MESSAGES)
    }
