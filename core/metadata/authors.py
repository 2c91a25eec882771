"""Choose who wrote the page among its data, its meta tags and its visible byline."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.documents import Block
from copydesk.metadata.bylines import is_somebody, signed_by, unsigned_by, without_opener
from copydesk.metadata.head import Head
from copydesk.metadata.json_ld import PageData
from copydesk.text.names import is_agency, is_name, leading_name
from copydesk.text.patterns import late
from copydesk.text.wordlists import read_table, read_words

_META = (
    "citation_author", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "author",
    "article:author", "og:author", "article:author_name", "dc.creator", "dcterms.creator", "creator",
)  # fmt: skip
_ADDRESS = late(r"https?:|www\.|@|\.com/")
_JOINER = late(r"\s*;\s*|\s+and\s+|\s+&\s+|\s*\|\s*")
# Other languages' words for "and" are names somewhere, so both sides must be names.
_OTHER_JOINER = late(r"\s+(?:und|et|y|e|en|och|og|ja|i|a|ve|dan|và|и|і|та|και|و)\s+")
_LETTERS = late(r"[^\W\d_]+")
LONGEST = 120


def find_authors(head: Head, data: PageData, blocks: tuple[Block, ...], title: int | None) -> tuple[str, ...]:
    """Return the authors' names in the order of the byline, from the surest source that names any.

    People named in the page's data come first; where it names the site or an account instead, the people
    of the visible byline do.

    Args:
        head: what the head and the attributes say.
        data: the page's own data.
        blocks: the blocks of the page.
        title: index of the headline's block, None where there is none.
    """
    said = _said(head, data)
    site = head.first("og:site_name") or data.site
    if said and all(is_name(name) and not _are_alike(name, site) for name in said):
        return said
    signed = signed_by(blocks, title)
    # Comments carry marks of authors too.
    given = said or _first((tuple(head.props.get("author", ())), head.authors[:1]))
    if given and not (signed and all(map(is_name, signed)) and not _begins_with(given[0], signed[0])):
        return given
    return signed or unsigned_by(blocks, title) or _clean(data.authors)


def _said(head: Head, data: PageData) -> tuple[str, ...]:
    """Return the authors whom the page names outside its text."""
    candidates = [data.authors] if data.article else []
    candidates += [_given_first(head.meta[name]) for name in _META if name in head.meta]
    if head.first("twitter:label1").lower() in read_table("head/pages.txt")["writer labels"]:
        candidates.append(tuple(head.meta.get("twitter:data1", ())))
    return _first(candidates)


def _first(candidates: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the names of the first candidate that has any."""
    return next((found for names in candidates if (found := _clean(names))), ())


def _given_first(names: list[str]) -> tuple[str, ...]:
    """Turn names round that libraries write with the surname first: "Doe, Jane"."""
    turned = [" ".join(reversed(name.split(", "))) for name in names]
    indexed = all(name.count(",") == 1 for name in names) and all(map(is_name, turned))
    return tuple(turned if indexed and len(names) > 1 else names)


def _are_alike(name: str, site: str) -> bool:
    """Return whether one of the two holds the other."""
    one, two = ("".join(_LETTERS.findall(text.lower())) for text in (name, site))
    return bool(one and two) and (one in two or two in one)


def _begins_with(name: str, other: str) -> bool:
    """Return whether a name is another one with more behind it: "Jane Doe, head of the mill"."""
    rest = name[len(other) :] if name.lower().startswith(other.lower()) else ""
    return bool(rest) and not rest.startswith((" - ", " | "))


def _people(name: str) -> list[str]:
    """Return the people that a value joins in another language, each without the agency behind the name."""
    parts = _OTHER_JOINER.split(name)
    people = parts if all(map(is_name, parts)) else [name]
    return [person for person in map(_without_agency, people) if person]


def _without_agency(name: str) -> str:
    """Cut the agency or paper behind a name: "Jane Doe, Associated Press", "Jane Doe Example Herald"."""
    person, comma, rest = name.partition(", ")
    if comma and is_name(person) and is_agency(rest):
        return person
    person, rest = leading_name(name)
    papers = read_words("head/words.txt", "papers")
    behind = rest.removeprefix("The ").removeprefix("the ")
    cut = bool(person) and (is_agency(behind) or (bool(rest) and rest.split()[-1].lower() in papers))
    return person if cut else name


def _clean(names: tuple[str, ...]) -> tuple[str, ...]:
    """Take openers, addresses and fillers out of names, and part those that are joined."""
    found: dict[str, None] = {}
    for value in names:
        value = without_opener(value)
        if not value or len(value) > LONGEST or _ADDRESS.search(value):
            continue
        for name in _JOINER.split(value):
            for person in _people(name.strip()):
                if is_somebody(person):
                    found[person] = None
    return tuple(found)
