"""Drop the characters that can harm a terminal or a reader: controls, escape sequences, bidi overrides."""

from __future__ import annotations

import re

# A byte order mark inside a text would stand first once what is before it is struck.
# Kept: tab and whatever Python ends a line at, LRM and RLM, ZWJ and ZWNJ, which ordinary text needs.
_HARMFUL = "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
# The same in UTF-8, once the harmless ASCII of most texts is out of the way.
_HARMFUL_BYTES = b"[\x00-\x7f]|\xc2[\x80-\x84\x86-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf"
_HARMLESS_ASCII = bytes([*b"\t\n\v\f\r\x1c\x1d\x1e", *range(0x20, 0x7F)])
# An OSC that never ends must not swallow the rest of the article, so it is given one line. Behind another
# character above ASCII the short forms are the rest of a letter that was decoded wrongly: all between two
# quotation marks of such a page, "â\x80\x9d" and "â\x80\x9c", would go.
_ESCAPES = (
    "(?:\x1b\\[|(?<![\x80-\xff])\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]"
    "|(?:\x1b\\]|(?<![\x80-\xff])\x9d)[^\x07\x1b\x9c\r\n]{0,4096}(?:\x07|\x1b\\\\|\x9c)"
    "|\x1b[ -/]{1,4}[0-~]|\x1b[@-Z\\\\^_0-?`-~]"
)


def scrub(text: str) -> tuple[str, tuple[str, ...]]:
    """Drop control characters, whole escape sequences, lone surrogates and bidi overrides.

    Args:
        text: decoded text.

    Returns:
        The text without them, and a warning that counts them where there were any.
    """
    text = text.lstrip("\ufeff")
    if _is_harmless(text):
        return text, ()
    text, sequences = re.subn(_ESCAPES, "", text)
    text, characters = re.subn(_HARMFUL, "", text)
    dropped = [
        f"{count} {name}{'' if count == 1 else 's'}"
        for count, name in ((sequences, "terminal escape sequence"), (characters, "control character"))
        if count
    ]
    return text, (f"dropped {' and '.join(dropped)}",)


def _is_harmless(text: str) -> bool:
    """Return whether there is nothing to drop, in a third of the time that a search of the text takes."""
    try:
        data = text.encode().translate(None, _HARMLESS_ASCII)
    except UnicodeEncodeError:
        return False
    return not data or re.search(_HARMFUL_BYTES, data) is None
