"""Features that only HTML gives: links, tags, landmarks, class words and what the page says of itself."""

from __future__ import annotations

from itertools import pairwise

from copydesk.boilerplate.columns import shifted, since, until, window
from copydesk.boilerplate.page import Column, Page
from copydesk.model import Hints

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


def html_columns(page: Page) -> dict[str, Column]:
    """Measure what HTML says of every block and of its neighbours.

    Args:
        page: the measured document; every block has hints.
    """
    hints = [block.hints or Hints() for block in page.document.blocks]
    weights = page.words.weights
    out = dict(zip(OWN_FEATURES, map(list, zip(*[_own(hint) for hint in hints], strict=True)), strict=True))
    known = {names: _names(names, weights) for names in {hint.names for hint in hints}}
    out |= dict(
        zip(
            NAME_FEATURES,
            map(list, zip(*[known[hint.names] for hint in hints], strict=True)),
            strict=True,
        )
    )
    above = {path: set(path.split("/")) for path in {hint.path for hint in hints}}
    for tag in _ABOVE:
        out[f"in_{tag}"] = [int(tag in above[hint.path]) for hint in hints]
    density = out["link_density"]
    for by in (-2, -1, 1, 2):
        out[f"link_density{by:+d}"] = shifted(density, by)
    linked = [
        min(count, 60) * share // 20 for count, share in zip(page.columns["words"], density, strict=True)
    ]
    out["linked_around"] = window(linked, 3, 3)
    out["linked_wide"] = window(linked, 8, 8)
    for name in ("tag", "landmark", "name_sum"):
        for by in (-1, 1):
            out[f"{name}{by:+d}"] = shifted(out[name], by, 0)
    shared = [
        0,
        *(_shared(one.containers, two.containers) for one, two in pairwise(hints)),
    ]
    out["shared_above"] = shared
    out["shared_below"] = shifted(shared, 1, 0)
    heading = [code in (3, 4) for code in out["tag"]]
    out["since_heading"], out["until_heading"] = since(heading, _FAR), until(heading, _FAR)
    first = [code == 3 for code in out["tag"]]
    out["since_h1"], out["until_h1"] = since(first, 60), until(first, 60)
    return out


OWN_FEATURES = (
    "tag", "landmark", "link_density", "link_count", "emphasis", "hidden", "after_image", "depth",
    "path_lists", "readability", "page_data",
)  # fmt: skip


def _own(hint: Hints) -> tuple[int, ...]:
    return (
        _TAG_CODES.get(hint.tag, 0),
        _LANDMARKS.get(hint.landmark, 0),
        int(20 * hint.link_density),
        min(hint.links, 20),
        int(20 * hint.emphasis),
        int(hint.hidden),
        int(hint.after_image),
        len(hint.containers),
        hint.path.count("/li"),
        -1 if hint.in_readability is None else int(hint.in_readability),
        -1 if hint.in_page_data is None else int(20 * hint.in_page_data),
    )


NAME_FEATURES = ("name_sum", "name_low", "name_high", "name_near", "name_low_near")


def _names(words: tuple[str, ...], weights: dict[str, int]) -> tuple[int, ...]:
    found = [weights.get(f"@{word}", 0) for word in words]
    known = [weight for weight in found if weight]
    if not known:
        return (0, 0, 0, 0, 0)
    near = found[-8:]
    return (
        max(-200, min(200, sum(known))),
        min(0, min(known)),
        max(0, max(known)),
        sum(near),
        min(0, min(near)),
    )


def _shared(one: tuple[int, ...], two: tuple[int, ...]) -> int:
    """Count the containers that two blocks have in common, less the depth of the deeper one."""
    common = 0
    for first, second in zip(one, two, strict=False):
        if first != second:
            break
        common += 1
    return common - max(len(one), len(two))
