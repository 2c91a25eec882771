"""Show hostile text safely: no escape sequence, control or bidi character reaches a terminal."""

from __future__ import annotations

import re

# CSI; OSC, DCS, SOS, PM and APC with their payload up to BEL, ST or the line's end; the two-byte escapes.
ESCAPE_SEQUENCE = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
UNSAFE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Zero-width joiners and the two plain direction marks belong to the spelling of many languages.
HARMLESS = frozenset("\u200c\u200d\u200e\u200f")


def safe_text(text: str, keep: str = "") -> str:
    """Drop whole escape sequences, controls, bidi overrides and lone surrogates.

    Args:
        text: what an input holds.
        keep: control characters to leave alone, such as a line feed or a tab; others become a blank
            where they stood for white space.

    Returns:
        Text that can be printed on a terminal. It is data, never markup: print it with markup off.
    """
    if text.isprintable():
        return text
    return "".join(_safe(character, keep) for character in re.sub(ESCAPE_SEQUENCE, "", text))


def _safe(character: str, keep: str) -> str:
    if character in keep or not _is_unsafe(character):
        return character
    return " " if character.isspace() else ""


def _is_unsafe(character: str) -> bool:
    from unicodedata import category  # a library of its own, which a plain run does without

    return character not in HARMLESS and category(character) in UNSAFE_CATEGORIES


def safe_name(name: str) -> str:
    r"""Show a file name as it is, with what a terminal must not see escaped: a line feed becomes \n."""
    if name.isprintable():
        return name
    return "".join(_escaped(character) for character in name)


def _escaped(character: str) -> str:
    if not _is_unsafe(character):
        return character
    if "\udc80" <= character <= "\udcff":  # how Python hands over a byte that is not UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape", "backslashreplace").decode("ascii")


def shorten(text: str, width: int) -> str:
    """Quote text on one safe line of at most `width` characters, cut at a word where it can be."""
    # Only the first stretch can be shown, and a line of 20 MB is not worth folding.
    line = " ".join(safe_text(text[: 8 * width]).split())
    if len(line) <= width and len(text) <= 8 * width:
        return line
    at_word = line[:width].rpartition(" ")[0]
    return f"{at_word if len(at_word) > width // 2 else line[: width - 1]}…"
