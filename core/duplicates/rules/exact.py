"""Strike a sentence that stands elsewhere but for case, spaces and typography.

Refrains, questions, list items, table rows, code and headings stay.

Example:
    The ferry sank at dawn, the harbour master said on Tuesday, and all aboard were saved.
"""

from __future__ import annotations

from copydesk.duplicates.natural_repeats import choose_survivor, is_repeat, may_repeat
from copydesk.duplicates.passages import Finding, Passages
from copydesk.verdicts import Category, Kind, Rule

RULE = Rule.documented("exact-copy", Category.DUPLICATE, __doc__)


def find_exact(page: Passages) -> list[Finding]:
    """Find the passages whose folded text stands elsewhere."""
    findings: list[Finding] = []
    for group in page.groups.values():
        if len(group) == 1 or not may_repeat([page.passages[position] for position in group]):
            continue
        stays = choose_survivor(page, group)
        twin = page.passages[stays]
        same_bytes = "word for word"
        for position in group:
            passage = page.passages[position]
            if position != stays and is_repeat(page, passage, twin):
                detail = (
                    same_bytes if passage.text == twin.text else "the same but for case, spaces or typography"
                )
                findings.append(Finding(position, stays, RULE, Kind.EXACT, detail))
    return findings
