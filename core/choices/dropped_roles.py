"""Strike what you asked to leave out with --drop or --only; without them it strikes nothing.

Example:
    Photo: Jane Doe/Example Agency   (with --drop caption)
"""

from __future__ import annotations

from copydesk.documents import Role
from copydesk.verdicts import Category, Kind, Rule, Verdict

RULE = Rule.documented("dropped-role", Category.BOILERPLATE, __doc__)


def drop_roles(verdicts: tuple[Verdict, ...], roles: frozenset[Role]) -> tuple[Verdict, ...]:
    """Strike the kept blocks whose role is not among those that the caller wants."""
    if len(roles) == len(Role):
        return verdicts
    return tuple([v if v.struck or v.role in roles else _dropped(v) for v in verdicts])


def _dropped(verdict: Verdict) -> Verdict:
    detail = f"role {verdict.role.value!r} excluded by the options"
    return verdict._replace(reason=RULE.reason(Kind.DROPPED_ROLE, detail))
