"""Cut the name of the site or the section off a headline that stands with it in one line."""

from __future__ import annotations

import re

from copydesk.roles.title_text import fold_title

_SEPARATOR = re.compile(r"\s+[|–—·•»-]\s+|\s*\|\s+")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_LONGEST_SITE, _LONGEST_LABEL = 4, 2  # words
_LONGEST_NAMED = 80  # characters


def without_site(title: str, texts: tuple[str, ...]) -> str:
    """Return a headline without what stands behind its last bar or dash, where that names the site.

    A bar parts little else: "Five bridges that fell | Editorial". A dash does, so the text must say the name
    again, alone or in its copyright line: "Quiet bell - Notes from a hill".

    Args:
        title: the line of the headline.
        texts: all blocks of the text.
    """
    cuts = [match.span() for match in _SEPARATOR.finditer(title)]
    if not cuts:
        return title
    before, behind = title[: cuts[-1][0]].strip(), title[cuts[-1][1] :].strip()
    count, last = len(_WORD.findall(before)), len(_WORD.findall(behind))
    if not before or not behind:
        return title
    bar = "|" in title[cuts[-1][0] : cuts[-1][1]]
    if bar and last <= _LONGEST_SITE and count > max(last, _LONGEST_LABEL):
        return before
    if last <= _LONGEST_SITE and count > 1 and _is_known(fold_title(behind), texts):
        return before
    label = title[: cuts[0][0]].strip()
    rest = title[cuts[0][1] :].strip()
    if "|" in title[cuts[0][0] : cuts[0][1]] and label.count(" ") < _LONGEST_LABEL < rest.count(" "):
        return rest
    return title


def _is_known(name: str, texts: tuple[str, ...]) -> bool:
    """Return whether a folded name stands alone in a text, or in its copyright line."""
    short = [fold_title(text) for text in texts if len(name) <= len(text) <= _LONGEST_NAMED]
    return name in short or any(name in text and ("©" in text or "copyright" in text) for text in short)
