"""Duplicates: strike what the article repeats, keep the fuller copy."""

from copydesk.duplicates.deduplicate import deduplicate

__all__ = ["deduplicate"]
