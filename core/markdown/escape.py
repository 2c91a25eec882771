"""Escape or fence plain text so that a CommonMark parser gives the same words, and no more than needed."""

from __future__ import annotations

import re

# Compiled where Markdown is written: a page is read without.
_SPECIAL = r"[\\*`_\[\]<&~!]"  # most texts have none, and are told so at once
_ANYWHERE = (
    r"\\(?=[!-/:-@\[-`{-~]|$)"  # a backslash that would escape something, or break the line
    r"|[*`]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # snake_case is safe
)
_IN_LINE = (
    rf"{_ANYWHERE}|<(?=[A-Za-z/!?])|&(?=\#?\w{{1,32}};)|(?<=\S)~|~(?=~)"
    r"|\](?=[(\[:])"  # what would make a link or a definition; a bracket in a quotation is safe
)
# What follows a piece is not known, nor whether it stands inside a link.
_IN_PIECE = rf"{_ANYWHERE}|<(?=[A-Za-z/!?]|$)|&(?=\#?\w{{0,32}}(?:;|$))|[\[\]~]|!$"
_START = r"\#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=(?==*\s*$)|:::|(?P<number>\d{1,9})[.)](?=\s|$)"
_RULE_CHARACTERS = "-:| \t"  # of a break, of a heading's underline and of the rule in a table


def escape_inline(text: str) -> str:
    """Escape what would be markup anywhere in a whole line: emphasis, code, links, tags, entities."""
    return re.sub(_IN_LINE, r"\\\g<0>", text) if re.search(_SPECIAL, text) else text


def escape_piece(text: str, last: bool = False) -> str:
    """Escape what would be markup in a piece of a line, whatever stands around it.

    Args:
        text: the piece.
        last: whether no text, link or image follows it, so that its last "!" is no image's.
    """
    if not re.search(_SPECIAL, text):
        return text
    mark = "!" if last and text.endswith("!") else ""
    return re.sub(_IN_PIECE, r"\\\g<0>", text.removesuffix(mark)) + mark


def escape_line(line: str) -> str:
    """Escape a line that begins a paragraph or goes on with one, without the blanks around it."""
    return escape_start(escape_inline(line.strip()))


def escape_start(line: str) -> str:
    """Escape what would make a heading, list, quotation, break or table of a line; its markup stays."""
    if not line or line[0].isalpha():
        return line
    if not line.strip(_RULE_CHARACTERS):
        return f"\\{line}"
    match = re.match(_START, line)
    if match is None:
        return line
    if match["number"]:
        return f"{match['number']}\\{line[match.end('number') :]}"
    return f"\\{line}"


def escape_heading(text: str) -> str:
    """Escape text for a heading, on one line and without a closing run of number signs."""
    line = escape_inline(" ".join(text.split()))
    head = line.rstrip("#")
    if head != line and (not head or head.endswith(" ")):
        return f"{head}\\{line[len(head) :]}"
    return line


def fenced(text: str, language: str = "") -> str:
    """Put text between fences that no line of it can close."""
    longest = max([len(run) for run in re.findall(r"(?m)^ {0,3}(`{3,})", text)], default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"
