"""The duplicate rules, in the order they are listed; each is described where it strikes."""

from __future__ import annotations

from copydesk.duplicates.rules import captions, doubled_page, exact, near, pull_quotes, truncated

RULES = (
    doubled_page.RULE,
    exact.RULE,
    truncated.RULE,
    captions.RULE,
    pull_quotes.RULE,
    near.RULE,
)
