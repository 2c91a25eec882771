"""Features of what the page says of itself: how a block stands to its title, standfirst and authors."""

from __future__ import annotations

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column, since, until

_FAR = 60
_SHORTEST = 12
_COLUMNS = (
    "said_title",
    "since_said",
    "until_said",
    "said_dek",
    "said_author",
    "holds_data",
    "head_up",
    "head_down",
    "head_prose",
    "head_place",
)


def said_columns(page: Page) -> dict[str, Column]:
    """Compare every block with the page's own title, standfirst and authors.

    Args:
        page: the measured document.
    """
    if not any(map(page.wants, _COLUMNS)):
        return {}
    said = page.document.metadata
    keys = [" ".join(tokens) for tokens in page.tokens]
    title = _fold(said.title)
    dek = _fold(said.description)
    names = [name for name in map(_fold, said.authors) if len(name) > 3]
    titles = [2 if key == title else int(len(key) >= _SHORTEST and key in title) for key in keys]
    marked = [mark == 2 for mark in titles]
    return {
        "said_title": titles,
        "since_said": since(marked, _FAR),
        "until_said": until(marked, _FAR),
        "said_dek": [
            int(len(key) >= _SHORTEST and (key[:80] == dek[:80] or key in dek)) if dek else -1 for key in keys
        ],
        "said_author": [
            int(len(key) < 200 and any(name in key for name in names)) if names else -1 for key in keys
        ],
        "holds_data": [int(bool(said.title)) + int(bool(said.authors)) + int(bool(said.date))] * len(keys),
    }


def _fold(text: str) -> str:
    """Fold a text as the blocks' words are folded."""
    letters = [
        char if char.isalnum() or char in "'&@$%+-/" else " " for char in text.lower().replace("’", "'")
    ]
    return " ".join("".join(letters).split())
