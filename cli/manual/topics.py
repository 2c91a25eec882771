"""The topic pages of the manual, and the parts of them that are made from the program's own definitions."""

from __future__ import annotations

import re
from collections.abc import Callable

from copydesk.cli.console.choices import suggestion
from copydesk.cli.manual import tables
from copydesk.errors import OptionError
from copydesk.text.wordlists import read_data

# In the order in which a reader may want them; the first line of each page is its title.
TOPICS = (
    "promises",
    "decide",
    "rules",
    "roles",
    "warnings",
    "diff",
    "batch",
    "config",
    "json",
    "exit-codes",
    "across",
    "bigger",
    "library",
    "figures",
    "compare",
    "limits",
    "training",
)
_MADE: dict[str, Callable[[], str]] = {
    "rules": tables.rules,
    "roles": tables.roles,
    "exit codes": tables.exit_codes,
    "json": tables.json_keys,
    "settings": tables.settings,
    "calibration": tables.calibration,
    "scores": tables.scores,
}


def read_topic(name: str) -> str:
    """Return the text of a topic page.

    Raises:
        OptionError: there is no such topic.
    """
    if name not in TOPICS:
        hint = suggestion(name, TOPICS) or f" There are {', '.join(TOPICS)}."
        raise OptionError(f"there is no topic {name!r}.{hint}")
    text = read_data("help", f"{name}.md")
    return re.sub(r"<!-- (.+) -->\n", lambda match: f"{_MADE[match[1]]()}\n", text)


def title_of(name: str) -> str:
    """Return the title of a topic page."""
    return read_topic(name).partition("\n")[0].removeprefix("# ")
