"""Put an exception into one line that says what went wrong and what to try."""

from __future__ import annotations

import os

from copydesk.errors import CopydeskError, cause


def describe(error: BaseException) -> str:
    """Describe an error for people; a defect is told by its kind and the place it came from."""
    if isinstance(error, CopydeskError):
        return str(error)
    if isinstance(error, MemoryError):
        return "not enough memory; clean it in parts"
    if isinstance(error, OSError) and error.strerror:  # a full disk below the help, no process to be had
        return f"{cause(error)}{f': {error.filename!r}' if error.filename else ''}"
    kind = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}".rstrip(": ")
    return f"a defect in copydesk ({kind}, at {_origin(error)}); please report it together with the input"


def _origin(error: BaseException) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    if frame is None:
        return "an unknown place"
    return f"{os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}"
