"""Features of a block's surroundings: runs, position, repeats, title and the best stretch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import accumulate
from operator import sub

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import (
    Column,
    Recipes,
    best_stretch,
    capped,
    once,
    run_lengths,
    since,
    until,
)

FAR = 30
# What grows with the document is told up to here: far down long pages it struck paragraphs.
_MOST_BLOCKS, _MOST_PLACES, _MOST_PROSE, _MOST_WORTH = 400, 100, 1500, 4000


def runs(page: Page) -> Recipes:
    """Look at runs of like blocks, and at the prose before and after the block."""
    columns = page.columns

    @once
    def long() -> list[bool]:
        return [count >= 12 for count in columns["prose"]]

    return {
        "size": lambda: [count if count < 80 else 80 for count in columns["words"]],
        "prose": lambda: [
            count if end >= 3 and count >= 8 else 0
            for count, end in zip(columns["size"], columns["ends"], strict=True)
        ],
        "timed": lambda: [int(count > 0) for count in columns["times"]],
        "spaced": lambda: [int(gap > 0) for gap in columns["gap"]],
        "since_prose": lambda: since(long(), FAR),
        "until_prose": lambda: until(long(), FAR),
        "short_run": lambda: run_lengths([count < 9 for count in columns["size"]], FAR),
        "shape_run": lambda: run_lengths(columns["shape"], FAR),
        "indent_run": lambda: run_lengths(columns["indent"], FAR),
        "gap_run": lambda: run_lengths([gap > 0 for gap in columns["gap"]], FAR),
        **passed(lambda: columns["prose"], "prose"),
    }


def passed(counts: Callable[[], Column], name: str) -> Recipes:
    """Return how much of a count stands above each block, in parts of it all too, and how much below.

    Args:
        counts: gives the count of each block.
        name: how the columns' names begin.
    """

    @once
    def running() -> Column:
        return list(accumulate(counts()))

    def total() -> int:
        return running()[-1] if running() else 0

    def before() -> Column:
        whole = total() or 1
        return [100 * (done - own) // whole for done, own in zip(running(), counts(), strict=True)]

    def left() -> Column:
        whole = total() or 1
        return capped([whole - done for done in running()], _MOST_PROSE)

    return {
        f"{name}_before": before,
        f"{name}_left": left,
        f"{name}_done": lambda: capped(list(map(sub, running(), counts())), _MOST_PROSE),
    }


def position(page: Page) -> Recipes:
    """Return where in the document the block stands, and how big the document is."""
    size = len(page.texts)
    columns = page.columns
    return {
        "place": lambda: [100 * place // size for place in range(size)],
        "from_top": lambda: capped(list(range(size)), _MOST_PLACES),
        "from_end": lambda: capped(list(range(size - 1, -1, -1)), _MOST_PLACES),
        "blocks": lambda: [min(size, _MOST_BLOCKS)] * size,
        "mean_words": lambda: [sum(columns["words"]) // (size or 1)] * size,
        "gap_share": lambda: [20 * sum([gap > 0 for gap in columns["gap"]]) // (size or 1)] * size,
    }


# Characters of the first line that may hold the title beside the site's name; a search of a paragraph of
# megabytes for every line below it would take time by the square.
_LONGEST_FIRST = 1000


def repeats(page: Page) -> Recipes:
    """Count copies of the block, and find the title: a line whose words the first lines hold."""
    keys = page.keys
    size = len(keys)

    @once
    def titles() -> list[int]:
        first = keys[0][:_LONGEST_FIRST] if keys else ""
        return [place for place in range(1, size) if 10 < len(keys[place]) < 200 and keys[place] in first]

    def copies() -> Column:
        count = Counter(keys)
        return [count[key] for key in keys]

    def copy() -> Column:
        count: dict[str, int] = {}
        out = []
        for key in keys:
            count[key] = number = count.get(key, 0) + 1
            out.append(number)
        return out

    def from_title() -> Column:
        return [place - titles()[-1] for place in range(size)] if titles() else [999] * size

    def since_title() -> Column:
        marked = [False] * size
        for place in titles():
            marked[place] = True
        return since(marked, 60)

    return {"copies": copies, "copy": copy, "from_title": from_title, "since_title": since_title}


def stretch(page: Page) -> Recipes:
    """Find the stretches with the best sum of lengths and of word weights, and how the block lies to them."""
    columns = page.columns
    size = len(page.texts)

    @once
    def scores() -> Column:
        return [
            (count if count < 60 else 60) - 3 if end >= 3 and count >= 6 else (count - 9 if count < 15 else 6)
            for count, end in zip(columns["words"], columns["ends"], strict=True)
        ]

    return {
        **place_to(scores, "stretch"),
        **place_to(lambda: columns["word_weight"], "spoken"),
        "page_weight": lambda: [sum(columns["word_weight"]) // (size or 1)] * size,
    }


def place_to(scores: Callable[[], Column], name: str) -> Recipes:
    """Describe every block's place relative to the best stretch: past its start, its end, the sum between.

    Args:
        scores: gives what each block is worth.
        name: how the columns' names begin.
    """

    @once
    def span() -> tuple[int, int]:
        return best_stretch(scores())

    @once
    def sums() -> Column:
        return [0, *accumulate(scores())]

    def to_edge(edge: int) -> Column:
        place = span()[edge]
        return capped(list(range(-place, len(scores()) - place)), _MOST_PLACES)

    def cost() -> Column:
        first, end = span()
        before, after = sums()[first], sums()[end]
        return capped(
            [
                *(before - total for total in sums()[:first]),
                *([-1] * (end - first)),
                *(total - after for total in sums()[end + 1 :]),
            ],
            _MOST_WORTH,
        )

    def whole() -> Column:
        first, end = span()
        return [min(sums()[end] - sums()[first], _MOST_WORTH)] * len(scores())

    return {
        f"{name}_start": lambda: to_edge(0),
        f"{name}_end": lambda: to_edge(1),
        f"{name}_cost": cost,
        f"{name}_sum": whole,
    }
