"""Readers: from decoded text to blocks, one module a format."""

from copydesk.readers.dispatch import read

__all__ = ["read"]
