"""The rules of this stage, each with its meaning and an example."""

from __future__ import annotations

from copydesk.rules import Rule

RULES: tuple[Rule, ...] = ()
