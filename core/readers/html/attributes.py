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
    # A tag that long leaves half its length without an angle bracket, wherever it begins.
    for start in range(0, len(text) - half, half):
        if text.find(">", start, start + half) < 0 and text.find("<", start, start + half) < 0:
            return _LONG_TAG.sub(_trimmed, text)
    return text


def _trimmed(match: re.Match[str]) -> str:
    tag = match[0]
    attributes = _ATTRIBUTE.finditer(tag)
    last = next(islice(attributes, _MOST - 1, None), None)
    rest = tag[last.end() :] if last else ""
    # Where a quote is open the tag does not end here, or it began inside the value of another.
    return tag if rest.count('"') % 2 or rest.count("'") % 2 else tag[: len(tag) - len(rest)]
