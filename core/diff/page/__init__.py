"""The page of `copydesk diff --html`: one file that needs nothing from outside."""

from copydesk.diff.page.write import write_page

__all__ = ["write_page"]
