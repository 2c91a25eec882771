"""Duplicates: strike what the article repeats, keep the fuller copy."""

from copydesk.duplicates.deduplicate import Comparison, Deduplicated, deduplicate, find_second_page

__all__ = ["Comparison", "Deduplicated", "deduplicate", "find_second_page"]
