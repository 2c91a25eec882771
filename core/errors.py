"""The errors a caller can expect; every other exception is a defect."""

from __future__ import annotations


class CopydeskError(Exception):
    """Something a person can put right; the message says what was wrong and what to try."""


class InputError(CopydeskError):
    """An input that cannot be read as an article."""


class OptionError(CopydeskError):
    """A choice that makes no sense, or two that exclude each other."""
