"""Find the pairs of passages that share word shingles, without comparing all pairs.

An inverted index over word 4-grams (Broder, "On the resemblance and containment of documents", 1997) that
holds only the shingles standing in more than one passage, with posting lists of bounded length.
"""

from __future__ import annotations

from typing import NamedTuple

from copydesk.duplicates.passages import Passage, Passages

_SHINGLE = 4  # tokens
LONGEST_POSTING = 16  # passages; a shingle in more is a phrase of the page's
FEWEST_SHARED = 0.25  # of the shorter one's shingles
_LARGE_PAGE = 50_000  # tokens
_SAMPLE = 8
_MOST_PARTNERS = 6

# The hash of four tokens on end: two on a page are equal by chance once in 10^12 pages, and whatever shares
# shingles is compared word by word.
Shingle = int


class Pair(NamedTuple):
    """Two passages that share shingles.

    Attributes:
        short: the one with fewer words (of equals, the later one).
        long: the other.
        of_short: share of the short one's shingles that stand in the long one, 0 to 1.
        of_long: share of the long one's shingles that stand in the short one.
    """

    short: Passage
    long: Passage
    of_short: float
    of_long: float


class Pairs(NamedTuple):
    """The pairs of a page.

    Attributes:
        found: in the order of their places.
        crowded: keys of the passages with more partners than are looked at.
        complete: whether no other pair shares as much.
        sampled: whether the page was so large that not every shingle was taken.
    """

    found: list[Pair]
    crowded: frozenset[str] = frozenset()
    complete: bool = True
    sampled: bool = False


def find_pairs(page: Passages) -> Pairs:
    """List the pairs of passages of which the shorter shares a fair part of its shingles with the longer."""
    first_copies = [page.passages[group[0]] for group in page.groups.values()]
    indexed = [passage for passage in first_copies if len(passage.tokens) >= _SHINGLE]
    sampled = _is_large(page)
    shingles = _sampled(indexed) if sampled else [_all(passage.tokens) for passage in indexed]
    seen: set[Shingle] = set()
    repeated: set[Shingle] = set()
    for own in shingles:
        if not seen.isdisjoint(own):
            repeated |= own & seen
        seen |= own
    del seen
    pairs = _pair_up(indexed, shingles, repeated) if repeated else Pairs([])
    return pairs._replace(sampled=sampled)


def pairs_left(page: Passages, pairs: Pairs) -> Pairs:
    """Return the pairs of a page that is smaller than the one they were found on."""
    # A passage may be crowded no more, and the page not large.
    if pairs.crowded or not pairs.complete or pairs.sampled is not _is_large(page):
        return find_pairs(page)
    left: list[Pair] = []
    for short, long, of_short, of_long in pairs.found:
        if short.key in page.groups and long.key in page.groups:
            first, second = (page.passages[page.groups[passage.key][0]] for passage in (short, long))
            if first.position < second.position:
                left.append(_pair(first, second, of_short, of_long))
            else:
                left.append(_pair(second, first, of_long, of_short))
    left.sort(key=_places)
    return pairs._replace(found=left)


def _is_large(page: Passages) -> bool:
    """Return whether a page is too large to take every shingle of it."""
    return sum([len(page.passages[group[0]].tokens) for group in page.groups.values()]) > _LARGE_PAGE


def _all(tokens: list[str]) -> set[Shingle]:
    return set(map(hash, zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)))


def _sampled(passages: list[Passage]) -> list[set[Shingle]]:
    """Return for each passage of a large page the shingles that begin with an eighth of its vocabulary."""
    from zlib import crc32

    vocabulary = {token for passage in passages for token in passage.tokens}
    begin = {token for token in vocabulary if crc32(token.encode("utf-8", "replace")) % _SAMPLE == 0}
    sampled: list[set[Shingle]] = []
    for passage in passages:
        tokens = passage.tokens
        places = [place for place in range(len(tokens) - _SHINGLE + 1) if tokens[place] in begin]
        sampled.append({hash(tuple(tokens[place : place + _SHINGLE])) for place in places})
    return sampled


def _pair_up(passages: list[Passage], shingles: list[set[Shingle]], repeated: set[Shingle]) -> Pairs:
    postings: dict[Shingle, list[int]] = {}
    pairs: list[Pair] = []
    partners = [0] * len(passages)
    complete = True
    for number, passage in enumerate(passages):
        common = shingles[number] & repeated
        if not common:
            continue
        shared: dict[int, int] = {}
        for shingle in common:
            posting = postings.get(shingle)
            if posting is None:
                postings[shingle] = [number]
                continue
            for other in posting:
                shared[other] = shared.get(other, 0) + 1
            if len(posting) < LONGEST_POSTING:
                posting.append(number)
            else:
                complete = False
        size = len(shingles[number])
        close = [
            (-count, other)
            for other, count in shared.items()
            if count >= FEWEST_SHARED * min(size, len(shingles[other]))
        ]
        for _, other in close:
            partners[other] += 1
        partners[number] = len(close)
        complete = complete and len(close) <= _MOST_PARTNERS
        for count, other in sorted(close)[:_MOST_PARTNERS]:
            pairs.append(_pair(passages[other], passage, -count / len(shingles[other]), -count / size))
    pairs.sort(key=_places)
    crowded = [
        passage.key for passage, count in zip(passages, partners, strict=True) if count > _MOST_PARTNERS
    ]
    return Pairs(pairs, frozenset(crowded), complete)


def _places(pair: Pair) -> tuple[int, int]:
    return pair.short.position, pair.long.position


def _pair(earlier: Passage, later: Passage, of_earlier: float, of_later: float) -> Pair:
    # "Ice on the quay - Reuters" has no more tokens than "Ice on the quay": the dash joins two.
    if (len(later.tokens), len(later.key)) <= (len(earlier.tokens), len(earlier.key)):
        return Pair(later, earlier, of_later, of_earlier)
    return Pair(earlier, later, of_earlier, of_later)
