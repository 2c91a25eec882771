"""The rules of this stage, each with its meaning and an example."""

from __future__ import annotations

from copydesk.model import Category
from copydesk.rules import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "page-furniture",
        Category.BOILERPLATE,
        "Strikes blocks that belong to the page around the article: menus, prompts, teasers, notices.",
        "Skip to content",
    ),
)
