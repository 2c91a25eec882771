"""The rules of this stage, each with its meaning and an example."""

from __future__ import annotations

from copydesk.verdicts import Category, Rule

ORPHAN_BYLINE = Rule(
    "orphan-byline",
    Category.BOILERPLATE,
    "Strikes a byline that lost its name: the word 'By' alone where no name follows it.",
    "By",
)
RULES: tuple[Rule, ...] = (ORPHAN_BYLINE,)
