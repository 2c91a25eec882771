"""Run the command line: `copydesk`, or `python -m copydesk`."""

import gc

from copydesk.interrupt import leave_at_once


def main() -> None:
    """Run the command line; Ctrl-C leaves no traceback, not even before the commands are there."""
    leave_at_once()
    # A rarer collector: most of what a run makes lives to its end, and collecting took a tenth of its time.
    gc.set_threshold(50_000, 20, 100)
    from copydesk.cli import main as command

    try:
        command(prog_name="copydesk")
    finally:
        leave_at_once()


if __name__ == "__main__":
    main()
