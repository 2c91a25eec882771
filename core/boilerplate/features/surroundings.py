"""Features of a block's surroundings: runs, position, repeats, title and the best stretch."""

from __future__ import annotations

from itertools import accumulate, repeat
from operator import sub

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import (
    WINDOWS,
    Column,
    best_stretch,
    capped,
    run_lengths,
    since,
    until,
    window,
)

_FAR = 30
# What grows with the document is told up to here: far down long pages it struck paragraphs.
_MOST_BLOCKS, _MOST_PLACES, _MOST_PROSE, _MOST_WORTH = 400, 100, 1500, 4000
# Letters; shorter words are shared by all texts.
_LONG_WORD = 6


def runs(page: Page) -> dict[str, Column]:
    """Look at runs of like blocks, and at the prose before and after the block."""
    columns = page.columns
    sizes = [count if count < 80 else 80 for count in columns["words"]]
    prose = [
        count if end and count >= 8 else 0 for count, end in zip(sizes, columns["sentence"], strict=True)
    ]
    long = [count >= 12 for count in prose]
    total = sum(prose) or 1
    running = list(accumulate(prose))
    return {
        "size": sizes,
        "prose": prose,
        "timed": [int(count > 0) for count in columns["times"]],
        "spaced": [int(gap > 0) for gap in columns["gap"]],
        "since_prose": since(long, _FAR),
        "until_prose": until(long, _FAR),
        "short_run": run_lengths([count < 9 for count in sizes], _FAR),
        "shape_run": run_lengths(columns["shape"], _FAR),
        "indent_run": run_lengths(columns["indent"], _FAR),
        "gap_run": run_lengths([gap > 0 for gap in columns["gap"]], _FAR),
        "prose_before": [100 * (done - own) // total for done, own in zip(running, prose, strict=True)],
        "prose_left": capped([total - done for done in running], _MOST_PROSE),
        "prose_done": capped(list(map(sub, running, prose)), _MOST_PROSE),
    }


def position(page: Page) -> dict[str, Column]:
    """Return where in the document the block stands, and how big the document is."""
    size = len(page.texts)
    words = page.columns["words"]
    total = sum(words)
    return {
        "place": [100 * place // size for place in range(size)],
        "from_top": capped(list(range(size)), _MOST_PLACES),
        "from_end": capped(list(range(size - 1, -1, -1)), _MOST_PLACES),
        "blocks": [min(size, _MOST_BLOCKS)] * size,
        "mean_words": [total // size if size else 0] * size,
        "gap_share": [20 * sum([gap > 0 for gap in page.columns["gap"]]) // size if size else 0] * size,
    }


# Characters of the first line that may hold the title beside the site's name; a search of a paragraph of
# megabytes for every line below it would take time by the square.
_LONGEST_FIRST = 1000


def repeats(page: Page) -> dict[str, Column]:
    """Count copies of the block, and find the title: a line whose words the first lines hold."""
    keys = page.keys
    count: dict[str, int] = {}
    copy = []
    for key in keys:
        count[key] = number = count.get(key, 0) + 1
        copy.append(number)
    first = keys[0][:_LONGEST_FIRST] if keys else ""
    size = len(keys)
    titles = [place for place in range(1, size) if 10 < len(keys[place]) < 200 and keys[place] in first]
    marked = [False] * size
    for place in titles:
        marked[place] = True
    return {
        "copies": [count[key] for key in keys],
        "copy": copy,
        "from_title": [place - titles[-1] for place in range(size)] if titles else [999] * size,
        "since_title": since(marked, 60),
    }


def stretch(page: Page) -> dict[str, Column]:
    """Find the stretches with the best sum of lengths and of word weights, and how the block lies to them."""
    words, ends = page.columns["words"], page.columns["ends"]
    scores = [
        (count if count < 60 else 60) - 3 if end >= 3 and count >= 6 else (count - 9 if count < 15 else 6)
        for count, end in zip(words, ends, strict=True)
    ]
    weights = page.columns["word_weight"]
    size = len(weights)
    return {
        **place_to(scores, best_stretch(scores), "stretch"),
        **place_to(weights, best_stretch(weights), "spoken"),
        "page_weight": [sum(weights) // (size or 1)] * size,
    }


def place_to(scores: list[int], span: tuple[int, int], name: str) -> dict[str, Column]:
    """Describe every block's place relative to a span: blocks past its start, its end, and the sum between.

    Args:
        scores: what each block is worth.
        span: first place and one past the last.
        name: how the columns' names begin.
    """
    first, end = span
    size = len(scores)
    sums = [0, *accumulate(scores)]
    before, after = sums[first], sums[end]
    return {
        f"{name}_start": capped(list(range(-first, size - first)), _MOST_PLACES),
        f"{name}_end": capped(list(range(-end, size - end)), _MOST_PLACES),
        f"{name}_cost": capped(
            [
                *(before - total for total in sums[:first]),
                *([-1] * (end - first)),
                *(total - after for total in sums[end + 1 :]),
            ],
            _MOST_WORTH,
        ),
        f"{name}_sum": [min(after - before, _MOST_WORTH)] * size,
    }


def scores_around(page: Page, scores: list[int]) -> dict[str, Column]:
    """Look at the first pass's scores around the block, and at the best stretch by them.

    Args:
        page: the measured document.
        scores: the first pass's logits in tenths, clipped to -60 and 60.
    """
    words = page.columns["words"]
    worth = [
        score * (8 + (count if count < 60 else 60)) // 8 for score, count in zip(scores, words, strict=True)
    ]
    out = {"score": scores, "worth": worth}
    good = [score > 15 and count >= 6 for score, count in zip(scores, words, strict=True)]
    bad = [score < -20 for score in scores]
    out["since_good"], out["until_good"] = since(good, _FAR), until(good, _FAR)
    out["since_bad"], out["until_bad"] = since(bad, _FAR), until(bad, _FAR)
    sure = [count if flag else 0 for count, flag in zip(words, good, strict=True)]
    total = sum(sure) or 1
    running = list(accumulate(sure))
    out["sure_before"] = [100 * (done - own) // total for done, own in zip(running, sure, strict=True)]
    out["sure_left"] = capped([total - done for done in running], _MOST_PROSE)
    out["sure_done"] = capped(list(map(sub, running, sure)), _MOST_PROSE)
    span = best_stretch(worth)
    out |= place_to(worth, span, "best")
    return out | _shared(page.tokens, good)


def _shared(blocks: list[list[str]], good: list[bool]) -> dict[str, Column]:
    """Return which share of the long words of a block, and of those around it, other sure blocks hold too.

    Teasers of other stories and comments bring words of their own.

    Args:
        blocks: the words of each block.
        good: whether the block is plainly the article's.
    """
    long = [{word for word in words if len(word) >= _LONG_WORD} for words in blocks]
    holders: dict[str, int] = {}
    for words, flag in zip(long, good, strict=True):
        if flag:
            for word in words:
                holders[word] = holders.get(word, 0) + 1
    get, none = holders.get, repeat(0)
    known = [
        sum([count > flag for count in map(get, words, none)]) for words, flag in zip(long, good, strict=True)
    ]
    sizes = list(map(len, long))
    body = holders.keys()
    out = {
        "familiar": [
            20 * len(words & body) // (len(own) or 1) for words, own in zip(long, blocks, strict=True)
        ],
        "shared": [20 * own // size if size else -1 for own, size in zip(known, sizes, strict=True)],
        "known": known,
    }
    for side in ("around", "wide", "far"):
        found, all_of = window(known, *WINDOWS[side]), window(sizes, *WINDOWS[side])
        out[f"shared_{side}"] = [20 * own // (size or 1) for own, size in zip(found, all_of, strict=True)]
    return out
