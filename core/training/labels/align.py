"""Label blocks by aligning their words with the article's text as a person would have it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from copydesk.text.scripts import UNSPACED

# Scripts without spaces have a word a character; else a clause would count as one.
_WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_FOLDED = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\xad": None, "\u200b": None, "\ufeff": None}
)
# A run of equal words this long is the same passage; shorter ones count where a longer one is near.
_RUN = 4
_NEAR = 2


@dataclass(slots=True)
class _Run:
    source: int
    gold: int
    size: int


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded as the alignment compares them."""
    return _WORD.findall(unicodedata.normalize("NFKC", text.translate(_FOLDED)).lower())


def label_blocks(texts: Sequence[str], gold: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return which blocks are the article's.

    Words are aligned in order (longest common subsequence); blocks that the gold text has in another order
    are found by their word 4-grams; a block whose words were all aligned elsewhere is a further copy.

    Args:
        texts: the blocks in page order.
        gold: the article's text, one paragraph a line.

    Returns:
        For each block the share of its words that is the article's, and the share that stands on further
        copies of the article's words; each 0 to 1.
    """
    blocks = [words_of(text) for text in texts]
    lines = [words for line in gold.splitlines() if (words := words_of(line))]
    wanted = [word for line in lines for word in line]
    if not wanted:
        return (0.0,) * len(blocks), (0.0,) * len(blocks)
    covered, used = _in_order(blocks, wanted, {tuple(line) for line in lines})
    shares = [count / len(words) if words else 0.0 for count, words in zip(covered, blocks, strict=True)]
    content = [
        share if _enough(share, len(words)) else 0.0 for share, words in zip(shares, blocks, strict=True)
    ]
    _out_of_order(blocks, wanted, used, content)
    copies = _copies(blocks, wanted, content)
    _nearest_copy(blocks, content, copies)
    _wordless(blocks, content)
    return tuple(content), tuple(copies)


def _enough(share: float, size: int) -> bool:
    """Return whether enough of a block's words were found; a short one needs more."""
    return share >= (0.5 if size >= 5 else 0.74)


def _in_order(
    blocks: list[list[str]], wanted: list[str], lines: set[tuple[str, ...]]
) -> tuple[list[int], bytearray]:
    """Align all words in order: how many of each block's were found, and which of the gold's were used."""
    source = [word for words in blocks for word in words]
    owner = [place for place, words in enumerate(blocks) for _ in words]
    numbers: dict[str, int] = {}
    first = [numbers.setdefault(word, len(numbers)) for word in source]
    second = [numbers.setdefault(word, len(numbers)) for word in wanted]
    runs = [
        _Run(step.src_start, step.dest_start, step.src_end - step.src_start)
        for step in LCSseq.opcodes(first, second)
        if step.tag == "equal"
    ]
    runs = _gather(runs, first)
    covered = [0] * len(blocks)
    spans: dict[int, list[_Run]] = {}
    for run, kept in zip(runs, _trusted(runs, owner, blocks, lines), strict=True):
        if kept:
            for place in range(run.source, run.source + run.size):
                covered[owner[place]] += 1
            spans.setdefault(owner[run.source], []).append(run)
    used = bytearray(len(wanted))
    for place, found in spans.items():
        size = len(blocks[place])
        if _enough(covered[place] / size, size):
            for run in found:
                used[run.gold : run.gold + run.size] = b"\1" * run.size
    return covered, used


def _gather(runs: list[_Run], source: list[int]) -> list[_Run]:
    """Pull stray words to their passage: the subsequence takes any copy of a word, near or far."""
    for before, after in pairwise(runs):
        while (
            before.size
            and before.size < after.size
            and after.gold == before.gold + before.size
            and after.source > before.source + before.size
            and source[after.source - 1] == source[before.source + before.size - 1]
        ):
            before.size -= 1
            after.source -= 1
            after.gold -= 1
            after.size += 1
    for before, after in zip(runs[-2::-1], runs[:0:-1], strict=False):
        while (
            after.size
            and after.size < before.size
            and after.gold == before.gold + before.size
            and after.source > before.source + before.size
            and source[before.source + before.size] == source[after.source]
        ):
            before.size += 1
            after.source += 1
            after.gold += 1
            after.size -= 1
    return [run for run in runs if run.size]


def _trusted(
    runs: list[_Run], owner: list[int], blocks: list[list[str]], lines: set[tuple[str, ...]]
) -> list[bool]:
    """Return which runs are real matches: long ones, whole lines of the gold, and those right beside them."""
    kept = [run.size >= _RUN or tuple(blocks[owner[run.source]]) in lines for run in runs]
    for order in (range(len(runs)), range(len(runs) - 1, -1, -1)):
        last: _Run | None = None
        for place in order:
            run = runs[place]
            if kept[place]:
                last = run
            elif last is not None:
                one, two = (last, run) if last.source < run.source else (run, last)
                apart = max(two.source - one.source - one.size, two.gold - one.gold - one.size)
                if apart <= _NEAR:
                    kept[place] = True
                    last = run
    return kept


def _grams(words: list[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[place : place + 4]) for place in range(len(words) - 3))


def _out_of_order(blocks: list[list[str]], wanted: list[str], used: bytearray, content: list[float]) -> None:
    """Find the blocks that the gold text has in another order, by the 4-grams that are still free."""
    free = Counter(
        tuple(wanted[place : place + 4])
        for place in range(len(wanted) - 3)
        if not any(used[place : place + 4])
    )
    if not free:
        return
    for place in sorted(range(len(blocks)), key=lambda place: -len(blocks[place])):
        if content[place] or len(blocks[place]) < 6:
            continue
        grams = _grams(blocks[place])
        if (grams & free).total() >= 0.6 * grams.total():
            content[place] = 1.0
            free -= grams


def _copies(blocks: list[list[str]], wanted: list[str], content: list[float]) -> list[float]:
    """Find the blocks that say again what the article says elsewhere."""
    known = set(_grams(wanted))
    kept = {tuple(words) for words, share in zip(blocks, content, strict=True) if share}
    copies = [0.0] * len(blocks)
    for place, words in enumerate(blocks):
        if content[place]:
            continue
        if len(words) >= 5:
            grams = _grams(words)
            copies[place] = float(sum(grams[gram] for gram in grams if gram in known) >= 0.8 * grams.total())
        elif len(words) >= 3:
            copies[place] = float(tuple(words) in kept)
    return copies


def _nearest_copy(blocks: list[list[str]], content: list[float], copies: list[float]) -> None:
    """Of equal copies before the body let the last be the content: teasers and menus stand further away."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, words in enumerate(blocks):
        if len(words) >= 3 and (content[place] or copies[place]):
            places.setdefault(tuple(words), []).append(place)
    for found in places.values():
        for one, two in pairwise(found):
            between = any(content[place] for place in range(one + 1, two))
            follows = any(content[place] for place in range(two + 1, min(two + 12, len(blocks))))
            if content[one] and copies[two] and not between and follows:
                content[two], copies[two] = content[one], 0.0
                content[one], copies[one] = 0.0, 1.0


def _wordless(blocks: list[list[str]], content: list[float]) -> None:
    """Let blocks without a word go with those around them."""
    for place, words in enumerate(blocks):
        if not words and 0 < place < len(blocks) - 1:
            content[place] = float(content[place - 1] > 0.5 and content[place + 1] > 0.5)
