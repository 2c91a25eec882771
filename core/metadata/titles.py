"""Choose the headline among what the page calls its title."""

from __future__ import annotations

import re

from copydesk.documents import Block, Role
from copydesk.metadata.head import Head
from copydesk.metadata.json_ld import PageData
from copydesk.metadata.section_pages import headline_below
from copydesk.text.dates import is_dateline
from copydesk.text.entities import unescape
from copydesk.text.scripts import may_lack_spaces

_HEADING = Role.HEADING
_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s+[|–—\-·•»«:/~]+\s+|\s*[|»]\s*")
LONGEST = 300
# Sites in Chinese, Japanese and Korean set their name behind signs without blanks.
_UNSPACED_SEPARATOR = r"\s*(?:--+|[|｜_：\-–—])\s*"
_LONGEST_SITE = 14  # characters of a site's name in these scripts
_LOWEST, _LONG, _WORDY = 3, 5, 4
_ENOUGH, _LEAST, _TOP, _ONLY = 0.6, 0.2, 0.01, 0.4
_ALL_LINK = 0.9
_SHORTEST_LINE = 2  # blanks


def choose_title(head: Head, data: PageData, blocks: tuple[Block, ...]) -> tuple[str, int | None]:
    """Return the headline as readers see it, and the index of its block, None where it stands in none.

    Args:
        head: what the head says.
        data: the page's own data.
        blocks: the blocks of the page.
    """
    title, place = _chosen(head, data, blocks)
    below = headline_below(title, place, blocks)
    return (title, place) if below is None else (" ".join(blocks[below].text.split()), below)


def _chosen(head: Head, data: PageData, blocks: tuple[Block, ...]) -> tuple[str, int | None]:
    """Choose among what the page calls its title, be it the name of a section.

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
    site = head.first("og:site_name") or data.site
    headings = [
        block
        for block in blocks
        if block.role is _HEADING and block.level <= _LOWEST and len(block.text) <= LONGEST
    ]
    top = [block for block in headings if block.level == 1]
    names = _names_of(site, said)
    heads = _first_parts(said, headings) - {_fold(site)}
    words = [frozenset(_WORD.findall(title.lower())) for title in dict.fromkeys(said)]
    best = max(
        [(_weight(block, words, names, heads, len(top)), -block.index) for block in headings],
        default=(0.0, 0),
    )
    if best[0] >= _ENOUGH:
        return _headline(blocks[-best[1]].text, said), -best[1]
    first = top[0].index if top else None
    if len(top) == 1 and not said:
        return " ".join(top[0].text.split()), first
    for title in said if not headings else ():
        if (found := _line_of(title, blocks)) is not None:
            return found
    for title in said:
        if cut := without_site(unescape(title), site):
            return cut, first
    return (" ".join(top[0].text.split()), first) if top else ("", None)


def _line_of(title: str, blocks: tuple[Block, ...]) -> tuple[str, int] | None:
    """Return the line that is a title without the site's name, and its block, in a page without headings."""
    cuts = [match.span() for match in _SEPARATOR.finditer(title)]
    parts = {_fold(title.partition(": ")[2]), *(_fold(title[end:]) for _, end in cuts[:1])}
    parts |= {_fold(title[:start]) for start, _ in cuts[-1:]}
    for block in blocks:
        line = block.text[: LONGEST + 1].partition("\n")[0]
        if line.count(" ") >= _SHORTEST_LINE and _fold(line) in parts:
            return " ".join(line.split()), block.index
    return None


def _first_parts(said: list[str], headings: list[Block]) -> set[str]:
    """Return the folded first parts of titles that name the site too, where no heading is a later part.

    "Opinion | The headline" begins with its section.
    """
    split = [[_fold(part) for part in parts] for title in said if len(parts := _parts(title)) > 1]
    later = {part for parts in split for part in parts[1:]}
    if later and any(_fold(block.text) in later for block in headings):
        return set()
    return {parts[0] for parts in split} - {""}


