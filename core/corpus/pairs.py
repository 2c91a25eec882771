"""Find the pairs of articles that tell the same story, without comparing all pairs."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from copydesk.corpus.sketch import Sketch, unpacked

FEWEST_SHARED, FEWEST_SHARE = 4, 0.4
# Two market reports share most of their words: what tells them apart are the numbers.
FEWEST_NUMBERS, SHARE_OF_NUMBERS = 3, 0.5
# Within a site, articles of one series share their wording.
SERIES_SAMPLES, SERIES_SHARE = 16, 0.8
_SHARE_OF_TITLE = 0.5
_PARTS = 64  # of the samples are indexed one after the other, as an index of all takes 100 bytes a sample
_LOW = (1 << 32) - 1


class Pair(NamedTuple):
    """Two articles of which the smaller stands in the larger.

    Attributes:
        small: place of the one with fewer words.
        large: place of the other.
        of_small: share of the small one that the large one holds, 0 to 1.
        of_large: share of the large one that the small one holds.
    """

    small: int
    large: int
    of_small: float
    of_large: float


def find_pairs(sketches: Sequence[Sketch]) -> Iterator[Pair]:
    """Return the pairs that tell the same story, and those where one tells a part of the other.

    Args:
        sketches: in an order that does not depend on how they came in.
    """
    for one, other in _candidates(sketches):
        if pair := compare(sketches[one], sketches[other], one, other):
            yield pair


def _candidates(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """Link every article to the first and the last one before it that hold one of its samples.

    So the links grow with the samples, and a sample in 500 articles makes a thousand of them at most.
    """
    parts = [(array("Q"), array("I")) for _ in range(_PARTS)]
    for place, sketch in enumerate(sketches):
        for sample in (*unpacked(sketch.samples), int.from_bytes(sketch.body, "big")):
            samples, places = parts[sample % _PARTS]
            samples.append(sample)
            places.append(place)
    links = []
    while parts:
        links.append(_links(*parts.pop()))
    for link, _ in groupby(merge(*links)):
        yield link & _LOW, link >> 32


def _links(samples: array[int], places: array[int]) -> array[int]:
    """Return the links that some samples make, ascending: the later article in the high bits of each."""
    first: dict[int, int] = {}
    latest: dict[int, int] = {}
    links = array("Q")
    for place, group in groupby(zip(samples, places, strict=True), itemgetter(1)):
        before: set[int] = set()
        for sample, _ in group:
            begun = first.setdefault(sample, place)
            if begun != place:
                before |= {begun, latest.get(sample, begun)}
                latest[sample] = place
        links.extend([place << 32 | one for one in sorted(before)])
    return links


def compare(one: Sketch, other: Sketch, place: int = 0, other_place: int = 1) -> Pair | None:
    """Return how much of each article the other holds; None where they are two stories."""
    if one.body == other.body and one.words == other.words:
        return Pair(place, other_place, 1.0, 1.0) if one.words and _titles_agree(one, other) else None
    samples = min(len(one.samples), len(other.samples)) // 8
    shared = shared_digests(one.samples, other.samples)
    if shared < FEWEST_SHARED or shared < FEWEST_SHARE * samples or not _numbers_agree(one, other):
        return None
    if _may_be_series(one, other) and (samples < SERIES_SAMPLES or shared < SERIES_SHARE * samples):
        return None
    if one.words > other.words:
        one, other, place, other_place = other, one, other_place, place
    # By words, as two articles of one length may have 28 samples and 56.
    return Pair(place, other_place, shared / samples, shared / samples * one.words / other.words)


def share_of(sketch: Sketch, other: Sketch) -> float:
    """Return the share of an article that stands in another, 0 to 1."""
    if not sketch.samples:
        return float(sketch.body == other.body)
    return shared_digests(sketch.samples, other.samples) * 8 / len(sketch.samples)


def shared_digests(one: bytes, other: bytes) -> int:
    """Count the digests that stand in both of two packed sets."""
    return len(set(unpacked(one)).intersection(unpacked(other)))


def _numbers_agree(one: Sketch, other: Sketch) -> bool:
    fewer = min(len(one.numbers), len(other.numbers)) // 8
    return fewer < FEWEST_NUMBERS or shared_digests(one.numbers, other.numbers) >= SHARE_OF_NUMBERS * fewer


def _may_be_series(one: Sketch, other: Sketch) -> bool:
    """Return whether two articles are of one site and have other headlines."""
    return bool(one.site) and one.site == other.site and not _titles_agree(one, other)


def _titles_agree(one: Sketch, other: Sketch) -> bool:
    """Return whether two headlines share half of the words of the shorter; one that is missing agrees."""
    first, second = set(one.title.split()), set(other.title.split())
    return len(first & second) >= _SHARE_OF_TITLE * min(len(first), len(second))
