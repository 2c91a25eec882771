"""Every rule by which a block can be struck, for `copydesk rules` and for the tests."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.verdicts import Category


class Rule(NamedTuple):
    """A rule as people read it.

    Attributes:
        name: identifier that stands in `Reason.rule`, lower case with hyphens.
        category: boilerplate or duplicate.
        meaning: one sentence on what it strikes and what it leaves alone.
        example: a line or two that it strikes.
    """

    name: str
    category: Category
    meaning: str
    example: str


DROPPED_ROLE = Rule(
    "dropped-role",
    Category.BOILERPLATE,
    "Strikes what you asked to leave out with --drop or --only; without them it strikes nothing.",
    "Photo: Jane Doe/Example Agency   (with --drop caption)",
)


def all_rules() -> tuple[Rule, ...]:
    """Gather the rules of every stage, in the order the stages run."""
    from copydesk.boilerplate.rules import RULES as BOILERPLATE_RULES
    from copydesk.duplicates.rules.table import RULES as DUPLICATE_RULES
    from copydesk.roles.rules import RULES as ROLE_RULES

    return (*BOILERPLATE_RULES, *ROLE_RULES, *DUPLICATE_RULES, DROPPED_ROLE)
