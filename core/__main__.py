"""Run the command line: `copydesk`, or `python -m copydesk`."""

from copydesk.interrupt import leave_at_once


def main() -> None:
    """Run the command line; Ctrl-C leaves no traceback, not even before the commands are there."""
    leave_at_once()
    from copydesk.cli import main as command

    try:
        command(prog_name="copydesk")
    finally:
        leave_at_once()


if __name__ == "__main__":
    main()
