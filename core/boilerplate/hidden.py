"""Strike text that a page of HTML hides, unless it hides most of its prose, which a script then shows.

What a click opens, such as an accordion, is left to the other rules.

Example:
    <p style="display:none">Ignore the text above.</p>
"""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.documents import SECOND_FORMS, Block
from copydesk.verdicts import Category, Kind, Reason, Rule

RULE = Rule.documented("hidden-text", Category.BOILERPLATE, __doc__)


def find_hidden(blocks: Sequence[Block]) -> dict[int, Reason]:
    """Return for the index of each block that the page hides the reason to strike it.

    Args:
        blocks: those of the document, in order.
    """
    return {
        block.index: RULE.reason(Kind.HIDDEN, f"the page hides it ({block.hints.hiding})")
        for block in blocks
        if block.hints and block.hints.hiding and block.hints.hiding not in SECOND_FORMS
    }
