"""Types of option values: names with other spellings, lists of roles, names of files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

import click

from copydesk.documents import Role
from copydesk.options import Lean
from copydesk.text.closest import closest

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    NamedChoice = click.Choice[str]
else:  # click 8.1 cannot be subscripted
    NamedChoice = click.Choice


def suggestion(name: str, names: Iterable[str]) -> str:
    """Return " Did you mean 'NAME'?" with the name that is most like a wrong one, or an empty string."""
    near = closest(name, names)
    return f" Did you mean {near!r}?" if near else ""


class OneOf(NamedChoice):
    """One of a few names; some have other spellings, and a wrong one gets a suggestion.

    Args:
        names: the names there are.
        spellings: other spellings of them, each with the name it stands for.
        meant: wrong names, each with the name to suggest.
    """

    def __init__(
        self,
        names: Iterable[str],
        spellings: Mapping[str, str] | None = None,
        meant: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(list(names))
        self.spellings, self.meant = spellings or {}, meant or {}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name that a value stands for."""
        name = self.spellings.get(str(value).lower(), str(value).lower())
        if name not in self.choices:
            self.refuse(str(value), param, ctx)
        return name

    def refuse(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> NoReturn:
        """Raise the error for a wrong name."""
        meant = self.meant.get(value.lower())
        near = f" Did you mean {meant!r}?" if meant else suggestion(value, self.choices)
        self.fail(f"{value!r} is not one of {', '.join(self.choices)}.{near}", param, ctx)


class RoleNames(OneOf):
    """Names of roles with commas between them; the value is a tuple of them."""

    def convert(  # type: ignore[override]
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the names of the roles."""
        if isinstance(value, tuple):
            return value
        names = [name for name in str(value).replace(" ", "").split(",") if name]
        if not names:
            self.fail("no role is named", param, ctx)
        return tuple([super(RoleNames, self).convert(name, param, ctx) for name in names])

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete the last name of a list."""
        done, comma, begun = incomplete.rpartition(",")
        items = super().shell_complete(ctx, param, begun)
        for item in items:
            item.value = f"{done}{comma}{item.value}"
        return items


class FilePath(click.Path):
    """The name of a file; whether it can be read is found out by reading it, input by input."""

    def __init__(self) -> None:
        super().__init__(readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse the empty name that a script passes for a variable it forgot to set."""
        if not value:
            self.fail("the name is empty", param, ctx)
        return super().convert(value, param, ctx)


FILE = FilePath()
SOURCE_FORMAT = OneOf(
    ["auto", "text", "markdown", "html"],
    {"txt": "text", "plain": "text", "md": "markdown", "htm": "html", "xhtml": "html"},
)
_SPELLINGS = {"txt": "text", "plain": "text", "md": "markdown", "ndjson": "jsonl", "jsonlines": "jsonl"}
TARGET = OneOf(["text", "markdown", "json", "jsonl"], _SPELLINGS)
BATCH_TARGET = OneOf([*TARGET.choices, "parquet"], _SPELLINGS)
ROLES = RoleNames(
    [*(role.value for role in Role), "body"],
    meant={
        "headline": "title",
        "standfirst": "dek",
        "subtitle": "dek",
        "author": "byline",
        "list": "list_item",
    },
)
LEAN = OneOf(
    [lean.value for lean in Lean],
    {"recall": "keep", "precision": "strike", "default": "balanced", "balance": "balanced"},
)
WHEN = OneOf(["auto", "always", "never"], {"yes": "always", "no": "never"})
