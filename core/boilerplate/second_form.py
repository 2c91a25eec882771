"""Strike the readings above the words of ruby text, and the copy of a formula that a page draws beside it.

The words stay, and the formula as MathML.

Example:
    <ruby>図書館<rt>としょかん</rt></ruby>
"""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.documents import SECOND_FORMS, Block
from copydesk.verdicts import Category, Kind, Reason, Rule

RULE = Rule.documented("second-form", Category.BOILERPLATE, __doc__)


def find_second_forms(blocks: Sequence[Block]) -> dict[int, Reason]:
    """Return for the index of each block that gives words a second time the reason to strike it.

    Args:
        blocks: those of the document, in order.
    """
    return {
        block.index: RULE.reason(Kind.HIDDEN, f"a {block.hints.hiding}")
        for block in blocks
        if block.hints and block.hints.hiding in SECOND_FORMS
    }
