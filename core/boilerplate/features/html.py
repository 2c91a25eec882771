"""Features that only HTML gives: links, tags, landmarks, class words and what the page says of itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise, repeat

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column, Recipes, shifted, since, together, until
from copydesk.boilerplate.features.layout import Layout
from copydesk.documents import Hints

_TAGS = (
    "p div h1 h2 h3 h4 h5 h6 li td th figcaption pre table blockquote section article header footer aside "
    "nav span dd dt a form label summary details main body"
).split()
_TAG_CODES = {tag: code for code, tag in enumerate(_TAGS, 1)}
_LANDMARKS = {
    name: code
    for code, name in enumerate(
        ("article", "main", "header", "footer", "aside", "nav", "form", "dialog", "figure"), 1
    )
}
_ABOVE = (
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "nav",
    "form",
    "figure",
    "table",
    "li",
    "blockquote",
)
_FAR = 30


def html_columns(page: Page, layout: Layout) -> Recipes:
    """Measure what HTML says of every block and of its neighbours.

    Args:
        page: the measured document.
        layout: where its blocks stand.
    """
    hints, columns = layout.hints, page.columns

    def inside(tag: str) -> Column:
        # The path is one string for all blocks that share it.
        holds = {path: int(tag in path.split("/")) for path in {hint.path for hint in hints}}
        return [holds[hint.path] for hint in hints]

    def linked() -> Column:
        pairs = zip(columns["words"], columns["link_density"], strict=True)
        return [(count if count < 60 else 60) * share // 20 for count, share in pairs]

    def shared_above() -> Column:
        return [0, *(_shared(one.containers, two.containers) for one, two in pairwise(hints))]

    def headings(count: Callable[[list[bool], int], Column], codes: tuple[int, ...], cap: int) -> Column:
        return count([code in codes for code in columns["tag"]], cap)

    return {
        **{name: partial(measure, hints) for name, measure in _OWN.items()},
        **together(NAME_FEATURES, lambda: _names(page, hints)),
        **{f"in_{tag}": partial(inside, tag) for tag in _ABOVE},
        "linked": linked,
        "shared_above": shared_above,
        "shared_below": lambda: shifted(columns["shared_above"], 1, 0),
        "since_heading": partial(headings, since, (3, 4), _FAR),
        "until_heading": partial(headings, until, (3, 4), _FAR),
        "since_h1": partial(headings, since, (3,), 60),
        "until_h1": partial(headings, until, (3,), 60),
    }


# What every block is measured by on its own.
_OWN: dict[str, Callable[[list[Hints]], Column]] = {
    "tag": lambda hints: [_TAG_CODES.get(hint.tag, 0) for hint in hints],
    "landmark": lambda hints: [_LANDMARKS.get(hint.landmark, 0) for hint in hints],
    "link_density": lambda hints: [int(20 * hint.link_density) for hint in hints],
    "link_count": lambda hints: [hint.links if hint.links < 20 else 20 for hint in hints],
    "emphasis": lambda hints: [int(20 * hint.emphasis) for hint in hints],
    "hidden": lambda hints: [hint.hidden for hint in hints],
    "after_image": lambda hints: [hint.after_image for hint in hints],
    "depth": lambda hints: [len(hint.containers) for hint in hints],
    "path_lists": lambda hints: [hint.path.count("/li") for hint in hints],
    "page_data": lambda hints: [
        -1 if hint.in_page_data is None else int(20 * hint.in_page_data) for hint in hints
    ],
}


NAME_FEATURES = ("name_sum", "name_low", "name_high", "name_near", "name_low_near")


def _names(page: Page, hints: list[Hints]) -> list[Column]:
    """Weigh the class and id words of every block."""
    weight, none = page.words.classes.get, repeat(0)
    known: dict[tuple[str, ...], tuple[int, ...]] = {}
    rows = []
    for hint in hints:
        row = known.get(hint.names)
        if row is None:
            # A word that says nothing ends the list, so that it is never empty.
            found = [*map(weight, hint.names, none), 0]
            near = found[-9:]
            row = known[hint.names] = (
                max(-200, min(200, sum(found))),
                min(found),
                max(found),
                sum(near),
                min(near),
            )
        rows.append(row)
    return list(map(list, zip(*rows, strict=True)))


def _shared(one: tuple[int, ...], two: tuple[int, ...]) -> int:
    """Count the containers that two blocks have in common, less the depth of the deeper one."""
    deeper = max(len(one), len(two))
    common = min(len(one), len(two))
    # Containers form a tree: where two blocks share one they share all around it.
    while common and one[common - 1] != two[common - 1]:
        common -= 1
    return common - deeper
