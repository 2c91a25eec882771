"""Return the inline content of one block as Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.markdown.escape import escape_line, escape_piece, escape_start
from copydesk.readers.html.inline.content import BREAK, Close, Open, Piece, Raw, collapse_spaces, is_text
from copydesk.text.urls import safe_url

_PLAIN = r"(?:[^\W_]|[\s,.;:?'\"()/%$€£‘’“”–—…-])*\Z"


def to_markdown(pieces: Sequence[Piece], text: str, heading: bool = False, base: str = "") -> str:
    """Return the pieces as Markdown.

    Args:
        pieces: the block's content in order; none stand for the text alone.
        text: what `to_text` made of them.
        heading: whether they are a heading, which is one line and bold by itself.
        base: address that relative links are resolved against.
    """
    if heading:
        pieces = [" " if piece == BREAK else piece for piece in pieces]
        pieces = [Open("") if isinstance(piece, Open) and piece.mark == "**" else piece for piece in pieces]
        text = text.replace("\n", " ")
    if is_text(pieces):
        if re.match(_PLAIN, text) and "\n" not in text and not text[:1].isdigit() and text[:1] not in "-=:":
            return text
        return "\\\n".join(map(escape_line, text.split("\n")))
    return _Inline(base).render(pieces)


class Inline(NamedTuple):
    """A block's inline content, rendered as Markdown only where it is needed.

    Attributes:
        pieces: the content in order; none stand for the text alone.
        text: what `to_text` made of them.
        heading: whether they are a heading.
        base: address that relative links are resolved against.
    """

    pieces: tuple[Piece, ...]
    text: str
    heading: bool
    base: str

    def __call__(self) -> str:
        """Return the content as Markdown."""
        return to_markdown(self.pieces, self.text, self.heading, self.base)


class _Inline:
    """One pass over the pieces that keeps white space outside the marks."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.out: list[str] = []
        self.open: list[tuple[Open, int]] = []
        self.pending = ""

    def render(self, pieces: Sequence[Piece]) -> str:
        """Return the pieces as one stretch of Markdown."""
        further = len([piece for piece in pieces if piece.__class__ is not Close])
        for piece in pieces:
            further -= piece.__class__ is not Close
            if isinstance(piece, str):
                self._text(piece, last=not further)
            elif isinstance(piece, Open):
                self.open.append((piece, len(self.out)))
            elif isinstance(piece, Raw):
                self._emit(piece.markdown)
            elif self.open:
                self._close()
        while self.open:
            self._close()
        marked = pair_marks("".join(self.out).strip()).replace("\x08\x07", "")
        return "\n".join(map(escape_start, re.sub(_CODE, _code, marked).split("\n")))

    def _text(self, piece: str, last: bool) -> None:
        in_code = any(opened.mark == "`" for opened, _ in self.open)
        for number, line in enumerate(piece.split(BREAK)):
            if number:
                self.pending = " " if in_code else "\\\n"
            clean = collapse_spaces(line)
            if not self.pending and line[:1].isspace():
                self.pending = " "
            if clean:
                self._emit(clean if in_code else escape_piece(clean, last))
                self.pending = " " if line[-1].isspace() else ""

    def _emit(self, markdown: str) -> None:
        if self.out and self.pending:
            self.out.append(self.pending)
        self.out.append(markdown)
        self.pending = ""

    def _close(self) -> None:
        opened, start = self.open.pop()
        inner = self.out[start:]
        del self.out[start:]
        # White space just inside the element stands before its mark.
        if inner and inner[0] in (" ", "\\\n"):
            self.out.append(inner.pop(0))
        if inner:
            self.out.append(self._wrap(opened, "".join(inner)))

    def _wrap(self, opened: Open, inner: str) -> str:
        mark = opened.mark
        if not mark or any(outer.mark in (mark, "`") for outer, _ in self.open):
            return inner
        if mark == "a":
            target = safe_url(opened.target, self.base) if opened.target else ""
            return f"[{inner}]({link_target(target)})" if target else inner
        if mark == "`":
            return f"\x07{inner}\x08"
        return f"{_OPENERS[mark]}{inner}{_CLOSERS[mark]}"


_OPENERS = {"*": "\x01", "**": "\x02", "~~": "\x03"}
_CLOSERS = {"*": "\x04", "**": "\x05", "~~": "\x06"}
_MARK = {sign: mark for signs in (_OPENERS, _CLOSERS) for mark, sign in signs.items()}
_CODE = r"\x07([^\x07\x08]*)\x08"
_SIGNS = r"([\x01-\x06]+)"


def pair_marks(markdown: str) -> str:
    """Write the emphasis marks that a Markdown reader would pair, and leave the others out.

    "**said.**He" does not close in CommonMark: a closing mark between punctuation and a letter opens.
    """
    parts = re.split(_SIGNS, markdown)
    if len(parts) == 1:
        return markdown
    opened: dict[str, tuple[int, bool]] = {}
    paired: dict[tuple[int, str], str] = {}
    for place in range(1, len(parts), 2):
        before, after = parts[place - 1][-1:], parts[place + 1][:1]
        # A run that both closes and opens is read in more than one way.
        mixed = any(sign in parts[place] for sign in "\x01\x02\x03") and any(
            sign in parts[place] for sign in "\x04\x05\x06"
        )
        for sign in parts[place]:
            mark = _MARK[sign]
            if sign in "\x01\x02\x03":
                opened[mark] = (place, not mixed and _faces(after, before))
            else:
                start, fits = opened.pop(mark, (place, False))
                if fits and not mixed and _faces(before, after):
                    paired[start, _OPENERS[mark]] = paired[place, sign] = mark
    for place in range(1, len(parts), 2):
        parts[place] = "".join(paired.get((place, sign), "") for sign in parts[place])
    return "".join(parts)


def _faces(inner: str, outer: str) -> bool:
    if not inner or inner.isspace():
        return False
    return inner.isalnum() or not outer or outer.isspace() or not outer.isalnum()


_ENTITY = r"&(?=#?\w+;)"


def link_target(url: str) -> str:
    """Escape an address so that it can stand between the parentheses of a Markdown link."""
    for sign, code in (("(", "%28"), (")", "%29"), ("<", "%3C"), (">", "%3E"), ("\\", "%5C"), ("*", "%2A")):
        url = url.replace(sign, code)
    # A reader of Markdown decodes entities: "?a&lt;3" would lead to "?a<3".
    return re.sub(_ENTITY, "&amp;", url) if "&" in url else url


def _code(match: re.Match[str]) -> str:
    inner = match[1]
    longest = max((len(run) for run in re.findall(r"`+", inner)), default=0)
    fence = "`" * (longest + 1)
    edge = " " if inner[:1] == "`" or inner[-1:] == "`" else ""
    return f"{fence}{edge}{inner}{edge}{fence}"
