"""Find the pairs of passages that share word shingles, without comparing all pairs.

An inverted index over word 3-grams (Broder, "On the resemblance and containment of documents", 1997) that
holds only the shingles standing in more than one passage, with posting lists of bounded length.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from copydesk.duplicates.page import Page, Passage

SHINGLE = 3
LONGEST_POSTING = 16
FEWEST_SHARED = 0.25
_LARGE_PAGE = 50_000
_SAMPLE = 8

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages that share shingles.

    Attributes:
        short: position of the one with fewer words (of equals, the later one).
        long: position of the other.
        offset: most voted place of the short one's first word among the words of the long one.
        shared: number of shingles of the short one that stand in the long one.
    """

    short: int
    long: int
    offset: int
    shared: int


def find_pairs(page: Page) -> list[Pair]:
    """List the pairs of passages of which the shorter shares a fair part of its shingles with the longer."""
    first_copies = [page.passages[group[0]] for group in page.groups.values()]
    indexed = [passage for passage in first_copies if len(passage.words) >= SHINGLE]
    sampled = _sampled_words(indexed)
    shingles = [_shingles(passage.words, sampled) for passage in indexed]
    seen: set[Shingle] = set()
    repeated: set[Shingle] = set()
    for own in shingles:
        if not seen.isdisjoint(own):
            repeated |= own & seen
        seen |= own
    del seen
    if not repeated:
        return []
    return _pair_up(indexed, shingles, repeated)


def _sampled_words(passages: list[Passage]) -> frozenset[str] | None:
    """Choose the words at which shingles of a large page begin; None where every shingle is taken."""
    if sum(len(passage.words) for passage in passages) <= _LARGE_PAGE:
        return None
    vocabulary = {word for passage in passages for word in passage.words}
    return frozenset(word for word in vocabulary if crc32(word.encode("utf-8", "replace")) % _SAMPLE == 0)


def _shingles(tokens: list[str], sampled: frozenset[str] | None) -> set[Shingle]:
    if sampled is None:
        return set(_triples(tokens))
    return {triple for triple in _triples(tokens) if triple[0] in sampled}


def _triples(tokens: list[str]) -> Iterator[Shingle]:
    return zip(tokens, tokens[1:], tokens[2:], strict=False)


def _pair_up(passages: list[Passage], shingles: list[set[Shingle]], repeated: set[Shingle]) -> list[Pair]:
    postings: dict[Shingle, list[tuple[int, int]]] = {}
    pairs: list[Pair] = []
    for number, passage in enumerate(passages):
        own = shingles[number] & repeated
        if not own:
            continue
        offsets: dict[int, Counter[int]] = {}
        for place, shingle in enumerate(_triples(passage.words)):
            if shingle not in own:
                continue
            own.discard(shingle)
            posting = postings.setdefault(shingle, [])
            for other, other_place in posting:
                offsets.setdefault(other, Counter())[other_place - place] += 1
            if len(posting) < LONGEST_POSTING:
                posting.append((number, place))
        for other, votes in offsets.items():
            pair = _weigh(passages[other], passage, votes, shingles[other], shingles[number])
            if pair is not None:
                pairs.append(pair)
    return pairs


def _weigh(
    earlier: Passage, later: Passage, votes: Counter[int], of_earlier: set[Shingle], of_later: set[Shingle]
) -> Pair | None:
    shared = sum(votes.values())
    if shared < FEWEST_SHARED * min(len(of_earlier), len(of_later)):
        return None
    offset = min(votes, key=lambda place: (-votes[place], abs(place)))
    if len(later.words) <= len(earlier.words):
        return Pair(later.position, earlier.position, offset, shared)
    return Pair(earlier.position, later.position, -offset, shared)
