"""Gather what stands in a page's head and in its attributes: meta tags, links, itemprop, time."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

MOST_TEXTS = 30
PROPERTIES = frozenset({"author", "headline", "datepublished", "datecreated"})


@dataclass(slots=True)
class Head:
    """Values that describe a page, by lower-case name, in source order.

    Attributes:
        title: content of `<title>`.
        language: `lang` of the page.
        meta: contents of `<meta>` by name, property or itemprop.
        links: addresses of `<link>` by rel.
        props: texts of visible elements by itemprop.
        times: machine-readable dates of `<time>`, each with the class and itemprop words around it.
        authors: texts of links with rel="author".
    """

    title: str = ""
    language: str = ""
    meta: dict[str, list[str]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    props: dict[str, list[str]] = field(default_factory=dict)
    times: list[tuple[str, str]] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)

    def first(self, *names: str) -> str:
        """Return the first value of the first of the names that has one."""
        for name in names:
            if values := self.meta.get(name):
                return values[0]
        return ""


def read_head(root: etree._Element) -> Head:
    """Gather the values in one pass over the elements that can hold them."""
    head = Head(
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    )
    title: etree._Element | None = None
    for element in root.iter("meta", "link", "title", "time", "a"):
        tag = element.tag
        if tag == "a":
            if "author" in (element.get("rel") or "") and (text := _text(element)):
                head.authors.append(text)
        elif tag == "meta":
            _read_meta(head, element)
        elif tag == "link":
            if (rel := element.get("rel")) and (href := element.get("href")):
                head.links.setdefault(rel.lower(), href.strip())
        elif tag == "time":
            _read_time(head, element)
        elif title is None and not _in_drawing(element):
            title = element
    if title is not None:
        head.title = _text(title)
    found = root.xpath("descendant::*[@itemprop]")
    for element in found if isinstance(found, list) else ():
        if isinstance(element, etree._Element) and element.tag != "meta":
            _read_property(head, element)
    return head


def _read_meta(head: Head, element: etree._Element) -> None:
    content = " ".join((element.get("content") or element.get("value") or "").split())
    if content:
        for key in ("name", "property", "itemprop", "http-equiv"):
            if name := element.get(key):
                head.meta.setdefault(name.strip().lower(), []).append(content)


def _read_time(head: Head, element: etree._Element) -> None:
    value = element.get("datetime") or _text(element)
    parent = element.getparent()
    around = " ".join(
        (one.get("class") or "") + " " + (one.get("itemprop") or "")
        for one in (element, parent)
        if one is not None
    )
    if value and len(value) < 100:
        head.times.append((value, around.lower()))


def _read_property(head: Head, element: etree._Element) -> None:
    names = PROPERTIES.intersection((element.get("itemprop") or "").lower().split())
    if names:
        value = element.get("datetime") or element.get("content") or _property(element)
        for name in names:
            head.props.setdefault(name, []).append(value)


def _in_drawing(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag not in ("head", "html", "body")


def _property(element: etree._Element) -> str:
    """Return the text of a property, of its name where it is a person with several."""
    for inner in element.iterdescendants():
        if inner.get("itemprop") == "name":
            return inner.get("content") or _text(inner)
    return _text(element)


def _text(element: etree._Element) -> str:
    """Return the beginning of an element's text; nested elements with the same mark stay cheap."""
    return " ".join("".join(islice(element.itertext(), MOST_TEXTS)).split())
