"""Duplicates: strike what the article repeats, keep the fuller copy."""

from copydesk.duplicates.deduplicate import Compared, Deduplicated, deduplicate, find_second_page

__all__ = ["Compared", "Deduplicated", "deduplicate", "find_second_page"]
