"""Show a diff to a person: the article in reading order, with rule and reason in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console as RichConsole
from rich.table import Table
from rich.text import Text

from copydesk.cli.console import input_name
from copydesk.cli.report import lines_of, summary
from copydesk.cli.safe_text import safe_text
from copydesk.diff.model import FileDiff
from copydesk.diff.rows import Fold, Row, folded_rows
from copydesk.model import Category, Verdict
from copydesk.writers.stats import article_stats

# Below this many columns the margin would leave too little to the text; it goes below the text.
NARROW = 70
HUES = {Category.BOILERPLATE: "yellow", Category.DUPLICATE: "magenta"}


class Screen:
    """Lays rows out in columns for a terminal of a width, with colour or without."""

    def __init__(self, width: int, color: bool) -> None:
        self.width = width
        self.margin = min(36, max(22, width * 3 // 10)) if width >= NARROW else 0
        self.console = RichConsole(
            file=StringIO(),
            width=width,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
        )

    def article(self, diff: FileDiff, context: int) -> Iterator[str]:
        """Give the lines of one article: kept text plain, struck text marked "-" with its reason."""
        yield from self.heading(diff)
        digits = self.digits(diff)
        for item in folded_rows(diff.article, context):
            if isinstance(item, Fold):
                yield from self.fold(item, digits)
            else:
                yield from self.row(item, digits)
        yield ""

    def side(self, diff: FileDiff, context: int) -> Iterator[str]:
        """Give the lines of one article, before on the left and after on the right."""
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
            cells = [self.number(verdict), Text(text, style), Text(mark, style), right]
            yield from self.grid((digits, half, 1, half), cells, bool(verdict.block.gap))

    def heading(self, diff: FileDiff) -> Iterator[str]:
        """Name the input and sum up what was struck."""
        line = Text(input_name(diff.name), "bold")
        line.append(f": {summary(article_stats(diff.article))}", "not bold")
        yield from self.printed(line)

    def row(self, row: Row, digits: int) -> Iterator[str]:
        """Give the lines of one block."""
        verdict = row.verdict
        style = "red" if verdict.struck else ""
        cells = [
            self.number(verdict),
            Text("-" if verdict.struck else " ", style),
            Text(shown(verdict), style),
        ]
        note = remark(row)
        gap = bool(verdict.block.gap)
        if self.margin:
            text = self.width - digits - self.margin - 6
            height = max(self.height(cells[-1], text), self.height(note, self.margin))
            bar = Text("\n".join("│" * height) if note else "", "dim")
            yield from self.grid((digits, 1, text, 1, self.margin), [*cells, bar, note], gap)
            return
        widths = (digits, 1, self.width - digits - 3)
        yield from self.grid(widths, cells, gap)
        if note:
            yield from self.grid(widths, [Text(), Text(), Text("    ^ ") + note], False)

    def height(self, text: Text, width: int) -> int:
        """Count the lines that text takes at a width."""
        return len(text.wrap(self.console, width, overflow="fold"))

    def fold(self, fold: Fold, digits: int) -> Iterator[str]:
        """Give the line that stands for folded blocks."""
        words = f"{len(fold.rows)} blocks kept, lines {fold.first}-{fold.last}, {fold.words:,} words"
        yield ""
        yield from self.printed(Text(f"{' ' * digits} ... {words} ...", "dim"))

    def grid(self, widths: Iterable[int], cells: list[Text], gap: bool) -> Iterator[str]:
        """Set cells beside each other, with an empty line before where the source has one."""
        table = Table.grid(padding=(0, 1, 0, 0))
        for width in widths:
            table.add_column(width=width, overflow="fold")
        table.add_row(*cells)
        if gap:
            yield ""
        yield from self.printed(table)

    def printed(self, item: Table | Text) -> Iterator[str]:
        """Render something and give its lines, without blanks at their ends."""
        with self.console.capture() as capture:
            self.console.print(item, soft_wrap=False)
        for line in capture.get().splitlines():
            yield line.rstrip()

    @staticmethod
    def digits(diff: FileDiff) -> int:
        """Count the digits of the largest line number."""
        return len(str(max((verdict.block.place.last for verdict in diff.article.verdicts), default=0)))

    @staticmethod
    def number(verdict: Verdict) -> Text:
        """Give the number of the line a block begins on."""
        return Text(str(verdict.block.place.first), "dim", justify="right")


def shown(verdict: Verdict) -> str:
    """Give a block's text, safe for a terminal."""
    return safe_text(verdict.block.text.expandtabs(4), keep="\n")


def remark(row: Row) -> Text:
    """Say in the margin why a block goes, or which copies of it do."""
    reason = row.verdict.reason
    if reason is None:
        if not row.repeats:
            return Text()
        places = ", ".join(str(block.place.first) for block in row.repeats[:6])
        more = ", ..." if len(row.repeats) > 6 else ""
        word = "line" if len(row.repeats) == 1 else "lines"
        return Text(f"stays; repeated at {word} {places}{more}", "green")
    note = Text(reason.rule, f"bold {HUES[reason.category]}")
    note.append(f": {safe_text(reason.detail)}", "not bold default")
    if row.twin is not None:
        note.append(f" (= {lines_of(row.twin)})", "not bold green")
    return note
