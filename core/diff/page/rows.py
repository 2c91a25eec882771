"""Write the blocks of one file as rows: before on the left, after or the reason on the right."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.diff.edits import FileDiff
from copydesk.diff.page.markup import safe
from copydesk.diff.places import Places
from copydesk.diff.rows import Fold, Row, folded_rows
from copydesk.documents import Block, Role
from copydesk.verdicts import Reason

CONTEXT = 2  # kept blocks around a struck one that are not folded
SHOWN_REPEATS = 8  # links to struck copies below the block that stays


class RowWriter:
    """Writes the rows of one file.

    Args:
        diff: the file before and after.
        number: its number on the page, from 0.
    """

    def __init__(self, diff: FileDiff, number: int) -> None:
        self.diff, self.number = diff, number
        self.places = Places(diff.article)

    def rows(self) -> Iterator[str]:
        """Return the rows, stretches of kept ones folded."""
        above: Reason | None = None
        for item in folded_rows(self.diff.article, CONTEXT):
            if isinstance(item, Fold):
                yield f'<details class="fold"><summary>{self.fold(item)}</summary>'
                yield from map(self.row, item.rows)
                yield "</details>"
                continue
            yield self.row(item, above)
            above = item.verdict.reason

    def fold(self, fold: Fold) -> str:
        """Describe what a fold holds."""
        span = self.places.span(fold.rows[0].verdict.block, fold.rows[-1].verdict.block)
        return f"{len(fold.rows)} blocks stay, {span.replace('-', '&#8211;')}, {fold.words:,} words"

    def row(self, row: Row, above: Reason | None = None) -> str:
        """Return one block. The text of a block that stays is written once; the script repeats it.

        Args:
            row: the block.
            above: why the block directly above it was struck.
        """
        verdict, block, reason = row.verdict, row.verdict.block, row.verdict.reason
        text = f'<p class="text" dir="auto">{safe(block.text)}</p>'
        rule = f' data-rule="{safe(reason.rule)}" tabindex="-1"' if reason else ""
        if reason:
            text = f'<del class="gone">{text}</del>'
            twin = f" &#8594; {self.link(row.twin)} stays" if row.twin else ""
            detail = "<i>as above</i>" if reason == above else safe(reason.detail)
            why = f"<b>{safe(reason.rule)}</b>: {detail}{twin}"
            after = f'<div class="after"><p class="why {reason.category.value}">{why}</p></div>'
        else:
            after = f'<div class="after">{self.repeats(row)}</div>' if row.repeats else ""
        return (
            f'<div class="row {"struck" if reason else "kept"} {verdict.role.value}" '
            f'id="f{self.number}-{block.index}"{rule}>'
            f'<span class="n">{self.places.number(block)}{role_label(verdict.role)}</span>'
            f'<div class="before">{text}</div>{after}</div>'
        )

    def repeats(self, row: Row) -> str:
        """Return links to the struck copies of a block that stays."""
        places = ", ".join(map(self.link, row.repeats[:SHOWN_REPEATS]))
        more = ", &#8230;" if len(row.repeats) > SHOWN_REPEATS else ""
        return f'<small class="stays">stays; its copies: {places}{more}</small>'

    def link(self, block: Block) -> str:
        """Return a link to a block's row."""
        return f'<a href="#f{self.number}-{block.index}">{self.places.short(block)}</a>'


def role_label(role: Role) -> str:
    """Return the role of a block below its number; of a paragraph, which most blocks are, nothing."""
    return "" if role is Role.PARAGRAPH else f"<small>{role.value.replace('_', ' ')}</small>"
