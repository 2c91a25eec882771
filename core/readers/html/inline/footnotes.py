"""Find footnotes, the marks in the text that refer to them, and the links that lead back."""

from __future__ import annotations

import re

from lxml import etree

from copydesk.text.patterns import late

_LABEL = late(r"[\[(]?([0-9]{1,4}|[a-z*†‡])[\])]?\Z")
_REFERENCE = r"\b(?:footnote|endnote|fn)[-_]?(?:anchor|link|ref)|\bnoteref\b"
_WORD = r"[^\W\d_]{3}"
_BLOCKS = ("li", "p", "div", "dd")
_OTHERS = ("a", "aside", "dt", "section", "span", "sup", "td", "tr")


class Footnotes:
    """The footnotes of one page, known by the marks that point to them.

    Attributes:
        labels: for the id of each note the label of its marks.
        blocks: the ids of those notes that are blocks, and can be written as footnotes.
    """

    def __init__(self, root: etree._Element) -> None:
        self.labels: dict[str, str] = {}
        self.blocks: frozenset[str] = frozenset()
        self._marks: frozenset[str] = frozenset()
        self._around: dict[etree._Element, str] = {}
        marks = [
            (link, href[1:], label)
            for link in root.iter("a")
            if (href := link.get("href")) and href[0] == "#" and (label := self._label(link))
        ]
        if marks:
            self._read(root, marks)

    def _read(self, root: etree._Element, marks: list[tuple[etree._Element, str, str]]) -> None:
        blocks = {one.get("id") for one in root.iter(*_BLOCKS)}
        others = {
            name: one for one in root.iter(*_OTHERS) for name in (one.get("id"), one.get("name")) if name
        }
        found: dict[str, set[str]] = {}
        for _, target, label in marks:
            if target and (target in blocks or target in others):
                found.setdefault(target, set()).add(label)
        # A heading that marks of several labels lead to is no note.
        self.labels = {target: labels.pop() for target, labels in found.items() if len(labels) == 1}
        for target, label in self.labels.items():
            if target in others and (around := _opened_by(others[target])) is not None:
                self._around[around] = label
                blocks.add(target)
        self.blocks = frozenset([target for target in self.labels if target in blocks])
        self._marks = frozenset(
            [
                identifier
                for link, target, _ in marks
                if target in self.labels
                for one in (link, link.getparent())
                if one is not None and (identifier := one.get("id") or one.get("name"))
            ]
        )

    @staticmethod
    def _label(link: etree._Element) -> str:
        if len(link) > 2:
            return ""
        match = _LABEL.match("".join(link.itertext()).strip())
        if match is None:
            return ""
        parent = link.getparent()
        refers = (
            (parent is not None and parent.tag == "sup")
            or link.find("sup") is not None
            or link.get("role") == "doc-noteref"
            or re.search(_REFERENCE, link.get("class") or "")
        )
        return match[1] if refers else ""

    def reference(self, link: etree._Element) -> str | None:
        """Return the Markdown of a mark that refers to a note, nothing for one that leads back; else None."""
        if not self.labels:
            return None
        href = link.get("href") or ""
        if href[:1] != "#":
            return None
        target = href[1:]
        if target in self._marks and not re.search(_WORD, "".join(link.itertext())):
            return ""
        if target not in self.labels or not self._label(link):
            return None
        label = self.labels[target]
        return f"[^{label}]" if target in self.blocks else f"[{label}]({href})"

    def marker(self, element: etree._Element) -> str:
        """Return the marker of an element that is a footnote, or an empty string."""
        if not self.blocks:
            return ""
        if element in self._around:
            return f"[^{self._around[element]}]:"
        identifier = element.get("id")
        return f"[^{self.labels[identifier]}]:" if identifier in self.blocks else ""


def _opened_by(anchor: etree._Element) -> etree._Element | None:
    """Return the block that an anchor opens, as a note's number does; None where text stands before it."""
    around = anchor.getparent()
    if around is None or around.tag not in _BLOCKS or around[0] is not anchor:
        return None
    return None if (around.text or "").strip() else around
