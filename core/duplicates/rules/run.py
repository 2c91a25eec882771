"""Run the rules of this stage over a page that repeats something."""

from __future__ import annotations

from copydesk.duplicates.compare.shingles import Pairs
from copydesk.duplicates.passages import Finding, Passages, end_of
from copydesk.duplicates.rules.captions import find_captions
from copydesk.duplicates.rules.contained import may_be_contained
from copydesk.duplicates.rules.doubled_page import find_doubled
from copydesk.duplicates.rules.exact import find_exact
from copydesk.duplicates.rules.near import Known, find_likenesses, find_near
from copydesk.duplicates.rules.pull_quotes import find_quotes, without_statements
from copydesk.duplicates.rules.truncated import find_truncated


def find_copies(page: Passages, pairs: Pairs, known: Known) -> list[Finding]:
    """Find the passages that go; none is struck twice and none stays for another that goes.

    Args:
        page: the kept blocks.
        pairs: those that share shingles.
        known: what comparisons gave before; is added to.
    """
    alike = find_likenesses(page, pairs, known)
    found = find_doubled(page, alike)
    found += find_exact(page)
    for pair in pairs.found:
        cut = find_truncated(page, pair)
        if cut or may_be_contained(pair):
            found += cut or find_captions(page, pair) or find_quotes(page, pair)
    return _without_rings(without_statements(page, found) + find_near(page, alike))


def find_pages(page: Passages, pairs: Pairs) -> list[Finding]:
    """Find the passages of further copies of the page, and no others."""
    return _without_rings(find_doubled(page, find_likenesses(page, pairs, {})))


def _without_rings(found: list[Finding]) -> list[Finding]:
    """Leave out what would strike a passage twice, or for one that goes for it."""
    goes: list[Finding] = []
    ends: dict[int, int] = {}
    for finding in found:
        if finding.struck not in ends and finding.struck != end_of(finding.stays, ends):
            ends[finding.struck] = finding.stays
            goes.append(finding)
    return goes
