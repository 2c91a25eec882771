"""Keep the tags of a page to as many attributes as the parser reads well."""

from __future__ import annotations

import re
from itertools import islice

_LONG, _MOST = 8192, 500
# A value in quotes may hold the bracket that ends a tag; where a quote is open, none counts.
_TAGS = (
    r"""<[A-Za-z](?:[^<>"']+|"[^"<]*"|'[^'<]*')*""",
    r"<[A-Za-z][^<>]*",
)
_ATTRIBUTE = r"""\s(?:"[^"]*"|'[^']*'|[^\s"'])+"""


def trim_tags(text: str) -> str:
    """Drop all but the first attributes of tags that have hundreds.

    libxml2 compares each attribute of a tag with all before it: 40,000 of them, 600 KB, took 16 s.
    """
    half = _LONG // 2
    pieces = []
    done = 0
    opened: int | None = None
    # A tag that long leaves half its length without an angle bracket, wherever it begins.
    for start in range(0, len(text) - half, half):
        if (begins := text.rfind("<", start, start + half)) >= 0:
            opened = begins
        elif opened is not None and text.find(">", start, start + half) < 0:
            tag = max(
                [found[0] if (found := re.compile(form).match(text, opened)) else "" for form in _TAGS],
                key=len,
            )
            if len(tag) > _LONG:
                pieces += [text[done:opened], _trimmed(tag)]
                done = opened + len(tag)
            # No tag needs a second look.
            opened = None
    return "".join([*pieces, text[done:]]) if done else text


def _trimmed(tag: str) -> str:
    attributes = re.finditer(_ATTRIBUTE, tag)
    last = next(islice(attributes, _MOST - 1, None), None)
    rest = tag[last.end() :] if last else ""
    # Where a quote is open the tag does not end here, or it began inside the value of another.
    return tag if rest.count('"') % 2 or rest.count("'") % 2 else tag[: len(tag) - len(rest)]
