"""Read the single bytes of Windows-1252 that strayed into UTF-8, as where two sources were glued together."""

from __future__ import annotations

import re

# Quotation marks, dashes and dots; and letters but for those by which UTF-8 begins "é", "’" and their like,
# which are left of a character that was cut.
_SIGNS = rb"[\x84\x85\x91-\x97]"
_LETTERS = rb"[\xc0\xc1\xc4-\xe1\xe3-\xff]"
_CHARACTER = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
_STRAY = (
    rb"(?P<good>" + _CHARACTER + rb")|(?P<sign>" + _SIGNS + rb"(?![\x80-\xff]))"
    rb"|(?P<letter>(?<=[A-Za-z])" + _LETTERS + rb"(?![\x80-\xff])|" + _LETTERS + rb"(?=[A-Za-z]))"
)


def read_strays(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes with each stray as UTF-8, and a warning where there was one.

    Args:
        data: UTF-8 with a few bad spots.
    """
    count = 0

    def mend(match: re.Match[bytes]) -> bytes:
        nonlocal count
        if match["good"] is not None:
            return match[0]
        count += 1
        return match[0].decode("cp1252").encode("utf-8")

    mended = re.sub(_STRAY, mend, data)
    if not count:
        return data, ()
    read = "1 byte was" if count == 1 else f"{count} bytes were"
    return mended, (f"{read} not valid utf-8 and {read.split()[2]} read as cp1252",)
