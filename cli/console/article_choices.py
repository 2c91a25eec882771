"""Turn the choices of a command line into the options of `clean`."""

from __future__ import annotations

from typing import Any

from copydesk.cli.console.profiles import read_profiles
from copydesk.documents import SourceFormat
from copydesk.options import Options, choose_roles, roles_named


def options_from(choices: dict[str, Any]) -> Options:
    """Take the options that `article_options` added out of a command's arguments.

    Raises:
        OptionError: two choices exclude each other.
    """
    return Options(
        **reading_from(choices),
        profile=read_profiles(choices.pop("profiles")),
        boilerplate=not choices.pop("no_boilerplate"),
        dedup=not choices.pop("no_dedup"),
        roles=choose_roles(
            **{name: roles_named(sum(choices.pop(name), ())) for name in ("only", "drop", "keep")}
        ),
        images=choices.pop("images"),
        strike_lines=read_lists(choices.pop("strike_lines")),
        keep_lines=read_lists(choices.pop("keep_lines")),
        lean=choices.pop("lean"),
        metadata=choices.pop("metadata"),
    )


def reading_from(choices: dict[str, Any]) -> dict[str, Any]:
    """Take the options on how an input is read out of a command's arguments."""
    source_format = choices.pop("source_format")
    return {
        "format": None if source_format == "auto" else SourceFormat(source_format),
        **{name: choices.pop(name) for name in ("encoding", "fix_encoding", "url", "site")},
    }


def read_lists(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the patterns that some files list.

    Raises:
        OptionError: one cannot be read, or a line of it is no pattern.
    """
    if not paths:
        return ()
    from copydesk.choices.patterns import read_patterns

    return tuple([pattern for path in paths for pattern in read_patterns(path)])
