"""Give every block of a document its verdict."""

from __future__ import annotations

from copydesk.model import Document, Verdict


def classify(document: Document) -> tuple[Verdict, ...]:
    """Judge all blocks of a document together; kept ones carry no reason."""
    return tuple(Verdict(block, block.role) for block in document.blocks)
