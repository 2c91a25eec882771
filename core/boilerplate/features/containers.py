"""Features of the elements around a block: how much prose, how many links, and how alike its cousins are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import accumulate

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column, Recipes, once, together
from copydesk.boilerplate.features.layout import Layout

_LEVELS = 4
_OF_CONTAINERS = ("prose", "linked", "blocks", "mean")
_OF_COUSINS = ("count", "prose", "mean", "linked")


def container_columns(page: Page, layout: Layout) -> Recipes:
    """Measure the containers of every block, and its cousins: the blocks of the same path or kind.

    Args:
        page: the measured document.
        layout: where its blocks stand.
    """

    @once
    def measures() -> tuple[Column, ...]:
        return _measures(page, layout)

    @once
    def sums() -> list[Column]:
        return [layout.sums(values) for values in measures()]

    @once
    def tables() -> dict[str, Column]:
        return _of_containers(sums(), sum(measures()[0]) or 1)

    @once
    def around() -> list[list[int]]:
        levels = [layout.leaves]
        for _ in range(1, _LEVELS):
            levels.append(layout.above(levels[-1]))
        return levels

    def level(kind: str, up: int) -> Column:
        return list(map(tables()[kind].__getitem__, around()[up - 1]))

    out: Recipes = {}
    for up in range(1, _LEVELS + 1):
        out |= {f"{kind}_up{up}": partial(level, kind, up) for kind in _OF_CONTAINERS}
    out |= _around_main(layout, lambda: measures()[0], lambda: sums()[0])
    for name in layout.cousins:
        columns = [f"{name}_{kind}" for kind in _OF_COUSINS]
        out |= together(columns, partial(_of_cousins, layout, measures, name))
    return out


def _measures(page: Page, layout: Layout) -> tuple[Column, ...]:
    """Return of each block its words of prose, all its words, those in links, and one for itself."""
    words = [count if count < 100 else 100 for count in page.columns["words"]]
    density = page.columns["link_density"]
    prose = [
        size if end >= 3 and size >= 8 and share < 10 and not hint.hidden else 0
        for size, end, share, hint in zip(words, page.columns["ends"], density, layout.hints, strict=True)
    ]
    linked = [size * share // 20 for size, share in zip(words, density, strict=True)]
    return prose, words, linked, [1] * len(words)


def _of_containers(sums: list[Column], total: int) -> dict[str, Column]:
    """Return what is told of containers, given the sums of their measures and the page's words of prose."""
    prose, words, linked, blocks = sums
    return {
        "prose": [100 * held // total for held in prose],
        "linked": [20 * link // (size or 1) for size, link in zip(words, linked, strict=True)],
        "blocks": [number if number < 300 else 300 for number in blocks],
        "mean": [min(size // (number or 1), 100) for size, number in zip(words, blocks, strict=True)],
    }


def _of_cousins(layout: Layout, measures: Callable[[], tuple[Column, ...]], name: str) -> list[Column]:
    """Return for every block what is told of its group of cousins."""
    prose, words, linked, number = (layout.sums_of_cousins(name, values) for values in measures())
    total = sum(measures()[0]) or 1
    tables = (
        [each if each < 200 else 200 for each in number],
        [100 * each // total for each in prose],
        [size // each for size, each in zip(words, number, strict=True)],
        [20 * each // (size or 1) for size, each in zip(words, linked, strict=True)],
    )
    groups = layout.cousins[name]
    return [[table[group] for group in groups] for table in tables]


def _around_main(layout: Layout, values: Callable[[], Column], sums: Callable[[], Column]) -> Recipes:
    """Return how near every block is to the containers that hold most of the prose.

    Args:
        layout: where the blocks of the page stand.
        values: gives the prose of each block.
        sums: gives the prose of each container.
    """

    def deepest(share: int) -> Column:
        """Count of each block the containers around it that hold so much of the prose, in parts of 100."""
        least = share * sum(values())
        # Of each container one more where its blocks begin, and one less behind them.
        steps = [0] * (len(layout.leaves) + 1)
        for place, prose in enumerate(sums() if least else ()):
            if 100 * prose >= least:
                steps[layout.firsts[place]] += 1
                steps[layout.ends[place]] -= 1
        return list(accumulate(steps[:-1]))

    def most_of(share: int) -> Callable[[], Column]:
        return once(partial(deepest, share))

    four_fifths = most_of(80)

    def outside(counts: Callable[[], Column]) -> Column:
        most = max(counts(), default=0)
        return [most - count for count in counts()]

    def below() -> Column:
        return [len(hint.containers) - count for hint, count in zip(layout.hints, four_fifths(), strict=True)]

    return {
        "outside95_prose": partial(outside, most_of(95)),
        "outside80_prose": partial(outside, four_fifths),
        "below80_prose": below,
        "outside50_prose": partial(outside, most_of(50)),
    }
