"""Write an article from HTML as plain text: paragraphs apart by a blank line, list items with markers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from copydesk.model import Role
from copydesk.writers.lists import ListItem, Lists

if TYPE_CHECKING:
    from copydesk.article import Article


def page_lines(article: Article) -> Iterator[str]:
    """Give the lines of the kept blocks; the items of a list stand together."""
    lists = Lists()
    before: Role | None = None
    for verdict in article.kept:
        item: ListItem | None = None
        if verdict.role is Role.LIST_ITEM:
            item = lists.item(verdict.block)
        else:
            lists.close()
        if before is not None and not (item and before is Role.LIST_ITEM):
            yield ""
        first, *further = verdict.block.text.split("\n")
        yield f"{item.lead}{first}" if item else first
        yield from (f"{item.hang}{line}" if item and line else line for line in further)
        before = verdict.role
