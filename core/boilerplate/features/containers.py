"""Features of the elements around a block: how much prose, how many links, and how alike its cousins are."""

from __future__ import annotations

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.features.layout import Layout

_LEVELS = 4


def container_columns(page: Page, layout: Layout) -> dict[str, Column]:
    """Measure the containers of every block, and its cousins: the blocks of the same path or kind.

    Args:
        page: the measured document.
        layout: where its blocks stand.
    """
    words = [count if count < 100 else 100 for count in page.columns["words"]]
    density = [int(20 * hint.link_density) for hint in layout.hints]
    prose = [
        size if end >= 3 and size >= 8 and share < 10 and not hint.hidden else 0
        for size, end, share, hint in zip(words, page.columns["ends"], density, layout.hints, strict=True)
    ]
    linked = [size * share // 20 for size, share in zip(words, density, strict=True)]
    measures = (prose, words, linked, [1] * len(words))
    total = sum(prose) or 1
    sums = [layout.sums(values) for values in measures]
    tables = {
        "prose": [100 * held // total for held in sums[0]],
        "linked": [20 * link // (size or 1) for size, link in zip(sums[1], sums[2], strict=True)],
        "blocks": [number if number < 300 else 300 for number in sums[3]],
        "mean": [min(size // (number or 1), 100) for size, number in zip(sums[1], sums[3], strict=True)],
    }
    out = _levels(page, layout, tables)
    out |= around_main(page, layout, prose, sums[0], "prose")
    for name in layout.cousins:
        held, size, link, number = (layout.sums_of_cousins(name, values) for values in measures)
        tables = {
            "count": [each if each < 200 else 200 for each in number],
            "prose": [100 * each // total for each in held],
            "mean": [all_words // each for all_words, each in zip(size, number, strict=True)],
            "linked": [20 * each // (all_words or 1) for all_words, each in zip(size, link, strict=True)],
        }
        out |= _of_cousins(page, layout, tables, name, "{0}_{1}")
    return out


def _levels(page: Page, layout: Layout, tables: dict[str, Column]) -> dict[str, Column]:
    """Return for every block what tables say of the first containers around it."""
    out: dict[str, Column] = {}
    around = layout.leaves
    for up in range(1, _LEVELS + 1):
        for kind, table in tables.items():
            if page.wants(name := f"{kind}_up{up}"):
                out[name] = [table[place] for place in around]
        around = layout.above(around)
    return out


def _of_cousins(
    page: Page, layout: Layout, tables: dict[str, Column], name: str, form: str
) -> dict[str, Column]:
    """Return for every block what tables say of its group of cousins."""
    groups = layout.cousins[name]
    return {
        column: [table[group] for group in groups]
        for kind, table in tables.items()
        if page.wants(column := form.format(name, kind))
    }


def around_main(page: Page, layout: Layout, values: Column, sums: Column, name: str) -> dict[str, Column]:
    """Return how near every block is to the containers that hold most of a value.

    Args:
        page: the measured document.
        layout: where its blocks stand.
        values: the value of each block, such as its words of prose.
        sums: the value of each container.
        name: how the columns' names end.
    """
    total = sum(values)
    out: dict[str, Column] = {}
    for share in (95, 80, 50):
        outside, below = f"outside{share}_{name}", f"below{share}_{name}"
        if not page.wants(outside) and not (share == 80 and page.wants(below)):
            continue
        inside: Column = []
        for place, (parent, value) in enumerate(zip(layout.parents, sums, strict=True)):
            above = inside[parent] if parent != place else 0
            inside.append(above + 1 if 100 * value >= share * total > 0 else above)
        deepest = [inside[leaf] for leaf in layout.leaves]
        most = max(deepest, default=0)
        out[outside] = [most - count for count in deepest]
        if share == 80 and page.wants(below):
            depths = [len(hint.containers) for hint in layout.hints]
            out[below] = [depth - count for depth, count in zip(depths, deepest, strict=True)]
    return out