def _weight(block: Block, said: list[frozenset[str]], names: set[str], heads: set[str], tops: int) -> float:
    """Weigh how much speaks for a heading: the page's titles, its level, and that no other has it."""
    own = _WORD.findall(block.text.lower())
    folded = "".join(own)
    if folded in names:
        return 0.0
    weight = 1.0 if folded in heads else _agreement(own, said)
    if block.level == 1 and _leads_home(block):
        return weight - _TOP
    if block.level == 1:
        long = len(own) >= _LONG
        return weight + (_ONLY if tops == 1 and long and weight >= _LEAST else _TOP)
    return weight if block.level == 2 or weight == 1 else 0.0


def _leads_home(block: Block) -> bool:
    """Return whether a heading is a link in the head of the page, as the name of a site is."""
    hints = block.hints
    if hints is None or hints.link_density < _ALL_LINK or hints.landmark != "header":
        return False
    return not any(f"/{tag}/" in f"/{hints.path}/" for tag in ("article", "main"))


def _names_of(site: str, said: list[str]) -> set[str]:
    """Return the folded names of the site: its own, and what ends titles that name more."""
    titles = {_fold(title) for title in said}
    last = {_fold(parts[-1]) for title in said if len(parts := _SEPARATOR.split(title)) > 1}
    return {_fold(site), *last} - titles if len(titles) > 1 else {_fold(site)} - titles


def _headline(heading: str, said: list[str]) -> str:
    """Return a heading without the label, date or section that stands in the same element."""
    heading = unescape(" ".join(heading.split())).removeprefix("Title:").strip()
    for title in said:
        before, found, after = heading.partition(" ".join(title.split()))
        if found and before and not after and is_dateline(before):
            return found
    return _before_bar(heading)


def _before_bar(heading: str) -> str:
    """Cut a section's name behind a bar: "Headline | Opinion"."""
    headline = heading.split(" | ")[0]
    return headline if len(headline.split()) >= 3 else heading


def _agreement(own: list[str], said: list[frozenset[str]]) -> float:
    """Return how alike a heading is to the title most like it: shared words over all words of the shorter.

    Args:
        own: its words.
        said: the words of each title.
    """
    best = 0.0
    for other in said:
        shared = len(other.intersection(own))
        if not shared:
            continue
        share, cover = shared / len(set(own)), shared / len(other)
        best = max(best, 2 * share * cover / (share + cover), share if len(own) >= _WORDY else 0.0)
    return best


def without_site(title: str, site: str) -> str:
    """Cut the site's name from the end or the beginning of a title.

    Args:
        title: "Headline | Site".
        site: the site's name, or an empty string.
    """
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return _without_unspaced_site(title)
    cuts = [match.span() for match in _SEPARATOR.finditer(title)]
    folded = _fold(site)
    name = _fold(parts[-1])
    if name and (name == folded or (name in folded and len(_WORD.findall(parts[-1])) > 1)):
        return title[: cuts[-1][0]].strip()
    if folded and _fold(parts[0]) == folded:
        return title[cuts[0][1] :].strip()
    last = len(_WORD.findall(parts[-1]))
    before = len(_WORD.findall(title[: cuts[-1][0]]))
    sign = title[cuts[-1][0] : cuts[-1][1]].strip()
    if sign != ":" and last <= 4 and before >= last + 1:
        return title[: cuts[-1][0]].strip()
    return title


def _parts(title: str) -> list[str]:
    """Return the parts of a title that names more than the headline."""
    return re.split(_UNSPACED_SEPARATOR if may_lack_spaces(title) else _SEPARATOR, title)


def _without_unspaced_site(title: str) -> str:
    """Cut a short name from the end of a title in Chinese, Japanese or Korean: "標題_新聞網"."""
    if not may_lack_spaces(title):
        return title
    cuts = [match.span() for match in re.finditer(_UNSPACED_SEPARATOR, title) if "：" not in match[0]]
    if not cuts or len(title) - cuts[-1][1] > min(_LONGEST_SITE, cuts[-1][0]):
        return title
    return _without_unspaced_site(title[: cuts[-1][0]].strip()) if cuts[-1][0] else title


def _fold(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))
