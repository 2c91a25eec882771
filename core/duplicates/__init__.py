"""Duplicates: strike what the article repeats, keep the fuller copy."""

from copydesk.duplicates.deduplicate import Deduplicated, deduplicate

__all__ = ["Deduplicated", "deduplicate"]
