"""Features of a block's surroundings: neighbours, runs, position, repeats, title and the best stretch."""

from __future__ import annotations

from itertools import accumulate
from operator import sub

from copydesk.boilerplate.columns import (
    best_stretch,
    run_lengths,
    shifted,
    since,
    until,
    window,
)
from copydesk.boilerplate.page import Column, Page

_FAR = 30


def neighbours(page: Page) -> dict[str, Column]:
    """Look at the two blocks above and below, and at windows around the block."""
    columns = page.columns
    out: dict[str, Column] = {}
    for name in ("words", "word_weight", "ends", "stop_words"):
        for by in (-2, -1, 1, 2):
            out[f"{name}{by:+d}"] = shifted(columns[name], by)
    out["gap+1"] = shifted(columns["gap"], 1)
    out["shape+1"] = shifted(columns["shape"], 1)
    out["shape-1"] = shifted(columns["shape"], -1)
    out["times+1"] = shifted(columns["times"], 1)
    capped = [count if count < 80 else 80 for count in columns["words"]]
    prose = [
        count if end >= 3 and count >= 8 else 0 for count, end in zip(capped, columns["ends"], strict=True)
    ]
    weights = columns["word_weight"]
    for side, before, after in (
        ("near", 1, 1),
        ("around", 3, 3),
        ("wide", 8, 8),
        ("above", 5, -1),
        ("below", -1, 5),
    ):
        out[f"prose_{side}"] = window(prose, before, after)
        out[f"weight_{side}"] = window(weights, before, after)
        if side != "near":
            out[f"words_{side}"] = window(capped, before, after)
    long = [count >= 12 for count in prose]
    out["since_prose"] = since(long, _FAR)
    out["until_prose"] = until(long, _FAR)
    out["short_run"] = run_lengths([count < 9 for count in capped], _FAR)
    out["shape_run"] = run_lengths(columns["shape"], _FAR)
    out["indent_run"] = run_lengths(columns["indent"], _FAR)
    out["gap_run"] = run_lengths([gap > 0 for gap in columns["gap"]], _FAR)
    total = sum(prose) or 1
    running = list(accumulate(prose))
    out["prose_before"] = [100 * (done - own) // total for done, own in zip(running, prose, strict=True)]
    out["prose_left"] = [total - done for done in running]
    out["prose_done"] = list(map(sub, running, prose))
    return out


def position(page: Page) -> dict[str, Column]:
    """Say where in the document the block stands, and how big the document is."""
    size = len(page.texts)
    words = page.columns["words"]
    total = sum(words)
    return {
        "place": [100 * place // size for place in range(size)],
        "from_top": list(range(size)),
        "from_end": list(range(size - 1, -1, -1)),
        "blocks": [size] * size,
        "mean_words": [total // size if size else 0] * size,
        "gap_share": [20 * sum([gap > 0 for gap in page.columns["gap"]]) // size if size else 0] * size,
    }


def repeats(page: Page) -> dict[str, Column]:
    """Count copies of the block, and find the title: a line whose words the first lines hold."""
    keys = page.keys
    count: dict[str, int] = {}
    copy = []
    for key in keys:
        count[key] = number = count.get(key, 0) + 1
        copy.append(number)
    first = keys[0] if keys else ""
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
    """Find the one stretch with the best sum of length-based scores, and where the block stands to it."""
    words, ends = page.columns["words"], page.columns["ends"]
    scores = [
        (count if count < 60 else 60) - 3 if end >= 3 and count >= 6 else (count - 9 if count < 15 else 6)
        for count, end in zip(words, ends, strict=True)
    ]
    return place_to(scores, best_stretch(scores), "stretch")


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
        f"{name}_start": list(range(-first, size - first)),
        f"{name}_end": list(range(-end, size - end)),
        f"{name}_cost": [
            *(before - total for total in sums[:first]),
            *([-1] * (end - first)),
            *(total - after for total in sums[end + 1 :]),
        ],
        f"{name}_sum": [after - before] * size,
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
    out = {"score": scores}
    for by in (-2, -1, 1, 2):
        out[f"score{by:+d}"] = shifted(scores, by, 0)
    for side, before, after in (
        ("around", 2, 2),
        ("wide", 6, 6),
        ("above", 4, -1),
        ("below", -1, 4),
        ("up", 15, -1),
        ("down", -1, 15),
    ):
        out[f"score_{side}"] = window(scores, before, after)
        if side in ("around", "wide", "up", "down"):
            out[f"worth_{side}"] = window(worth, before, after)
    good = [score > 15 and count >= 6 for score, count in zip(scores, words, strict=True)]
    bad = [score < -20 for score in scores]
    out["since_good"], out["until_good"] = since(good, _FAR), until(good, _FAR)
    out["since_bad"], out["until_bad"] = since(bad, _FAR), until(bad, _FAR)
    sure = [count if flag else 0 for count, flag in zip(words, good, strict=True)]
    total = sum(sure) or 1
    running = list(accumulate(sure))
    out["sure_before"] = [100 * (done - own) // total for done, own in zip(running, sure, strict=True)]
    out["sure_left"] = [total - done for done in running]
    out["sure_done"] = list(map(sub, running, sure))
    span = best_stretch(worth)
    out |= place_to(worth, span, "best")
    body: set[str] = set()
    for tokens, flag in zip(page.tokens, good, strict=True):
        if flag:
            body.update(tokens)
    body = {token for token in body if len(token) > 5}
    shared = body.intersection
    out["shared"] = [20 * len(shared(tokens)) // (len(tokens) or 1) for tokens in page.tokens]
    return out
