"""Gather what stands in a page's head and in its attributes: meta tags, links, itemprop, time."""

from __future__ import annotations

from functools import cached_property
from itertools import islice

from lxml import etree

MOST_TEXTS = 30
PROPERTIES = frozenset({"author", "datepublished", "datecreated"})
_ITEMPROP = etree.XPath("descendant::*[@itemprop]")


class Head:
    """Values that describe a page, by lower-case name, in source order.

    What its head says is read at once, the attributes of its body only where they are asked for.

    Attributes:
        title: content of `<title>`.
        language: `lang` of the page.
        meta: contents of `<meta>` by name, property or itemprop.
        links: addresses of `<link>` by rel.
    """

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
        self.language = language.strip()
        self.title = ""
        self.meta: dict[str, list[str]] = {}
        self.links: dict[str, str] = {}
        title: etree._Element | None = None
        for element in root.iter("meta", "link", "title"):
            if element.tag == "meta":
                self._read_meta(element)
            elif element.tag == "link":
                if (rel := element.get("rel")) and (href := element.get("href")):
                    self.links.setdefault(rel.lower(), href.strip())
            elif title is None and not _in_drawing(element):
                title = element
        if title is not None:
            self.title = _text(title)

    def _read_meta(self, element: etree._Element) -> None:
        content = " ".join((element.get("content") or element.get("value") or "").split())
        if content:
            for key in ("name", "property", "itemprop", "http-equiv"):
                if name := element.get(key):
                    self.meta.setdefault(name.strip().lower(), []).append(content)

    def first(self, *names: str) -> str:
        """Return the first value of the first of the names that has one."""
        for name in names:
            if values := self.meta.get(name):
                return values[0]
        return ""

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Texts of links with rel="author"."""
        links = [link for link in self._root.iter("a") if "author" in (link.get("rel") or "")]
        return tuple([text for link in links if (text := _text(link))])

    @cached_property
    def times(self) -> tuple[tuple[str, str], ...]:
        """Machine-readable dates of `<time>`, each with the class and itemprop words around it."""
        found = [(time.get("datetime") or _text(time), time) for time in self._root.iter("time")]
        return tuple([(value, _words_around(time)) for value, time in found if value and len(value) < 100])

    @cached_property
    def props(self) -> dict[str, list[str]]:
        """Texts of visible elements by itemprop."""
        props: dict[str, list[str]] = {}
        found = _ITEMPROP(self._root)
        for element in found if isinstance(found, list) else ():
            if not isinstance(element, etree._Element) or element.tag == "meta":
                continue
            if names := PROPERTIES.intersection((element.get("itemprop") or "").lower().split()):
                spelled = element.get("title") if element.tag == "abbr" else None
                value = element.get("datetime") or element.get("content") or spelled or _property(element)
                for name in names:
                    props.setdefault(name, []).append(value)
        return props


def _words_around(time: etree._Element) -> str:
    around = (one for one in (time, time.getparent()) if one is not None)
    return " ".join([f"{one.get('class') or ''} {one.get('itemprop') or ''}" for one in around]).lower()


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
