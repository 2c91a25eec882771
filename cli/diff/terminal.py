"""Show a diff to a person: the article in reading order, with rule and reason in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.color import ColorSystem
from rich.console import Console as RichConsole
from rich.text import Text

from copydesk.cli.console.report import summary
from copydesk.cli.console.safe_text import safe_text
from copydesk.cli.console.streams import input_name
from copydesk.cli.diff.notes import Note, note_for
from copydesk.diff.edits import FileDiff
from copydesk.diff.places import Places
from copydesk.diff.rows import Fold, Row, folded_rows
from copydesk.documents import Block
from copydesk.verdicts import Verdict
from copydesk.writers.stats import article_stats

# Below this many columns the margin would leave too little to the text; it goes below the text.
NARROW = 70
LEAST_NOTE = 2  # rows a note may take beside a shorter text


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
        places = Places(diff.article)
        digits = digits_of(diff, places)
        above: Verdict | None = None
        for item in folded_rows(diff.article, context):
            if isinstance(item, Fold):
                yield from self.fold(item, places, digits)
                continue
            yield from self.row(item, note_for(item, above, places), places, digits)
            above = item.verdict
        yield ""

    def side(self, diff: FileDiff, context: int) -> Iterator[str]:
        """Return the lines of one article, before on the left and after on the right."""
        yield from self.heading(diff)
        places = Places(diff.article)
        digits = digits_of(diff, places)
        half = (self.width - digits - 6) // 2
        for item in folded_rows(diff.article, context):
            if isinstance(item, Fold):
                yield from self.fold(item, places, digits)
                continue
            verdict = item.verdict
            text, reason = shown(verdict), verdict.reason
            style = "red" if reason else ""
            right = Text(f"({reason.rule})", "dim") if reason else Text(text)
            mark = "<" if reason else " "
            number = number_of(verdict.block, places, digits)
            cells = [number, Text(text, style), Text(mark, style), right]
            yield from self.beside((digits, half, 1, half), cells, bool(verdict.block.gap))

    def heading(self, diff: FileDiff) -> Iterator[str]:
        """Name the input and sum up what was struck."""
        line = Text().append(input_name(diff.name), "bold")
        line.append(f": {summary(article_stats(diff.article))}")
        yield from map(self.rendered, self.wrapped(line, self.width))

    def row(self, row: Row, note: Note, places: Places, digits: int) -> Iterator[str]:
        """Return the lines of one block, with a note in the margin that is cut to the text's height."""
        verdict = row.verdict
        style = "red" if verdict.struck else ""
        cells = [
            number_of(verdict.block, places, digits),
            Text("-" if verdict.struck else " ", style),
            Text(shown(verdict), style),
        ]
        gap = bool(verdict.block.gap)
        if self.margin:
            text = self.width - digits - self.margin - 6
            height = max(LEAST_NOTE, len(self.wrapped(cells[-1], text)))
            fitted = self.fitted(note, self.margin, height)
            bar = Text("│" if fitted else "", "dim")
            yield from self.beside((digits, 1, text, 1, self.margin), [*cells, bar, fitted], gap)
            return
        widths = (digits, 1, self.width - digits - 3)
        yield from self.beside(widths, cells, gap)
        if fitted := self.fitted(note, widths[-1] - 6, LEAST_NOTE):
            yield from self.beside(widths, [Text(), Text(), Text("    ^ ") + fitted], False)

    def fitted(self, note: Note, width: int, height: int) -> Text:
        """Return a note with as much of its evidence as fits into so many lines."""
        text = note.text()
        while note.evidence and len(self.wrapped(text, width)) > height:
            note = note.shorter()
            text = note.text()
        return text

    def fold(self, fold: Fold, places: Places, digits: int) -> Iterator[str]:
        """Return the line that stands for folded blocks."""
        span = places.span(fold.rows[0].verdict.block, fold.rows[-1].verdict.block)
        yield ""
        line = Text(
            f"{' ' * digits} ... {len(fold.rows)} blocks kept, {span}, {fold.words:,} words ...", "dim"
        )
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


def digits_of(diff: FileDiff, places: Places) -> int:
    """Count the digits of the largest line or block number."""
    return len(str(max((places.last(verdict.block) for verdict in diff.article.verdicts), default=0)))


def number_of(block: Block, places: Places, digits: int) -> Text:
    """Return the number of a block's line, or its own, to the right of its column."""
    return Text(str(places.number(block)).rjust(digits), "dim")


def shown(verdict: Verdict) -> str:
    """Return a block's text, safe for a terminal."""
    return safe_text(verdict.block.text.expandtabs(4), keep="\n")
