"""Learn which words in class and id attributes speak for the article and which for the page around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log

from copydesk.training.labels.documents import Labelled

_FEWEST_SITES = 6
_MOST = 3.0


def fit_class_words(pages: Sequence[Labelled]) -> dict[str, int]:
    """Count on how many pages each word stands around the article and around the rest.

    Args:
        pages: labelled pages; those without HTML's hints teach nothing.

    Returns:
        The words, each behind an "@", with the log-odds of the article in tenths.
    """
    inside: dict[str, float] = defaultdict(float)
    outside: dict[str, float] = defaultdict(float)
    sites: dict[str, set[str]] = {}
    for page in pages:
        kept: Counter[str] = Counter()
        struck: Counter[str] = Counter()
        for block, content, copies in zip(page.document.blocks, page.content, page.copies, strict=True):
            if block.hints is not None and copies < 0.5:
                (kept if content > 0.5 else struck).update(set(block.hints.names))
        for word in kept | struck:
            share = kept[word] / (kept[word] + struck[word])
            inside[word] += share
            outside[word] += 1 - share
            sites.setdefault(word, set()).add(page.host)
    weights: dict[str, int] = {}
    for word, hosts in sorted(sites.items()):
        odds = log((inside[word] + 0.5) / (outside[word] + 0.5))
        if len(hosts) >= _FEWEST_SITES and (weight := round(10 * max(-_MOST, min(_MOST, odds)))):
            weights[f"@{word}"] = weight
    return weights
