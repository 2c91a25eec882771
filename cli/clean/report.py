"""How a call of `copydesk clean` went: what changed, what failed, and the exit code."""

from __future__ import annotations

from copydesk.cli.exits import exit_code


class Report:
    """Counts over the inputs of one call.

    Attributes:
        changed: inputs that cleaning changes.
        unchanged: inputs that it leaves as they are.
        failed: inputs that could not be cleaned.
        trouble: whether `--check` or `--strict` found something.
    """

    def __init__(self) -> None:
        self.changed = self.unchanged = self.failed = 0
        self.trouble = False

    @property
    def inputs(self) -> int:
        """Number of inputs."""
        return self.changed + self.unchanged + self.failed

    @property
    def exit_code(self) -> int:
        """The exit code of the call."""
        return exit_code(self.failed > 0, self.trouble)

    def add(self, changed: bool) -> None:
        """Count an input that was cleaned."""
        if changed:
            self.changed += 1
        else:
            self.unchanged += 1

    def summary(self, written: bool) -> str:
        """Return the counts in one line.

        Args:
            written: whether files were written, or only would be.
        """
        would_be = "" if written else "would be "
        parts = [f"{_files(self.changed)} {would_be}cleaned"] if self.changed else []
        if self.unchanged:
            left = "left unchanged" if written else "would be left unchanged"
            parts.append(f"{_files(self.unchanged)} {left}")
        if self.failed:
            parts.append(f"{_files(self.failed)} failed")
        return ", ".join(parts)


def _files(count: int) -> str:
    return f"{count:,} file" if count == 1 else f"{count:,} files"
