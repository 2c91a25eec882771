"""The errors a caller can expect; every other exception is a defect."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class CopydeskError(Exception):
    """Something a person can put right; the message says what was wrong and what to try."""


class InputError(CopydeskError):
    """An input that cannot be read as an article."""


class OptionError(CopydeskError):
    """A choice that makes no sense, or two that exclude each other."""


def cause(error: OSError | ValueError) -> str:
    """Give the system's own words for an error."""
    return (getattr(error, "strerror", None) or str(error)).lower()


@contextmanager
def told(failure: str, kind: type[CopydeskError] = CopydeskError) -> Iterator[None]:
    """Turn what the system refuses into an error for people; a reader that went away stays what it is.

    Args:
        failure: what did not come about, such as "FILE cannot be written"; the cause is added.
        kind: the error to raise.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise kind(f"{failure}: {cause(error)}") from error
