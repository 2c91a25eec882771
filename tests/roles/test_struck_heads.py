"""What was struck of a head for its place or for a word in it stays where its class or shape says more."""

from __future__ import annotations

import pytest

from copydesk import Options
from copydesk.boilerplate.rules import RULES
from copydesk.documents import Role
from copydesk.readers.html import read_html
from copydesk.roles import assign_roles
from copydesk.verdicts import Kind, Verdict

NAMED = {rule.name: rule for rule in RULES}
STORY = (
    "<p>The goose that held up the harbour race on Sunday had a nest behind the starting line, and neither a"
    " broom nor a bun could make her think again about it.</p><p>Four hundred rowers waited for eleven"
    " minutes. Then somebody moved the line, and the race began nine metres closer to the sea.</p>"
)
QUOTED = "“She was here before the race was,” says steward"


def role_of(line, rule):
    """Return the role of a line right below the headline that a rule struck; None where it stays struck."""
    document = read_html(f"<h1>A goose stops the harbour race</h1>{line}{STORY}", Options())
    reasons = {1: NAMED[rule].reason(Kind.OTHER, "for a test")}
    verdicts = tuple([Verdict(block, block.role, reasons.get(block.index)) for block in document.blocks])
    verdict = assign_roles(document, verdicts)[0][1]
    return verdict.role if verdict.reason is None else None


@pytest.mark.parametrize(
    ("line", "rule", "role"),
    [
        ("<h2 class='dek'>It was hers.</h2>", "above-article", Role.DEK),
        ("<h2 class='x'>It was hers.</h2>", "above-article", None),
        (f"<p class='st-post-sub-title'>{QUOTED}</p>", "known-phrase", Role.DEK),
        (f"<p class='st-post-sub'>{QUOTED}</p>", "known-phrase", None),
        ("<div>March 3, 1931 – October 19, 2018</div>", "above-article", Role.PARAGRAPH),
    ],
)
def test_a_line_below_the_headline(line, rule, role):
    assert role_of(line, rule) is role
