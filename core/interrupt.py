"""What Ctrl-C does: it leaves at once while a command is still being imported, and raises when one runs.

An interrupt in the middle of an import comes as a traceback, or is swallowed by what imports.
"""

# `signal` makes enums of it first, which takes as long as all else up to here.
import _signal  # type: ignore[import-not-found]
import os

INTERRUPTED = 130  # as shells count it: 128 + SIGINT


def leave(_signal: int, _frame: object) -> None:
    """Leave at once; there is nothing to tidy up."""
    os._exit(INTERRUPTED)


def leave_at_once() -> None:
    """Let Ctrl-C leave at once, unless it is ignored, as for a job in the background."""
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, leave)


def raise_from_here() -> None:
    """Let Ctrl-C raise KeyboardInterrupt again, so that what is half written is removed."""
    if _signal.getsignal(_signal.SIGINT) is leave:
        _signal.signal(_signal.SIGINT, _signal.default_int_handler)
