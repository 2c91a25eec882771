"""Decoding: from bytes to text that is safe to show and to write."""

from copydesk.decoding.decode import decode
from copydesk.decoding.scrub import scrub

__all__ = ["decode", "scrub"]
