"""Find footnotes and the marks in the text that refer to them."""

from __future__ import annotations

import re

from lxml import etree

_LINKS_INSIDE = etree.XPath("descendant-or-self::a[starts-with(@href, '#')]")
_LABEL = re.compile(r"[\[(]?([0-9]{1,4}|[a-z*†‡])[\])]?\Z")


class Footnotes:
    """The footnotes of one page, known by the marks that point to them."""

    def __init__(self, root: etree._Element) -> None:
        self.labels: dict[str, str] = {}
        marks = [
            (href[1:], label)
            for link in _LINKS_INSIDE(root)
            if (href := link.get("href") or "") and (label := self._label(link))
        ]
        if marks:
            notes = {one.get("id") for one in root.iter("li", "p", "div", "section")}
            for target, label in marks:
                if target and target in notes:
                    self.labels.setdefault(target, label)

    @staticmethod
    def _label(link: etree._Element) -> str:
        if len(link) > 2:
            return ""
        match = _LABEL.match("".join(link.itertext()).strip())
        if match is None:
            return ""
        parent = link.getparent()
        raised = (
            (parent is not None and parent.tag == "sup")
            or link.find("sup") is not None
            or link.get("role") == "doc-noteref"
        )
        return match[1] if raised else ""

    def reference(self, link: etree._Element) -> str:
        """Return the label of the note a link refers to, or an empty string."""
        if not self.labels:
            return ""
        href = link.get("href") or ""
        return self.labels.get(href[1:], "") if href[:1] == "#" and self._label(link) else ""

    def marker(self, element: etree._Element) -> str:
        """Return the marker of an element that is a footnote, or an empty string."""
        label = self.labels.get(element.get("id") or "") if self.labels else None
        return f"[^{label}]:" if label else ""
