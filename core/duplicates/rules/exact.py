"""Exact copies: the same text after folding."""

from __future__ import annotations

from copydesk.duplicates.passages import Finding, Passages
from copydesk.duplicates.policy import choose_survivor, is_repeat, may_repeat
from copydesk.verdicts import Kind

RULE = "exact-copy"


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
