"""Write a unified diff: byte for byte for `patch`, or in colour and safe for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import click

from copydesk.cli.console.safe_text import safe_text
from copydesk.diff.edits import FileDiff
from copydesk.diff.unified import unified

HUES = {"-": "red", "+": "green", "@": "cyan"}  # as git has them


def patch_lines(result: FileDiff, context: int, color: bool) -> Iterator[bytes]:
    """Return the lines of a unified diff for a pipe; in colour they are fit for a terminal."""
    if not color:
        yield from unified(result, context)
        return
    for line in safe_lines(result, context, color):
        yield f"{line}\n".encode("utf-8", "replace")


def safe_lines(result: FileDiff, context: int, color: bool) -> Iterator[str]:
    """Return the lines of a unified diff for a terminal: without control characters, in colour or plain."""
    for line in unified(result, context):
        text = safe_text(line.decode("utf-8", "replace").rstrip("\r\n"), keep="\t")
        if text:
            hue = HUES.get(text[0])
            yield click.style(text, fg=hue) if color and hue else text
