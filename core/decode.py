"""Turn bytes into text."""

from __future__ import annotations


def decode(data: bytes, encoding: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Decode bytes and say what had to be replaced."""
    return data.decode(encoding or "utf-8", "replace"), ()
