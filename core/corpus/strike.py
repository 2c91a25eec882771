"""Strike what stands in many articles of the site, as a --profile from `copydesk learn` lists it.

A title, dek, byline, date, kicker or bio is never struck, nor a heading or a row of a list that belongs to
what stays.

Example:
    The Wick Gazette depends on its readers. If you can, please give what a cup of tea costs.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby

from copydesk.corpus.observe import PROTECTED
from copydesk.corpus.profile import Furniture
from copydesk.documents import BODY_ROLES, Role
from copydesk.text.scripts import SENTENCE_ENDS
from copydesk.verdicts import Category, Kind, Rule, Verdict

RULE = Rule.documented("site-furniture", Category.BOILERPLATE, __doc__)
# Rows of a longer whole: "1 tsp salt" stands in many recipes, and in each it is an ingredient.
_ROWS = frozenset({Role.LIST_ITEM, Role.TABLE, Role.CODE})
_LONGEST_HEADING = 30  # bytes of UTF-8; "Frequently asked questions" has 26


def strike_furniture(verdicts: tuple[Verdict, ...], furniture: Furniture) -> tuple[Verdict, ...]:
    """Strike the kept blocks that a profile lists.

    A heading stays where the block below it stays, and a row where the row beside it does: both may stand in
    many articles and belong to each. Where nothing of the body would be left nothing is struck.

    Args:
        verdicts: one for each block.
        furniture: what the profile lists for the article's site.
    """
    kept = [place for place, verdict in enumerate(verdicts) if verdict.reason is None]
    evidence = {}
    for place in kept:
        if verdicts[place].role not in PROTECTED and (why := furniture.evidence(verdicts[place].block.text)):
            evidence[place] = why
    if not evidence:
        return verdicts
    struck = _struck(verdicts, kept, evidence)
    if not any(verdicts[place].role in BODY_ROLES and place not in struck for place in kept):
        return verdicts
    changed = list(verdicts)
    for place in struck:
        changed[place] = changed[place]._replace(
            reason=RULE.reason(Kind.SITE, evidence[place]), confidence=1.0
        )
    return tuple(changed)


def _struck(verdicts: tuple[Verdict, ...], kept: list[int], listed: Collection[int]) -> set[int]:
    """Return the listed blocks that belong to nothing that stays.

    Args:
        verdicts: one for each block.
        kept: places of those that stay so far.
        listed: places of those that the profile lists.
    """
    struck = set(listed)
    for role, run in groupby(kept, key=lambda place: verdicts[place].role):
        rows = list(run)
        if role in _ROWS and not struck.issuperset(rows):
            struck.difference_update(rows)
    below: Verdict | None = None
    for place in reversed(kept):
        if below is not None and _heads(verdicts[place], below):
            struck.discard(place)
        below = None if place in struck else verdicts[place]
    return struck


def _heads(verdict: Verdict, below: Verdict) -> bool:
    """Return whether a block is a heading of the block below it, which stays."""
    if verdict.role is Role.HEADING:
        return True
    # In raw text "Frequently asked questions" is a short line, as "Advertisement" is.
    text = verdict.block.text.strip()
    if (
        verdict.role is not Role.PARAGRAPH
        or len(text.encode("utf-8", "replace")) > _LONGEST_HEADING
        or text[-1:] in SENTENCE_ENDS
    ):
        return False
    return below.role in BODY_ROLES and below.block.text.strip()[-1:] in SENTENCE_ENDS
