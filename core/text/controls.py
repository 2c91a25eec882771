"""Drop characters that nobody sees: controls, escape sequences, bidi overrides, soft hyphens."""

from __future__ import annotations

import re

# A byte order mark inside a text would stand first once what is before it is struck.
# Kept: tab and whatever Python ends a line at, LRM and RLM, ZWJ and ZWNJ, which ordinary text needs.
_HARMFUL = "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
_HARMLESS_ASCII = bytes([*b"\t\n\v\f\r\x1c\x1d\x1e", *range(0x20, 0x7F)])
# Soft hyphens, zero-width spaces and word joiners: a word that holds one is found by no search. Thai, Lao,
# Tibetan, Burmese and Khmer part their words by the zero-width space.
_WORDS_APART = "\u0e00-\u109f\u1780-\u17ff\u1980-\u19df\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaa7f"
_NEVER_SEEN = ("\xad", "\u2060")
_SPACE = "\u200b"
_UNWELCOME = f"{_HARMFUL[:-1]}{''.join(_NEVER_SEEN)}{_SPACE}]"
_LONE_SPACE = f"{_SPACE}(?<![{_WORDS_APART}]{_SPACE})(?![{_WORDS_APART}])"
# An OSC that never ends must not swallow the rest of the article, so it is given one line. Behind another
# character above ASCII the short forms are the rest of a letter that was decoded wrongly: all between two
# quotation marks of such a page, "â\x80\x9d" and "â\x80\x9c", would go.
_STARTS = ("\x1b", "\x9b", "\x9d")
# They begin with the signs as a set, which a search runs through ten times as fast as through alternatives.
_ESCAPES = (
    "[\x1b\x9b\x9d](?:"
    "(?:(?<=\x1b)\\[|(?<=\x9b)(?<![\x80-\xff]\x9b))[0-?]{0,64}[ -/]{0,16}[@-~]"
    "|(?:(?<=\x1b)\\]|(?<=\x9d)(?<![\x80-\xff]\x9d))[^\x07\x1b\x9c\r\n]{0,4096}(?:\x07|\x1b\\\\|\x9c)"
    "|(?<=\x1b)[ -/]{1,4}[0-~]|(?<=\x1b)[@-Z\\\\^_0-?`-~])"
)


def unusual(text: str) -> str:
    """Return the characters of a text, in order, but for the ASCII that may stand in any text."""
    kept = text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS_ASCII)
    return kept.decode("utf-8", "surrogatepass")


def scrub(text: str, rest: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Drop controls, whole escape sequences, lone surrogates, bidi overrides and invisible characters.

    Args:
        text: decoded text.
        rest: what `unusual` returns of it; None where nobody asked yet, as that takes most of the time.

    Returns:
        The text without them, and a warning that counts them where there were any.
    """
    rest = unusual(text) if rest is None else rest
    if text[:1] == "\ufeff":
        marks = len(text) - len(text.lstrip("\ufeff"))
        text, rest = text[marks:], rest[marks:]
    # Of a long text all is searched only for what its unusual characters hold.
    if re.search(_UNWELCOME, rest) is None:
        return text, ()
    sequences = characters = invisible = 0
    if any(sign in rest for sign in _STARTS):
        text, sequences = re.subn(_ESCAPES, "", text)
    if re.search(_HARMFUL, rest):
        text, characters = re.subn(_HARMFUL, "", text)
    for sign in _NEVER_SEEN:
        if sign in rest:
            invisible += text.count(sign)
            text = text.replace(sign, "")
    if _SPACE in rest:
        text, spaces = re.subn(_LONE_SPACE, "", text)
        invisible += spaces
    named = (
        (sequences, "terminal escape sequence"),
        (characters, "control character"),
        (invisible, "invisible character"),
    )
    dropped = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in named if count]
    return text, (f"dropped {_listed(dropped)}",) if dropped else ()


def _listed(parts: list[str]) -> str:
    """Join the parts of a list as a sentence has them."""
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
