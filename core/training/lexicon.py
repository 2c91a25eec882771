"""Learn which words speak for the article and which for the page around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from copydesk.training.pages import Labelled

Bags = list[list[str]]
_FEWEST_SITES = 20
_STRENGTH = 0.06


def fit_words(pages: Sequence[Labelled], bags_of: Callable[[Labelled], Bags]) -> dict[str, int]:
    """Fit an L1 logistic regression over the words of each block, which leaves most words out.

    Args:
        pages: what to learn from.
        bags_of: gives for each block of a page the words it counts by.

    Returns:
        The words whose weight is not nought, with the weight in tenths of a logit, above 0 for the article.
    """
    sites: dict[str, set[str]] = {}
    bags = [bags_of(page) for page in pages]
    for page, blocks in zip(pages, bags, strict=True):
        for words in blocks:
            for word in words:
                sites.setdefault(word, set()).add(page.host)
    known = sorted(
        word for word, hosts in sites.items() if len(hosts) >= _FEWEST_SITES and not word.isdigit()
    )
    number = {word: place for place, word in enumerate(known)}
    cells: list[int] = []
    ends, labels, weights = [0], [], []
    for page, blocks in zip(pages, bags, strict=True):
        for words, content, copies in zip(blocks, page.content, page.copies, strict=True):
            if copies > 0.5 or 0.2 < content < 0.6:
                continue
            cells += sorted({number[word] for word in words if word in number})
            ends.append(len(cells))
            labels.append(content > 0.5)
            weights.append(200 / len(blocks) * min(1.0, 0.3 + len(words) / 20))
    matrix = csr_matrix((np.ones(len(cells)), cells, ends), shape=(len(labels), len(known)))
    fit = LogisticRegression(l1_ratio=1, C=_STRENGTH, solver="liblinear", tol=1e-3, random_state=1)
    fit.fit(matrix, np.array(labels), np.array(weights))
    rounded = np.rint(fit.coef_[0] * 10).astype(int)
    return {known[place]: int(rounded[place]) for place in np.nonzero(rounded)[0]}


def write_words(words: dict[str, int], notes: Iterable[str]) -> str:
    """Give a word table as text: notes, then the words, those most against the article first."""
    lines = [f"# {note}" for note in notes]
    lines += [
        f"{word}\t{weight}" for word, weight in sorted(words.items(), key=lambda item: (item[1], item[0]))
    ]
    return "\n".join(lines) + "\n"
