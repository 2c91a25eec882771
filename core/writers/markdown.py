"""Write an article as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from copydesk.documents import BODY_ROLES, Block, Role, SourceFormat
from copydesk.markdown.escape import escape_heading, escape_line, fenced
from copydesk.markdown.lists import ListItem, Lists
from copydesk.markdown.sanitize import sanitize
from copydesk.markdown.tables import write_table
from copydesk.text.front_matter import is_front_matter
from copydesk.verdicts import Verdict
from copydesk.writers.text import write_text

if TYPE_CHECKING:
    from copydesk.article import Article

_QUOTE = re.compile(r"\s*(?P<marks>(?:>\s?)*)")
# Set in italics already, as by this writer.
_EMPHASIS = re.compile(r"\*(?P<words>[^*\s\n](?:[^*\n]*[^*\s\n])?)\*")
_BOLD = re.compile(r"\*\*(?P<words>[^*]+)\*\*")


def write_markdown(article: Article) -> str:
    """Write the kept blocks as Markdown.

    Markdown stays as its author wrote it, made inert. Plain text gets markers by role, and what is not
    markup in it is escaped. Blocks from HTML bring their inline markup with them.
    """
    markdown = article.format is SourceFormat.MARKDOWN
    text = sanitize(write_text(article)) if markdown else "".join(_pieces(article.kept))
    if not article.front_matter:
        return text
    from copydesk.writers.front_matter import write_front_matter

    return write_front_matter(article.metadata) + text


def _pieces(kept: tuple[Verdict, ...]) -> Iterator[str]:
    lists = Lists()
    before: Role | None = None
    above = 0
    for verdict in kept:
        depth = _quoted(verdict)
        if verdict.role is not Role.LIST_ITEM or depth != above:
            lists.close()
        item = lists.item(verdict.block) if verdict.role is Role.LIST_ITEM else None
        tight = before is Role.LIST_ITEM and depth == above and item is not None and not item.apart
        if before is not None:
            # A page cuts a quotation into its paragraphs, a text has one block for each.
            shared = min(depth, above)
            yield "\n" if tight else f"\n{('> ' * shared).rstrip()}\n"
        written = _list_item(verdict.block, item) if item else _write(verdict)
        yield _in_quotes(written, depth) if depth else written
        before, above = verdict.role, depth
    if before is not None:
        yield "\n"


def _quoted(verdict: Verdict) -> int:
    """Return how many quotations a page has around a block of the body."""
    hints = verdict.block.hints
    if hints is None or verdict.role not in BODY_ROLES:
        return 0
    depth = hints.path.count("blockquote") if "blockquote" in hints.path else 0
    return max(depth, 1) if verdict.role is Role.QUOTE else depth


def _in_quotes(markdown: str, depth: int) -> str:
    return "\n".join(f"{'> ' * depth}{line}".rstrip() for line in markdown.split("\n"))


def _write(verdict: Verdict) -> str:
    return _WRITERS.get(verdict.role, _paragraph)(verdict.block)


def _lines(block: Block, text: str | None = None) -> list[str]:
    """Return the block's lines as Markdown: with the markup HTML brought, or plain text escaped."""
    if block.hints is not None and block.hints.inline():
        return block.hints.inline().split("\n")
    text = block.text if text is None else text
    return [escaped for line in text.split("\n") if (escaped := escape_line(line))]


def _paragraph(block: Block) -> str:
    return "\n".join(_lines(block))


def _title(block: Block) -> str:
    return f"# {_heading_words(block)[1]}"


def _heading(block: Block) -> str:
    level, words = _heading_words(block)
    return f"{'#' * level} {words}"


def _heading_words(block: Block) -> tuple[int, str]:
    if block.hints is not None:
        words = " ".join(block.hints.inline().split()) or escape_heading(block.text)
        # A heading is bold by itself.
        if bold := _BOLD.fullmatch(words):
            words = bold["words"]
        return min(block.level or 2, 6), words
    text = block.text.strip()
    words = text.lstrip("#")
    marks = len(text) - len(words)
    if not 1 <= marks <= 6 or not words[:1].isspace():
        return 2, escape_heading(text)
    closed = words.rstrip("#")
    return marks, escape_heading(closed if closed[-1:].isspace() else words)


def _quote(block: Block) -> str:
    if block.hints is not None:
        return _paragraph(block)
    quoted = []
    for line in block.text.split("\n"):
        match = _QUOTE.match(line)
        marks, start = (match["marks"], match.end()) if match else ("", 0)
        depth = max(1, marks.count(">"))
        quoted.append(f"{'> ' * depth}{escape_line(line[start:])}".rstrip())
    return "\n".join(quoted)


def _code(block: Block) -> str:
    if block.hints is not None and block.hints.inline():
        return block.hints.inline()
    text = block.text.strip("\n")
    if is_front_matter(text):
        return text
    return _refenced(text) if text.lstrip().startswith(("```", "~~~")) else fenced(text)


def _refenced(text: str) -> str:
    """Put fenced code between fences at the margin that surely hold it."""
    opening, *body = text.split("\n")
    if body and body[-1].strip() and not body[-1].strip().strip("`~"):
        body = body[:-1]
    return fenced("\n".join(body), re.sub(r"[^\w+#.-]", "", opening.strip().lstrip("`~ ").split(" ")[0]))


def _table(block: Block) -> str:
    if block.hints is not None and block.hints.inline().lstrip().startswith("|"):
        return block.hints.inline().strip("\n")
    return write_table(block.text)


def _caption(block: Block) -> str:
    if block.hints is None and (marked := _EMPHASIS.fullmatch(block.text.strip())):
        return f"*{escape_line(marked['words'])}*"
    above, gap, text = "\n".join(_lines(block)).strip().rpartition("\n\n")
    # A page's caption may have its image above it, and emphasis of its own, which the same sign would end.
    if block.hints is not None and (text.startswith("![") or "*" in text):
        return f"{above}{gap}{text}"
    return f"{above}{gap}*{text}*"


def _list_item(block: Block, item: ListItem) -> str:
    first, *further = _lines(block, item.text) or [""]
    return "\n".join([f"{item.lead}{first}", *(f"{item.hang}{line}" if line else "" for line in further)])


_WRITERS: dict[Role, Callable[[Block], str]] = {
    Role.TITLE: _title,
    Role.HEADING: _heading,
    Role.QUOTE: _quote,
    Role.CODE: _code,
    Role.TABLE: _table,
    Role.CAPTION: _caption,
}
