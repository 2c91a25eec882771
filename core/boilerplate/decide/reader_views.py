"""Find the lines that the reader view of a browser writes above an article that it saves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.text.patterns import late

_HOST = late(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
# "3-4 minutes"; of a recipe "20 minutes" is the author's.
_READING_TIME = late(r"\d{1,3}\s?[-–—~]\s?\d{1,3} ?[^\W\d_]{2,10}\.?")
_WITHIN = 5


def reader_view_lines(texts: Sequence[str]) -> list[int]:
    """Return the lines of a reader view: the site's host first of all, and below it how long reading takes.

    Args:
        texts: the blocks' texts, stripped.
    """
    if not texts or not _HOST.fullmatch(texts[0]):
        return []
    times = [row for row, text in enumerate(texts[1:_WITHIN], 1) if _READING_TIME.fullmatch(text)]
    return [0, *times[:1]] if times else []
