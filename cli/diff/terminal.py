"""Show a diff to a person: the article in reading order, with rule and reason in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.color import ColorSystem
from rich.console import Console as RichConsole
from rich.text import Text

from copydesk.cli.console.report import lines_of, summary, untold
from copydesk.cli.console.safe_text import safe_text
from copydesk.cli.console.streams import HUES, input_name
from copydesk.diff.edits import FileDiff
from copydesk.diff.rows import Fold, Row, folded_rows
from copydesk.verdicts import Verdict
from copydesk.writers.stats import article_stats

# Below this many columns the margin would leave too little to the text; it goes below the text.
NARROW = 70


class Screen:
    """Lays rows out in columns for a terminal of a width, with colour or without."""

    def __init__(self, width: int, color: bool) -> None:
        self.width = width
        self.margin = min(36, max(22, width * 3 // 10)) if width >= NARROW else 0
        self.color = color
        self.console = RichConsole(
            file=StringIO(), width=width, color_system="standard", legacy_windows=False
        )

    def article(self, diff: FileDiff, context: int) -> Iterator[str]:
        """Return the lines of one article: kept text plain, struck text marked "-" with its reason."""
        yield from self.heading(diff)
        digits = self.digits(diff)
        above: Verdict | None = None
        for item in folded_rows(diff.article, context):
            if isinstance(item, Fold):
                yield from self.fold(item, digits)
                continue
            yield from self.row(item, remark(item, above), digits)
            above = item.verdict
        yield ""

    def side(self, diff: FileDiff, context: int) -> Iterator[str]:
        """Return the lines of one article, before on the left and after on the right."""
        yield from self.heading(diff)
        digits = self.digits(diff)
        half = (self.width - digits - 6) // 2
        for item in folded_rows(diff.article, context):
            if isinstance(item, Fold):
                yield from self.fold(item, digits)
                continue
            verdict = item.verdict
            text, reason = shown(verdict), verdict.reason
            style = "red" if reason else ""
            right = Text(f"({reason.rule})", "dim") if reason else Text(text)
            mark = "<" if reason else " "
            cells = [self.number(verdict, digits), Text(text, style), Text(mark, style), right]
            yield from self.beside((digits, half, 1, half), cells, bool(verdict.block.gap))

    def heading(self, diff: FileDiff) -> Iterator[str]:
        """Name the input and sum up what was struck."""
        line = Text().append(input_name(diff.name), "bold")
        line.append(f": {summary(article_stats(diff.article))}")
        yield from map(self.rendered, self.wrapped(line, self.width))

    def row(self, row: Row, note: Text, digits: int) -> Iterator[str]:
        """Return the lines of one block, with a note in the margin."""
        verdict = row.verdict
        style = "red" if verdict.struck else ""
        cells = [
            self.number(verdict, digits),
            Text("-" if verdict.struck else " ", style),
            Text(shown(verdict), style),
        ]
        gap = bool(verdict.block.gap)
        if self.margin:
            text = self.width - digits - self.margin - 6
            bar = Text("│" if note else "", "dim")
            yield from self.beside((digits, 1, text, 1, self.margin), [*cells, bar, note], gap)
            return
        widths = (digits, 1, self.width - digits - 3)
        yield from self.beside(widths, cells, gap)
        if note:
            yield from self.beside(widths, [Text(), Text(), Text("    ^ ") + note], False)

    def fold(self, fold: Fold, digits: int) -> Iterator[str]:
        """Return the line that stands for folded blocks."""
        words = f"{len(fold.rows)} blocks kept, lines {fold.first}-{fold.last}, {fold.words:,} words"
        yield ""
        line = Text(f"{' ' * digits} ... {words} ...", "dim")
        yield from map(self.rendered, self.wrapped(line, self.width))

    def beside(self, widths: Iterable[int], cells: list[Text], gap: bool) -> Iterator[str]:
        """Set cells beside each other, with an empty line before where the source has one.

        A cell that holds nothing but a bar goes down the whole height.
        """
        columns = [(self.wrapped(cell, width), width) for cell, width in zip(cells, widths, strict=True)]
        height = max(len(lines) for lines, _ in columns)
        if gap:
            yield ""
        for number in range(height):
            line = Text()
            for (lines, width), cell in zip(columns, cells, strict=True):
                piece = lines[number] if number < len(lines) else cell if cell.plain == "│" else Text()
                line.append_text(piece)
                line.append(" " * (width - piece.cell_len + 1))
            yield self.rendered(line)

    def wrapped(self, cell: Text, width: int) -> list[Text]:
        """Cut a cell into lines of a width."""
        if cell.cell_len <= width and "\n" not in cell.plain:
            return [cell]
        lines = list(cell.wrap(self.console, width, overflow="fold"))
        for line in lines:
            line.rstrip()
        return lines

    def rendered(self, line: Text) -> str:
        """Return a line as it is printed, without blanks at its end."""
        line.rstrip()
        if not self.color:
            return line.plain
        return "".join(
            part.style.render(part.text, color_system=ColorSystem.STANDARD) if part.style else part.text
            for part in line.render(self.console)
        )

    @staticmethod
    def digits(diff: FileDiff) -> int:
        """Count the digits of the largest line number."""
        return len(str(max((verdict.block.place.last for verdict in diff.article.verdicts), default=0)))

    @staticmethod
    def number(verdict: Verdict, digits: int) -> Text:
        """Return the number of the line a block begins on, to the right of its column."""
        return Text(str(verdict.block.place.first).rjust(digits), "dim")


def shown(verdict: Verdict) -> str:
    """Return a block's text, safe for a terminal."""
    return safe_text(verdict.block.text.expandtabs(4), keep="\n")


def remark(row: Row, above: Verdict | None) -> Text:
    """Describe in the margin why a block goes, or which copies of it do.

    Args:
        row: the block.
        above: the one before it; what its own note says is not said again.
    """
    reason = row.verdict.reason
    if reason is None:
        if not row.repeats:
            return Text()
        places = ", ".join(str(block.place.first) for block in row.repeats[:6])
        more = ", ..." if len(row.repeats) > 6 else ""
        word = "line" if len(row.repeats) == 1 else "lines"
        return Text(f"stays; repeated at {word} {places}{more}", "green")
    note = Text().append(reason.rule, f"bold {HUES[reason.category]}")
    if evidence := untold(reason, above.reason if above else None):
        note.append(f": {safe_text(evidence)}")
    if row.twin is not None:
        note.append(f" (= {lines_of(row.twin)})", "green")
    return note
