"""Find who wrote the page: in its data, its meta tags and its visible byline."""

from __future__ import annotations

import re
from itertools import pairwise

from copydesk.model import Block, Role
from copydesk.readers.html.head import Head
from copydesk.readers.html.page_data import PageData
from copydesk.roles.dates import find_date
from copydesk.roles.names import authors_of, is_name, opener_of

_META = (
    "citation_author", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "author",
    "article:author", "og:author", "article:author_name", "dc.creator", "dcterms.creator", "creator",
)  # fmt: skip
_NAMES = frozenset({"author", "authors", "byline", "writer", "contributor", "contributors", "bylines"})
_NOT_BYLINE = frozenset(
    "comment comments related bio biography description sidebar footer nav social avatar image job role "
    "share breadcrumb breadcrumbs category categories tag tags".split()
)
_BY = re.compile(
    r"(?:^|[|•·–—-]\s?)(?:(?:[Pp]osted |[Ww]ritten )?[Bb][Yy]|[Aa]uthors?:|[Cc]ontributors?:)\s?:?\s(\S.*)"
)
_BY_INSIDE = re.compile(r"\s(?:by|By|BY)\s(\S.*)")
_WRITTEN = re.compile(r"(?:This (?:post|article) was )?(?:[Ww]ritten|[Aa]uthored|[Pp]osted) [Bb]y:?\s(\S.*)")
_NAME_END = re.compile(
    r"\s*(?:[|•·–—/(]|\s-\s|\d|\b(?:on|in|for|at|[Pp]ublished|[Uu]pdated|[Pp]osted)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b\.?(?=\s|$))"
)
_LABELS = (
    "share",
    "read",
    "follow",
    "about",
    "last",
    "more",
    "updated",
    "published",
    "photo",
    "reviewed",
    "min",
    "view",
    "written",
    "by",
    "posted",
    "email",
    "section",
    "writer",
    "contribut",
)
_NOBODY = frozenset(
    {
        "admin",
        "administrator",
        "editor",
        "author",
        "user",
        "staff",
        "guest",
        "null",
        "undefined",
        "none",
        "anonymous",
        "root",
        "webmaster",
        "by",
    }
)
_ADDRESS = re.compile(r"https?:|www\.|@|\.com/")
_JOINER = re.compile(r"\s*;\s*|\s+and\s+|\s+&\s+|\s*\|\s*")
LONGEST = 120


def find_authors(head: Head, data: PageData, blocks: tuple[Block, ...], title: int) -> tuple[str, ...]:
    """Give the authors' names in the order of the byline, from the surest source that names any.

    Args:
        head: what the head and the attributes say.
        data: the page's own data.
        blocks: the blocks of the page.
        title: index of the headline's block, -1 where there is none.
    """
    candidates = [data.authors] if data.article else []
    candidates += [tuple(head.meta.get(name, ())) for name in _META]
    candidates += [tuple(head.props.get("author", ())), tuple(head.authors[:1])]
    for names in candidates:
        if found := _clean(names):
            return found
    if found := visible_authors(blocks, title):
        return found
    return _clean(data.authors)


def _clean(names: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for value in names:
        value = value[opener_of(value) :].strip(" :,\t")
        if not value or len(value) > LONGEST or _ADDRESS.search(value):
            continue
        for name in _JOINER.split(value):
            if name.strip() and name.strip().lower() not in _NOBODY:
                found[name.strip()] = None
    return tuple(found)


def visible_authors(blocks: tuple[Block, ...], title: int) -> tuple[str, ...]:
    """Find the byline near the headline: by its class words, by its "By", or as a bare name beside a date.

    Args:
        blocks: the blocks of the page.
        title: index of the headline's block, -1 where there is none.
    """
    near = (*blocks[title + 1 : title + 16], *reversed(blocks[max(0, title - 6) : max(0, title)]))
    near = tuple(block for block in near if len(block.text) <= LONGEST and block.role is not Role.HEADING)
    for block in near:
        words = block.hints.names[-6:] if block.hints is not None else ()
        marked = not _NAMES.isdisjoint(words) and _NOT_BYLINE.isdisjoint(words)
        if marked and (found := names_in(_line(block))):
            return found
    for block in near:
        if (match := _BY.search(_line(block))) and (found := names_in(match[1])):
            return found
        inside = _BY_INSIDE.search(_line(block))
        if inside and find_date(block.text) and (found := authors_of(inside[1])):
            return found
    for one, two in (*pairwise(near), *pairwise(near[::-1])):
        if is_name(_line(one)) and len(_line(two)) < 60 and find_date(two.text):
            return (_line(one),)
    for block in blocks:
        if (
            len(block.text) <= LONGEST
            and (match := _WRITTEN.match(_line(block)))
            and (found := names_in(match[1]))
        ):
            return found
    return ()


def _line(block: Block) -> str:
    """Give a block's first line without the marker of a list item."""
    return block.text.lstrip().removeprefix("- ").split("\n", 1)[0].strip()


def names_in(text: str) -> tuple[str, ...]:
    """Give the names a byline holds: people, or the one team or pen name that it begins with.

    Args:
        text: "By Jane Doe and Li Wei, 5 May 2024" or "The Example Team".
    """
    text = text[opener_of(text) :].strip(" :,\t")
    if found := authors_of(text):
        return found
    name = _NAME_END.split(text, maxsplit=1)[0].strip(" .,:*_")
    words = name.split()
    if "@" in name or name[-1:] in "?!":
        return ()
    if (
        1 <= len(words) <= 5
        and len(name) <= 50
        and name.lower() not in _NOBODY
        and not name.lower().startswith(_LABELS)
    ):
        return (name,)
    return ()
