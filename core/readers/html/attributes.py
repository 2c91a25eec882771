"""Keep the tags of a page to as many attributes as the parser reads well."""

from __future__ import annotations

import re
from itertools import islice

_LONG, _MOST = 8192, 500
_LONG_TAG = re.compile(rf"<[A-Za-z][^<>]{{{_LONG},}}")
_ATTRIBUTE = re.compile(r"""\s(?:"[^"]*"|'[^']*'|[^\s"'])+""")


def trim_tags(text: str) -> str:
    """Drop all but the first attributes of tags that have hundreds.

    libxml2 compares each attribute of a tag with all before it: 40,000 of them, 600 KB, took 16 s.
    """
    half = _LONG // 2
    pieces = []
    done = 0
    opened = closed = -1
    # A tag that long leaves half its length without an angle bracket, wherever it begins.
    for start in range(0, len(text) - half, half):
        begins, ends = text.rfind("<", start, start + half), text.rfind(">", start, start + half)
        if begins >= 0 or ends >= 0:
            opened, closed = begins, ends
        elif opened > closed and (tag := _LONG_TAG.match(text, opened)):
            pieces += [text[done:opened], _trimmed(tag)]
            # The rest of the tag needs no second look.
            done, opened = tag.end(), -1
    return "".join([*pieces, text[done:]]) if done else text


def _trimmed(match: re.Match[str]) -> str:
    tag = match[0]
    attributes = _ATTRIBUTE.finditer(tag)
    last = next(islice(attributes, _MOST - 1, None), None)
    rest = tag[last.end() :] if last else ""
    # Where a quote is open the tag does not end here, or it began inside the value of another.
    return tag if rest.count('"') % 2 or rest.count("'") % 2 else tag[: len(tag) - len(rest)]
