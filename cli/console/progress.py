"""A progress bar on stderr, where a person can see it."""

from __future__ import annotations

import sys
import time
from typing import Any

from copydesk.batch.planning.plan import Plan
from copydesk.cli.console.streams import Console

INTERVAL = 0.1  # seconds between two drawings


class Progress:
    """No progress bar: for pipes and files."""

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""

    def advance(self, size: int) -> None:
        """Move on by one result, which took up so many bytes of its file."""

    def beside(self, console: Console) -> Console:
        """Return a console whose lines do not run into the bar."""
        return console


class Bar(Progress):
    """A bar with what is done, the total, the rate and the time left, all of the same thing.

    That is files; where files hold documents, of which nobody knows the number, it is megabytes.
    It is drawn between two results, never from a thread: worker processes are forked at any time.
    """

    def __init__(self, plan: Plan, color: bool) -> None:
        from rich.console import Console as RichConsole
        from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        console = RichConsole(file=sys.stderr, force_terminal=True, no_color=not color, markup=False)
        self.bar: Any = RichProgress(
            BarColumn(bar_width=None),
            TextColumn("{task.fields[figures]}"),
            TimeRemainingColumn(),
            console=console,
            auto_refresh=False,
            transient=True,
            expand=True,
        )
        self.by_size = plan.holds_many
        self.total, self.done = (plan.size if self.by_size else plan.found), 0
        self.started, self.drawn = time.monotonic(), 0.0
        self.task = self.bar.add_task("", total=self.total or None, figures="")

    def __enter__(self) -> Progress:
        self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()

    def advance(self, size: int) -> None:
        """Move on, and draw if the last drawing is old enough."""
        self.done += size if self.by_size else 1
        now = time.monotonic()
        if now - self.drawn >= INTERVAL:
            self.drawn = now
            text = figures(self.done, self.total, max(now - self.started, INTERVAL), self.by_size)
            self.bar.update(self.task, completed=self.done, figures=text, refresh=True)

    def beside(self, console: Console) -> Console:
        """Return a console that prints its lines above the bar."""
        return ConsoleAbove(console, self.bar.console)


def figures(done: int, total: int, seconds: float, by_size: bool) -> str:
    """Return what is done, the total and the rate, in files or in megabytes."""
    if by_size:
        return f"{done / 1e6:,.1f} of {total / 1e6:,.1f} MB, {done / seconds / 1e6:,.1f} MB/s"
    return f"{done:,} of {total:,} files, {done / seconds:,.0f}/s"


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
