"""Decoding: from bytes to text that is safe to show and to write."""

from copydesk.decoding.bytes import decode
from copydesk.text.controls import scrub

__all__ = ["decode", "scrub"]
