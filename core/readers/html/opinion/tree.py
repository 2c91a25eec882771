"""The elements of a page that hold text, in order, and what stands directly in each."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Sequence

from lxml import etree

from copydesk.documents import Block, Hiding
from copydesk.readers.html.elements import DEEPEST_PATH

_HIDDEN = frozenset({Hiding.ATTRIBUTE, Hiding.DISPLAY, Hiding.VISIBILITY})
_PICTURES = ("img", "picture", "path", "polygon", "polyline")
_OPENING = 40


class Tree:
    """Elements in the order in which they open, so that those inside one are the stretch behind it.

    Only those are here that hold text, inline ones only where a block stands inside. An element that is
    dropped keeps its place, without a tag and without text.

    Attributes:
        elements: the elements.
        numbers: their numbers, counted from 1; 0 for inline ones.
        parents: the place of the element around each; -1 for the outermost.
        ends: the place behind the last element inside each.
        tags: their names.
        names: class and id of each.
        lines: the texts that stand directly in an element: its place, their length, their commas.
        text: the characters of the texts directly in each.
        linked: those of them that stand in links.
        commas: the commas in them.
        paragraphs: whether each is a paragraph, or how many of its texts are.
        openings: how the first text directly in an element begins.
        deepest: the places of those so deep that elements inside aren't known.
    """

    def __init__(self, blocks: Sequence[Block], elements: Sequence[etree._Element]) -> None:
        self.elements: list[etree._Element] = []
        self.numbers: list[int] = []
        self.parents: list[int] = []
        self.tags: list[str] = []
        self.text: list[int] = []
        self.linked: list[int] = []
        self.commas: list[int] = []
        self.lines: list[tuple[int, int, int]] = []
        self.openings: dict[int, str] = {}
        self.deepest: set[int] = set()
        # Inline elements with blocks inside, and the places of those that are links.
        self._inline: dict[etree._Element, int] = {}
        self._links: list[int] = []
        self._read(blocks, elements)
        self.paragraphs = [0] * len(self.parents)
        self.names = [(element.get("class") or "", element.get("id") or "") for element in self.elements]
        self.ends = self._find_ends()
        for link in self._links:
            self.linked[link : self.ends[link]] = [0] * (self.ends[link] - link)
        if "noscript" in self.tags:
            for place, tag in enumerate(self.tags):
                if tag == "noscript":
                    self.drop(place)

    def _read(self, blocks: Sequence[Block], elements: Sequence[etree._Element]) -> None:
        """Find the elements around the blocks, and measure what stands in them."""
        places: dict[int, int] = {}
        text, linked, commas, openings = self.text, self.linked, self.commas, self.openings
        for block in blocks:
            hints = block.hints
            if hints is None or not hints.containers or hints.hiding in _HIDDEN:
                continue
            place = places.get(hints.containers[-1])
            if place is None:
                place = self._enter(hints.containers, elements, places)
            said, share = block.text, hints.link_density
            size, found = len(said), said.count(",")
            text[place] += size
            commas[place] += found
            if share:
                linked[place] += int(size * share)
            if place not in openings:
                openings[place] = said[:_OPENING]
            # Containers further down aren't listed, so what stands in them seems to stand in this one.
            if len(hints.containers) == DEEPEST_PATH:
                self.deepest.add(place)
            elif "\n" in said:
                self.lines += [(place, len(line), line.count(",")) for line in said.split("\n")]
            else:
                self.lines.append((place, size, found))

    def _enter(
        self, chain: tuple[int, ...], elements: Sequence[etree._Element], places: dict[int, int]
    ) -> int:
        """Add the elements of a chain that are new, and return the place of the last."""
        known = len(chain) - 1
        while known and chain[known - 1] not in places:
            known -= 1
        place = places[chain[known - 1]] if known else -1
        for number in chain[known:]:
            element = elements[number - 1]
            if place >= 0 and (outer := element.getparent()) is not self.elements[place]:
                place = self._enter_inline(outer, place)
            place = places[number] = self._add(element, number, place)
        return place

    def _enter_inline(self, outer: etree._Element | None, place: int) -> int:
        """Add the inline elements that stand between a block-level one and the one around it."""
        top = self.elements[place]
        between = []
        while outer is not None and outer is not top and outer not in self._inline:
            between.append(outer)
            outer = outer.getparent()
        # Containers are listed to some depth only, so the one around may be out of reach.
        if outer is None:
            return place
        place = self._inline.get(outer, place)
        for element in reversed(between):
            place = self._inline[element] = self._add(element, 0, place)
            if element.tag == "a":
                self._links.append(place)
        return place

    def _add(self, element: etree._Element, number: int, parent: int) -> int:
        self.elements.append(element)
        self.numbers.append(number)
        self.parents.append(parent)
        self.tags.append(element.tag)  # type: ignore[arg-type]  # the parser drops comments
        self.text.append(0)
        self.linked.append(0)
        self.commas.append(0)
        return len(self.parents) - 1

    def _find_ends(self) -> list[int]:
        parents = self.parents
        ends = list(range(1, len(parents) + 1))
        for place in range(len(parents) - 1, 0, -1):
            parent = parents[place]
            if parent >= 0 and ends[parent] < ends[place]:
                ends[parent] = ends[place]
        return ends

    def drop(self, place: int) -> None:
        """Drop an element with all that is inside."""
        end = self.ends[place]
        nothing = [0] * (end - place)
        for counts in (self.text, self.linked, self.commas, self.paragraphs):
            counts[place:end] = nothing
        self.tags[place:end] = [""] * (end - place)

    def size(self, place: int) -> int:
        """Return the length of an element's text."""
        return sum(self.text[place : self.ends[place]])

    def link_density(self, place: int) -> float:
        """Return which share of an element's text stands in links inside it."""
        end = self.ends[place]
        linked = sum(self.linked[place:end])
        if self._links:
            first, last = bisect(self._links, place), bisect_left(self._links, end)
            linked += sum(map(self.size, self._links[first:last]))
        return linked / (sum(self.text[place:end]) or 1)

    def has_pictures(self, place: int) -> bool:
        """Return whether an image or a drawing stands in an element."""
        return next(self.elements[place].iter(*_PICTURES), None) is not None

    def count_images(self, place: int) -> int:
        """Count the images in an element, without those for readers whose browsers run no scripts."""
        return sum([not _is_spare(image) for image in self.elements[place].iter("img")])

    def count_empty_paragraphs(self, place: int) -> int:
        """Count the paragraphs without text, such as those around an image alone."""
        known = sum([tag == "p" for tag in self.tags[place : self.ends[place]]])
        return max(sum([1 for _ in self.elements[place].iter("p")]) - known, 0)

    def count_inputs(self, place: int) -> int:
        """Count the fields to fill in."""
        return sum([field.get("type") != "hidden" for field in self.elements[place].iter("input")])

    def around(self, place: int) -> list[int]:
        """Return the places of the elements around one, the nearest first."""
        out = []
        place = self.parents[place]
        while place >= 0:
            out.append(place)
            place = self.parents[place]
        return out

    def children(self, parent: int) -> list[int]:
        """Return the places of the elements directly inside one that are left."""
        out = []
        place = parent + 1
        while place < self.ends[parent]:
            if self.tags[place]:
                out.append(place)
            place = self.ends[place]
        return out


def _is_spare(image: etree._Element) -> bool:
    outer = image.getparent()
    return outer is not None and outer.tag == "noscript"
