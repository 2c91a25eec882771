"""Where the results of `copydesk clean` go: standard output, one file, or the inputs themselves."""

from __future__ import annotations

from copydesk.cli.clean.request import Request
from copydesk.cli.console.files import write_packed, write_stdout
from copydesk.cli.console.safe_text import safe_name
from copydesk.writers import LINE_FORMATS

# Between two articles: text never holds two blank lines in a row outside code, Markdown has its rule.
SEPARATORS = {"text": b"\n\n", "markdown": b"\n---\n\n"}


class Results:
    """Joins the results of one call: to standard output one by one, to a file once all are there."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.parts: list[bytes] = []
        self.empty = True

    def add(self, name: str, result: bytes) -> None:
        """Write a result, apart from the one before it."""
        target = self.request.target
        if self.request.heading and target in LINE_FORMATS:
            # As head and tail write it.
            heading = f"==> {safe_name(name)} <==\n".encode("utf-8", "replace")
            result = heading + result if self.empty else b"\n" + heading + result
        elif result and not self.empty:
            result = SEPARATORS.get(target, b"") + result
        self.empty = self.empty and not result
        if self.request.output is None:
            write_stdout(result)  # an empty one too: a closed stream is an error
        elif result:
            self.parts.append(result)

    def close(self) -> None:
        """Write the output file, where there is one and anything to write."""
        if self.request.output is not None and self.parts:
            write_packed(self.request.output, b"".join(self.parts))
