"""The command line of copydesk."""

from copydesk.cli.main import main

__all__ = ["main"]
