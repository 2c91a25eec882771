"""Collect every rule by which a block can be struck, for `copydesk rules` and for the tests."""

from __future__ import annotations

from copydesk.boilerplate.hidden import RULE as HIDDEN
from copydesk.boilerplate.rules import RULES as BOILERPLATE_RULES
from copydesk.boilerplate.second_form import RULE as SECOND_FORM
from copydesk.choices.dropped_roles import RULE as DROPPED_ROLE
from copydesk.choices.listed_lines import RULE as LISTED_LINE
from copydesk.corpus.strike import RULE as SITE_FURNITURE
from copydesk.duplicates.rules.registry import RULES as DUPLICATE_RULES
from copydesk.roles.byline import ORPHAN_BYLINE
from copydesk.verdicts import Rule


def all_rules() -> tuple[Rule, ...]:
    """Return the rules of every stage, in the order the stages run."""
    return (
        HIDDEN,
        SECOND_FORM,
        *BOILERPLATE_RULES,
        ORPHAN_BYLINE,
        *DUPLICATE_RULES,
        SITE_FURNITURE,
        LISTED_LINE,
        DROPPED_ROLE,
    )
