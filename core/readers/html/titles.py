"""Choose the headline among what the page calls its title."""

from __future__ import annotations

import re
from html import unescape

from copydesk.model import Block, Role
from copydesk.readers.html.head import Head
from copydesk.readers.html.page_data import PageData

_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s+[|–—\-·•»«:/~]+\s+|\s*[|»]\s*")
LONGEST = 300


def choose_title(head: Head, data: PageData, blocks: tuple[Block, ...]) -> tuple[str, int]:
    """Give the headline as readers see it, and the index of the block it stands in, -1 where there is none.

    A first-level heading that the page's other titles confirm wins; titles made for search engines and
    browsers lose the site's name.

    Args:
        head: what the head says.
        data: the page's own data.
        blocks: the blocks of the page.
    """
    said = [
        title
        for title in (data.title, head.first("og:title"), head.first("twitter:title"), head.title)
        if title and len(title) <= LONGEST
    ]
    headings = [
        block
        for block in blocks
        if block.role is Role.HEADING and block.level <= 2 and len(block.text) <= LONGEST
    ]
    top = [block for block in headings if block.level == 1]
    best = max(
        ((_agreement(block.text, said), block.level == 1, -block.index, block.text) for block in headings),
        default=None,
    )
    if best is not None and best[0] >= 0.6:
        return _before_bar(unescape(" ".join(best[3].split()))), -best[2]
    first = top[0].index if top else -1
    if len(top) == 1 and not said:
        return " ".join(top[0].text.split()), first
    site = head.first("og:site_name") or data.site
    for title in said:
        if cut := without_site(unescape(title), site):
            return cut, first
    return (" ".join(top[0].text.split()), first) if top else ("", -1)


def _before_bar(heading: str) -> str:
    """Cut a section's name behind a bar: "Headline | Opinion"."""
    headline = heading.split(" | ")[0]
    return headline if len(headline.split()) >= 3 else heading


def _agreement(heading: str, said: list[str]) -> float:
    """Give how alike a heading is to the title most like it: shared words over all words of the shorter."""
    own = _WORD.findall(heading.lower())
    best = 0.0
    for title in said:
        other = _WORD.findall(title.lower())
        if not own or not other:
            continue
        shared = len(set(own) & set(other))
        share = shared / max(len(set(own)), 1)
        cover = shared / max(len(set(other)), 1)
        best = max(
            best, 2 * share * cover / (share + cover) if shared else 0.0, share if len(own) >= 4 else 0.0
        )
    return best


def without_site(title: str, site: str) -> str:
    """Cut the site's name from the end or the beginning of a title.

    Args:
        title: "Headline | Site".
        site: the site's name, or an empty string.
    """
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return title
    cuts = [match.span() for match in _SEPARATOR.finditer(title)]
    folded = _fold(site)
    if folded and _fold(parts[-1]) == folded:
        return title[: cuts[-1][0]].strip()
    if folded and _fold(parts[0]) == folded:
        return title[cuts[0][1] :].strip()
    last = len(_WORD.findall(parts[-1]))
    before = len(_WORD.findall(title[: cuts[-1][0]]))
    sign = title[cuts[-1][0] : cuts[-1][1]].strip()
    if sign != ":" and last <= 4 and before >= last + 1:
        return title[: cuts[-1][0]].strip()
    return title


def _fold(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))
