"""Fold the text of a headline, and compare it with the title that a page gives itself."""

from __future__ import annotations

import re

_SITE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ", " > ", " › ")
_MARKER = r"^(?:[-*+•]|\d{1,2}\.)\s+"
_LONG = 12  # characters; a shorter word may stand in another title by chance


def names_site_too(page_title: str, title: str) -> bool:
    """Return whether a page's title is a headline with the site's name on it; both are folded."""
    if (len(title) < _LONG and " " not in title) or title not in page_title:
        return False
    return any(
        page_title.startswith(title + mark) or page_title.endswith(mark + title) for mark in _SITE_SEPARATORS
    )


def fold_title(text: str) -> str:
    """Fold the case and white space of a title."""
    return " ".join(text.casefold().replace("’", "'").split())


def without_marker(text: str) -> str:
    """Fold a title and take its list marker off."""
    folded = fold_title(text)
    return folded if folded[:1].isalpha() else re.sub(_MARKER, "", folded)
