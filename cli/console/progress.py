"""A progress bar on stderr, where a person can see it."""

from __future__ import annotations

import sys
import time
from typing import Any

from copydesk.batch.plan import Plan
from copydesk.cli.console.streams import Console

INTERVAL = 0.1  # seconds between two drawings


class Progress:
    """No progress bar: for pipes and files."""

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""

    def advance(self, size: int, inputs: int) -> None:
        """Move on by so many bytes, to so many inputs."""

    def beside(self, console: Console) -> Console:
        """Return a console whose lines do not run into the bar."""
        return console


class Bar(Progress):
    """A bar over the bytes of all inputs, with rate and time left.

    It is drawn between two results, never from a thread: worker processes are forked at any time.
    """

    def __init__(self, plan: Plan, color: bool) -> None:
        from rich.console import Console as RichConsole
        from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        console = RichConsole(file=sys.stderr, force_terminal=True, no_color=not color, markup=False)
        self.bar: Any = RichProgress(
            BarColumn(bar_width=None),
            TextColumn("{task.percentage:>3.0f}% {task.fields[inputs]:,} done, {task.fields[rate]:,.0f}/s"),
            TimeRemainingColumn(),
            console=console,
            auto_refresh=False,
            transient=True,
            expand=True,
        )
        self.task = self.bar.add_task("", total=plan.size or None, inputs=0, rate=0.0)
        self.started = self.drawn = time.monotonic()
        self.size = 0

    def __enter__(self) -> Progress:
        self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()

    def advance(self, size: int, inputs: int) -> None:
        """Move on, and draw if the last drawing is old enough."""
        self.size += size
        now = time.monotonic()
        if now - self.drawn >= INTERVAL:
            self.drawn = now
            rate = inputs / (now - self.started)
            self.bar.update(self.task, completed=self.size, inputs=inputs, rate=rate, refresh=True)

    def beside(self, console: Console) -> Console:
        """Return a console that prints its lines above the bar."""
        return ConsoleAbove(console, self.bar.console)


class ConsoleAbove(Console):
    """A console that prints above what rich keeps at the bottom of the terminal."""

    def __init__(self, console: Console, rich: Any) -> None:
        super().__init__(color=console.choice, quiet=console.quiet, verbose=console.verbose)
        self.rich = rich

    def line(self, text: str) -> None:
        """Print a finished line."""
        from rich.text import Text

        self.rich.print(Text.from_ansi(text), soft_wrap=True)


def progress_for(plan: Plan, visible: bool, color: bool) -> Progress:
    """Make a bar where it can be seen."""
    return Bar(plan, color) if visible else Progress()
