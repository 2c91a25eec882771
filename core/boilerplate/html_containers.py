"""Features of the elements around a block: how much prose, how many links, and how alike its cousins are."""

from __future__ import annotations

from dataclasses import dataclass

from copydesk.boilerplate.page import Column, Page
from copydesk.model import Hints

_LEVELS = 4


def container_columns(page: Page) -> dict[str, Column]:
    """Measure the containers of every block, and its cousins: the blocks with the same path of tags.

    Args:
        page: the measured document, with the columns of `html_features`.
    """
    columns = page.columns
    hints = [block.hints or Hints() for block in page.document.blocks]
    words = [min(count, 100) for count in columns["words"]]
    prose = [
        count if end >= 3 and count >= 8 and density < 10 and not hidden else 0
        for count, end, density, hidden in zip(
            words, columns["ends"], columns["link_density"], columns["hidden"], strict=True
        )
    ]
    linked = [count * density // 20 for count, density in zip(words, columns["link_density"], strict=True)]
    chains = [hint.containers for hint in hints]
    tree = _grow(chains)
    sums = [_sums(tree, values) for values in (prose, words, linked, [1] * len(words))]
    out = _levels(chains, sums, sum(prose) or 1)
    out |= around_main(chains, prose, sums[0], "prose")
    out |= _cousins([hint.path for hint in hints], prose, words, linked, "path")
    out |= _cousins(
        [hint.path + "|" + " ".join(hint.names[-4:]) for hint in hints], prose, words, linked, "kind"
    )
    return out


@dataclass(frozen=True, slots=True)
class _Tree:
    """The containers of a page.

    Attributes:
        leaves: for each block the container directly around it, 0 where there is none.
        parents: the container around each container, innermost first.
    """

    leaves: list[int]
    parents: list[tuple[int, int]]


def _grow(chains: list[tuple[int, ...]]) -> _Tree:
    parents: dict[int, int] = {}
    for chain in chains:
        for place in range(len(chain) - 1, 0, -1):
            if chain[place] in parents:
                break
            parents[chain[place]] = chain[place - 1]
    # Numbers grow in document order, so every container comes before the one around it.
    return _Tree([chain[-1] if chain else 0 for chain in chains], sorted(parents.items(), reverse=True))


def _sums(tree: _Tree, values: Column) -> dict[int, int]:
    """Add up the values of all blocks inside each container."""
    sums: dict[int, int] = {}
    for leaf, value in zip(tree.leaves, values, strict=True):
        if value:
            sums[leaf] = sums.get(leaf, 0) + value
    for container, parent in tree.parents:
        value = sums.get(container, 0)
        if value:
            sums[parent] = sums.get(parent, 0) + value
    return sums


def _levels(chains: list[tuple[int, ...]], sums: list[dict[int, int]], total: int) -> dict[str, Column]:
    prose, words, linked, blocks = sums
    out: dict[str, Column] = {}
    for up in range(1, _LEVELS + 1):
        around = [chain[-up] if len(chain) >= up else (chain[0] if chain else 0) for chain in chains]
        out[f"prose_up{up}"] = [100 * prose.get(one, 0) // total for one in around]
        out[f"linked_up{up}"] = [20 * linked.get(one, 0) // (words.get(one, 0) or 1) for one in around]
        out[f"blocks_up{up}"] = [min(blocks.get(one, 0), 300) for one in around]
        out[f"mean_up{up}"] = [min(words.get(one, 0) // (blocks.get(one, 0) or 1), 100) for one in around]
    return out


def around_main(
    chains: list[tuple[int, ...]], values: Column, sums: dict[int, int], name: str
) -> dict[str, Column]:
    """Say how near every block is to the containers that hold most of a value.

    Args:
        chains: containers of each block, outermost first.
        values: the value of each block, such as its words of prose.
        sums: the value of each container.
        name: how the columns' names end.
    """
    total = sum(values)
    out: dict[str, Column] = {}
    for share in (95, 80, 50):
        inside = {one for one, value in sums.items() if 100 * value >= share * total > 0}
        deepest = [len([1 for one in chain if one in inside]) for chain in chains]
        most = max(deepest, default=0)
        out[f"outside{share}_{name}"] = [most - count for count in deepest]
        if share == 80:
            out[f"below{share}_{name}"] = [
                len(chain) - count for chain, count in zip(chains, deepest, strict=True)
            ]
    return out


def _cousins(keys: list[str], prose: Column, words: Column, linked: Column, name: str) -> dict[str, Column]:
    count: dict[str, int] = {}
    held: dict[str, int] = {}
    size: dict[str, int] = {}
    link: dict[str, int] = {}
    for key, one, two, three in zip(keys, prose, words, linked, strict=True):
        count[key] = count.get(key, 0) + 1
        held[key] = held.get(key, 0) + one
        size[key] = size.get(key, 0) + two
        link[key] = link.get(key, 0) + three
    total = sum(prose) or 1
    return {
        f"{name}_count": [min(count[key], 200) for key in keys],
        f"{name}_prose": [100 * held[key] // total for key in keys],
        f"{name}_mean": [size[key] // count[key] for key in keys],
        f"{name}_linked": [20 * link[key] // (size[key] or 1) for key in keys],
    }


def container_scores(page: Page, scores: list[int]) -> dict[str, Column]:
    """Look at the first pass's scores of the blocks in the same containers and of the same kind.

    Args:
        page: the measured document.
        scores: the first pass's logits in tenths, clipped to -60 and 60.
    """
    hints = [block.hints or Hints() for block in page.document.blocks]
    chains = [hint.containers for hint in hints]
    words = [min(count, 60) + 3 for count in page.columns["words"]]
    worth = [score * count for score, count in zip(scores, words, strict=True)]
    sure = [count if score > 15 else 0 for score, count in zip(scores, words, strict=True)]
    tree = _grow(chains)
    value, size, good = (_sums(tree, values) for values in (worth, words, sure))
    total = sum(sure) or 1
    out = around_main(chains, sure, good, "sure")
    for up in range(1, _LEVELS + 1):
        around = [chain[-up] if len(chain) >= up else (chain[0] if chain else 0) for chain in chains]
        out[f"score_up{up}"] = [value.get(one, 0) // (size.get(one, 0) or 1) for one in around]
        out[f"sure_up{up}"] = [100 * good.get(one, 0) // total for one in around]
    for name, keys in (
        ("path", [hint.path for hint in hints]),
        ("kind", [hint.path + "|" + " ".join(hint.names[-4:]) for hint in hints]),
    ):
        held: dict[str, int] = {}
        span: dict[str, int] = {}
        for key, one, two in zip(keys, worth, words, strict=True):
            held[key] = held.get(key, 0) + one
            span[key] = span.get(key, 0) + two
        out[f"score_{name}"] = [held[key] // span[key] for key in keys]
    return out
