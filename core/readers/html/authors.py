"""Find who wrote the page: in its data, its meta tags and its visible byline."""

from __future__ import annotations

import re

from copydesk.model import Block, Role
from copydesk.readers.html.head import Head
from copydesk.readers.html.page_data import PageData
from copydesk.roles.names import authors_of, opener_of

_META = (
    "citation_author", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "author",
    "article:author", "og:author", "article:author_name", "dc.creator", "dcterms.creator", "creator",
)  # fmt: skip
_NAMES = frozenset({"author", "authors", "byline", "writer", "contributor", "contributors", "bylines"})
_NOT_BYLINE = frozenset(
    "comment comments related bio description card sidebar footer nav widget social avatar image job role "
    "title date time box".split()
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


def find_authors(head: Head, data: PageData, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Give the authors' names in the order of the byline, from the surest source that names any.

    Args:
        head: what the head and the attributes say.
        data: the page's own data.
        blocks: the blocks of the page.
    """
    candidates = [data.authors] if data.article else []
    candidates += [tuple(head.meta.get(name, ())) for name in _META]
    candidates += [tuple(head.props.get("author", ())), tuple(head.authors[:1])]
    for names in candidates:
        if found := _clean(names):
            return found
    if found := visible_authors(blocks):
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


def visible_authors(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Find the byline among the blocks: by the class words around it, then by its opening "By".

    Args:
        blocks: the blocks of the page.
    """
    start = next((block.index for block in blocks if block.role is Role.HEADING and block.level == 1), 0)
    near = blocks[max(0, start - 8) : start + 25]
    for block in near:
        if len(block.text) <= LONGEST and block.hints is not None:
            words = frozenset(block.hints.names[-8:])
            if not _NAMES.isdisjoint(words) and _NOT_BYLINE.isdisjoint(words):
                text = block.text.split("\n")[0]
                if found := authors_of(text[opener_of(text) :]):
                    return found
    for block in near:
        first = block.text.lstrip("- ")
        if len(first) <= LONGEST and (end := opener_of(first)) and (found := authors_of(first[end:])):
            return found
    return ()
