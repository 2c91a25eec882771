"""Features of what the page says of itself: how a block stands to its title, standfirst and authors."""

from __future__ import annotations

from copydesk.boilerplate.features.blocks import Page
from copydesk.boilerplate.features.columns import Column, Recipes, once, since, until

_FAR = 60
_SHORTEST = 12


def said_columns(page: Page) -> Recipes:
    """Compare every block with the page's own title, standfirst and authors.

    Args:
        page: the measured document.
    """
    said = page.document.metadata

    @once
    def keys() -> list[str]:
        return [" ".join(tokens) for tokens in page.tokens]

    @once
    def titles() -> Column:
        title = _fold(said.title)
        return [2 if key == title else int(len(key) >= _SHORTEST and key in title) for key in keys()]

    def deks() -> Column:
        dek = _fold(said.description)
        if not dek:
            return [-1] * len(page.tokens)
        return [int(len(key) >= _SHORTEST and (key[:80] == dek[:80] or key in dek)) for key in keys()]

    def authors() -> Column:
        names = [name for name in map(_fold, said.authors) if len(name) > 3]
        if not names:
            return [-1] * len(page.tokens)
        return [int(len(key) < 200 and any(name in key for name in names)) for key in keys()]

    return {
        "said_title": titles,
        "since_said": lambda: since([mark == 2 for mark in titles()], _FAR),
        "until_said": lambda: until([mark == 2 for mark in titles()], _FAR),
        "said_dek": deks,
        "said_author": authors,
        "holds_data": lambda: [sum(map(bool, (said.title, said.authors, said.date)))] * len(page.tokens),
    }


def _fold(text: str) -> str:
    """Fold a text as the blocks' words are folded."""
    letters = [
        char if char.isalnum() or char in "'&@$%+-/" else " " for char in text.lower().replace("’", "'")
    ]
    return " ".join("".join(letters).split())
