"""The errors a caller can expect, and how any error is put to people; every other exception is a bug."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


class CopydeskError(Exception):
    """Something a person can put right; the message says what was wrong and what to try."""


class InputError(CopydeskError):
    """An input that cannot be read as an article."""


class OptionError(CopydeskError):
    """An unknown or contradictory option."""


def cause(error: OSError | ValueError) -> str:
    """Return the system's own words for an error."""
    return (getattr(error, "strerror", None) or str(error)).lower()


@contextmanager
def explain_os_errors(failure: str, kind: type[CopydeskError] = CopydeskError) -> Iterator[None]:
    """Turn an error of the operating system into one for people; a broken pipe stays what it is.

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


def describe(error: BaseException) -> str:
    """Describe an error for people; a bug is named by its kind and where it came from."""
    if isinstance(error, CopydeskError):
        return str(error)
    if isinstance(error, MemoryError):
        return "not enough memory; clean it in parts"
    if isinstance(error, OSError) and error.strerror:  # a full disk below the help, no process to be had
        return f"{cause(error)}{f': {error.filename!r}' if error.filename else ''}"
    kind = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}".rstrip(": ")
    return f"a bug in copydesk ({kind}, at {_origin(error)}); please report it together with the input"


def _origin(error: BaseException) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    if frame is None:
        return "an unknown place"
    return f"{os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}"
