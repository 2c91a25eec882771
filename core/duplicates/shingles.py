"""Find the pairs of passages that share word shingles, without comparing all pairs.

An inverted index over word 4-grams (Broder, "On the resemblance and containment of documents", 1997) that
holds only the shingles standing in more than one passage, with posting lists of bounded length.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from copydesk.duplicates.page import SHINGLE, Page, Passage

LONGEST_POSTING = 16
FEWEST_SHARED = 0.25
_LARGE_PAGE = 50_000
_SAMPLE = 8
_MOST_PARTNERS = 6

Shingle = tuple[str, ...]


class Pair(NamedTuple):
    """Two passages that share shingles.

    Attributes:
        short: position of the one with fewer words (of equals, the later one).
        long: position of the other.
        of_short: share of the short one's shingles that stand in the long one, 0 to 1.
        of_long: share of the long one's shingles that stand in the short one.
    """

    short: int
    long: int
    of_short: float
    of_long: float


def find_pairs(page: Page) -> list[Pair]:
    """List the pairs of passages of which the shorter shares a fair part of its shingles with the longer."""
    first_copies = [page.passages[group[0]] for group in page.groups.values()]
    indexed = [passage for passage in first_copies if len(passage.tokens) >= SHINGLE]
    shingles = _sampled(indexed) or [passage.shingles for passage in indexed]
    seen: set[Shingle] = set()
    repeated: set[Shingle] = set()
    for own in shingles:
        if not seen.isdisjoint(own):
            repeated |= own & seen
        seen |= own
    del seen
    return _pair_up(indexed, shingles, repeated) if repeated else []


def _sampled(passages: list[Passage]) -> list[set[Shingle]]:
    """Give the shingles of a large page that begin with every eighth token of its vocabulary.

    Returns:
        One set for each passage; nothing for a page that is small enough to take every shingle.
    """
    if sum([len(passage.tokens) for passage in passages]) <= _LARGE_PAGE:
        return []
    from zlib import crc32

    vocabulary = {token for passage in passages for token in passage.tokens}
    begin = {token for token in vocabulary if crc32(token.encode("utf-8", "replace")) % _SAMPLE == 0}
    sampled: list[set[Shingle]] = []
    for passage in passages:
        tokens = passage.tokens
        places = [place for place in range(len(tokens) - SHINGLE + 1) if tokens[place] in begin]
        sampled.append({tuple(tokens[place : place + SHINGLE]) for place in places})
    return sampled


def _pair_up(passages: list[Passage], shingles: list[set[Shingle]], repeated: set[Shingle]) -> list[Pair]:
    postings: dict[Shingle, list[int]] = {}
    pairs: list[Pair] = []
    for number, passage in enumerate(passages):
        common = shingles[number] & repeated
        if not common:
            continue
        shared: Counter[int] = Counter()
        for shingle in common:
            posting = postings.setdefault(shingle, [])
            shared.update(posting)
            if len(posting) < LONGEST_POSTING:
                posting.append(number)
        closest = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MOST_PARTNERS]
        for other, count in closest:
            sizes = len(shingles[other]), len(shingles[number])
            if count >= FEWEST_SHARED * min(sizes):
                pairs.append(_pair(passages[other], passage, count / sizes[0], count / sizes[1]))
    pairs.sort(key=lambda pair: (pair.short, pair.long))
    return pairs


def _pair(earlier: Passage, later: Passage, of_earlier: float, of_later: float) -> Pair:
    # "Ice on the quay - Reuters" has no more tokens than "Ice on the quay": the dash joins two.
    if (len(later.tokens), len(later.key)) <= (len(earlier.tokens), len(earlier.key)):
        return Pair(later.position, earlier.position, of_later, of_earlier)
    return Pair(earlier.position, later.position, of_earlier, of_later)
