"""What every part of the page needs: text made fit for it, its style and script, and their hashes."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from html import escape

from copydesk.decoding import scrub
from copydesk.text.wordlists import read_data
from copydesk.writers.dispatch import without_surrogates


def read_part(name: str) -> str:
    """Read a part of the page."""
    return read_data("diff", name)


def source_hash(text: str) -> str:
    """Return the hash by which a content security policy allows an inline style or script."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def safe(text: str) -> str:
    """Return text that may hold anything fit for the page: no markup, no control characters."""
    return escape(scrub(without_surrogates(text))[0])


def counted(count: int, noun: str) -> str:
    """Return a number and its noun."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
