"""Tell the texts that can hold a script without spaces between its words from those that cannot."""

from __future__ import annotations

import re

# Compiling the exact sets takes milliseconds each, as much as cleaning an article: this one is cheap.
_NO_SUCH_SCRIPT = "[^\0-\u0dff\u1800-\u303f]"
_ASCII = bytes(range(128))


def may_lack_spaces(text: str) -> bool:
    """Tell whether a text may hold Thai, Lao, Burmese, Khmer, Chinese, Japanese or Korean.

    Typographic quote marks and dashes do not count; emoji do, so whoever needs to be sure looks closer.
    """
    return not text.isascii() and re.search(_NO_SUCH_SCRIPT, beyond_ascii(text)) is not None


def beyond_ascii(text: str) -> str:
    """Give the characters of a text that are not ASCII, in order; a pattern takes ten times as long."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
