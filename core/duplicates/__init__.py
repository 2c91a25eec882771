"""Duplicates: strike what the article repeats, keep the fuller copy."""

from copydesk.duplicates.deduplicate import Deduplicated, deduplicate, find_second_page

__all__ = ["Deduplicated", "deduplicate", "find_second_page"]
