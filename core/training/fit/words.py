"""Learn which words speak for the article and which for the page around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags_array
from sklearn.linear_model import SGDClassifier

from copydesk.training.labels.documents import Labelled

Bags = list[list[str]]
_FEWEST_SITES = 8
_MOST_WORDS = 6000
_SETTINGS: dict[str, Any] = {"loss": "log_loss", "alpha": 3e-6, "average": True, "max_iter": 6, "tol": None}


def fit_words(pages: Sequence[Labelled], bags_of: Callable[[Labelled], Bags]) -> dict[str, int]:
    """Fit a logistic regression over the words of each block, and again over those that weigh most.

    A block's words count by the root of how many there are, as `measure` adds them up.

    Args:
        pages: what to learn from.
        bags_of: gives for each block of a page the words it counts by.

    Returns:
        The words that weigh most, with the weight in tenths of a logit, above 0 for the article.
    """
    sites: dict[str, set[str]] = {}
    bags = [bags_of(page) for page in pages]
    for page, blocks in zip(pages, bags, strict=True):
        for words in blocks:
            for word in words:
                sites.setdefault(word, set()).add(page.host)
    known = sorted(
        word
        for word, hosts in sites.items()
        if len(hosts) >= _FEWEST_SITES and not word.strip("^$").isdigit()
    )
    number = {word: place for place, word in enumerate(known)}
    cells: list[int] = []
    ends, roots, labels, weights = [0], [], [], []
    for page, blocks in zip(pages, bags, strict=True):
        for words, content, copies in zip(blocks, page.content, page.copies, strict=True):
            if copies > 0.5 or 0.2 < content < 0.6:
                continue
            cells += [number[word] for word in words if word in number]
            ends.append(len(cells))
            roots.append((len(words) + 1) ** -0.5)
            labels.append(content > 0.5)
            weights.append(200 / len(blocks) * min(1.0, 0.3 + len(words) / 20))
    counts = csr_matrix((np.ones(len(cells), np.float32), cells, ends), shape=(len(labels), len(known)))
    matrix = diags_array(np.array(roots, np.float32)) @ counts
    wanted, weighed = np.array(labels), np.array(weights)
    first = SGDClassifier(random_state=1, **_SETTINGS).fit(matrix, wanted, sample_weight=weighed)
    strength = np.abs(first.coef_[0]) * np.sqrt(np.asarray(counts.sum(axis=0)).ravel())
    most = np.sort(np.argsort(-strength, kind="stable")[:_MOST_WORDS])
    fit = SGDClassifier(random_state=1, **_SETTINGS).fit(matrix[:, most], wanted, sample_weight=weighed)
    rounded = np.rint(fit.coef_[0] * 10).astype(int)
    return {known[place]: int(weight) for place, weight in zip(most, rounded, strict=True) if weight}


def write_words(words: dict[str, int], notes: Iterable[str]) -> str:
    """Return a word table as text: notes, then the words, those most against the article first."""
    lines = [f"# {note}" for note in notes]
    lines += [
        f"{word}\t{weight}" for word, weight in sorted(words.items(), key=lambda item: (item[1], item[0]))
    ]
    return "\n".join(lines) + "\n"
