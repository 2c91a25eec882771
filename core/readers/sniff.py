"""Distinguish plain text, Markdown and HTML by their content."""

from __future__ import annotations

import re
from itertools import dropwhile

from copydesk.documents import SourceFormat

_HEAD = 65536
_FEW = 12  # lines
# Patterns are compiled where a text holds their first sign: most texts hold none.
# Comments are passed over one by one and for good: a pattern that may stretch one over the next tries as many
# ways as two to the power of their number.
_DOCUMENT = r"(?is)\s*+(?:(?><!--.{0,2000}?-->)\s*+)*+<(?:!doctype\s+html|\?xml\b|html\b|head\b|body\b)"
_TAG = (
    r"(?i)</?(?:p|div|br|span|a|h[1-6]|ul|ol|li|table|tr|td|th|article|section|header|footer|nav|main|aside|figure|img"
    r"|em|strong|b|i|blockquote|pre|code|title|meta|link|script|style|form|hr)(?:\s[^<>]{0,2000})?/?>"
)
_CLOSING_BLOCK = r"(?i)</(?:p|div|h[1-6]|ul|ol|li|article|section|body|table|blockquote)\s*>"
# Each behind its rarest character: one is found thirty times as fast as two.
_MARKDOWN_SIGNS = (("]", "]("), ("`", "```"), ("~", "~~~"), ("#", "\n#"), ("=", "\n==="))
_TITLE = r"\# \S[^\n]*\n\s*\n"
_MARKUP = r"(?m)^(?:\#{1,6} |[-*+] |> |\*[^*\n]+\*$)|\\[*_\[\]\#`<]|\*\*\S"
_MARKDOWN = (
    r"(?m)^(?:\#{1,6} \S|```|~~~|!?\[[^\]\n]{0,200}\]\([^)\s]{1,500})|\]\(https?://|(?<=\S\n)[=-]{3,}[ \t]*$"
)


def sniff(text: str) -> SourceFormat:
    """Return the format of a source.

    An article about HTML that quotes a few tags is text: a page opens with a tag or has one on most lines.

    Args:
        text: decoded text; its first 64 Ki characters decide.
    """
    head = text[:_HEAD]
    if "<" in head and _is_html(head):
        return SourceFormat.HTML
    # Below a title of its own any sign will do, as in what `-t markdown` writes.
    if head.startswith("#") and (title := re.match(_TITLE, head)) and re.search(_MARKUP, head[title.end() :]):
        return SourceFormat.MARKDOWN
    if head.startswith("#") or any(rare in head and sign in head for rare, sign in _MARKDOWN_SIGNS):
        signs = re.finditer(_MARKDOWN, head)
        if next(signs, None) and next(signs, None):
            return SourceFormat.MARKDOWN
    return SourceFormat.TEXT


def _is_html(head: str) -> bool:
    """Return whether the head of a source is HTML, a whole page or a fragment."""
    if re.match(_DOCUMENT, head):
        return True
    lines = [line.strip() for line in head.splitlines() if line and not line.isspace()]
    opens = lines[0][:1] == "<"
    if opens:
        # A scraper may leave a pixel or a comment above a text whose tags are gone.
        lines = list(dropwhile(_is_markup, lines)) or lines
    tagged = sum([re.search(_TAG, line) is not None for line in lines if "<" in line])
    if tagged * 2 > len(lines):
        return opens or re.search(_CLOSING_BLOCK, head) is not None
    # Markup with wrapped lines has a tag every few of them, and ends with one.
    return opens and tagged * (_FEW if lines[-1][-1:] == ">" else _FEW // 3) > len(lines)


def _is_markup(line: str) -> bool:
    """Return whether a line holds tags and nothing else."""
    return line[0] == "<" and not re.sub(r"<[^<>]*>", "", line).strip()
