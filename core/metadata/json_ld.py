"""Read what a page says of itself in JSON-LD (schema.org)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from copydesk.text.entities import unescape
from copydesk.text.patterns import late

# Deeper data is not an article's description; json.loads gives up near Python's own limit.
DEEPEST = 12
LONGEST = 2_000_000

_ARTICLE = late(r"Article|BlogPosting|Report|Review|Recipe|HowTo|LiveBlogPosting|Posting", re.IGNORECASE)
_PAGE = late(r"Web\s?Page|CollectionPage|AboutPage|Book|Product|Course|Event|VideoObject", re.IGNORECASE)
_TAG = late(r"<[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class PageData:
    """The page's own data on its article; empty where it says nothing.

    Attributes:
        title: headline.
        description: what the page says of its article.
        authors: names of people, or of organisations where no person is named.
        published: date and time as the page writes them.
        body: text of the article.
        language: language code.
        site: name of the publisher.
        image: address of the main image.
        url: address of the page.
        article: whether the data says that the page is an article.
    """

    title: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    body: str = ""
    language: str = ""
    site: str = ""
    image: str = ""
    url: str = ""
    article: bool = False


def read_page_data(root: etree._Element) -> PageData:
    """Read the JSON-LD of a page; the fullest description of an article wins.

    Args:
        root: root element of the page.
    """
    found: list[tuple[int, PageData]] = []
    nodes: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            text = script.text
            if text and len(text) < LONGEST:
                nodes += _nodes(_load(text))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for node in nodes:
        kind = " ".join(_strings(node.get("@type")))
        rank = 2 if _ARTICLE.search(kind) else 1 if _PAGE.search(kind) else 0
        if rank:
            data = _article(node, by_id, rank == 2)
            fields = (data.title, data.authors, data.published, data.body)
            found.append((10 * rank + sum(map(bool, fields)), data))
    if not found:
        return PageData()
    best = max(rank for rank, _ in found)
    return next(data for rank, data in found if rank == best)


def _load(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = (
        text.removeprefix("//<![CDATA[").removeprefix("<![CDATA[").removesuffix("//]]>").removesuffix("]]>")
    )
    import json

    try:
        return json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Return every object of the data, outermost first."""
    level = [data]
    for _ in range(DEEPEST):
        below: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                yield value
                below += [inner for inner in value.values() if isinstance(inner, (dict, list))]
            elif isinstance(value, list):
                below += value
        level = below


def _article(node: dict[str, Any], by_id: dict[str, dict[str, Any]], article: bool) -> PageData:
    images = [name for name in _strings(node.get("image"), "url", by_id) if "/" in name]
    return PageData(
        title=_first(_strings(node.get("headline")) or _strings(node.get("name"))) if article else "",
        description=_first(_strings(node.get("description"))),
        authors=_people(node.get("author") or node.get("creator"), by_id),
        published=_first(_strings(node.get("datePublished")) or _strings(node.get("dateCreated"))),
        body=_text(max(_strings(node.get("articleBody")) or _strings(node.get("text")) or [""], key=len)),
        language=_first(_strings(node.get("inLanguage"), "name", by_id)),
        site=_first(_strings(node.get("publisher"), "name", by_id)),
        image=_first(images),
        url=_first(_strings(node.get("url"))),
        article=article,
    )


def _people(value: Any, by_id: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    people: dict[str, None] = {}
    others: dict[str, None] = {}
    for one in value if isinstance(value, list) else [value]:
        node = by_id.get(one.get("@id", ""), one) if isinstance(one, dict) else one
        organisation = isinstance(node, dict) and "Organization" in " ".join(_strings(node.get("@type")))
        for name in _strings(node, "name", by_id):
            (others if organisation else people)[_text(name)] = None
    return tuple(people or others)


def _strings(value: Any, key: str = "", by_id: dict[str, dict[str, Any]] | None = None) -> list[str]:
    """Return the strings in a value that may be a string, an object with a name, or a list of them."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and by_id and len(one) == 1 and isinstance(one.get("@id"), str):
            one = by_id.get(one["@id"], one)
        if isinstance(one, dict):
            one = one.get(key) if key else None
            if isinstance(one, list):
                found += [text.strip() for text in one if isinstance(text, str) and text.strip()]
        if isinstance(one, str) and one.strip():
            found.append(one.strip())
    return found


def _first(values: list[str]) -> str:
    return _text(values[0]) if values else ""


def _text(value: str) -> str:
    """Fold white space, entities and tags that pages leave in their data."""
    if "&" in value:
        value = unescape(value)
    if "<" in value:
        value = _TAG.sub(" ", value)
    return " ".join(value.split())
