"""Cut the class and id of an element into words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from copydesk.text.patterns import late

# Deeply nested pages would make these grow with the square of the depth.
MOST_NAMES = 60
_LONGEST_ATTRIBUTE = 400
_WORDS = late(r"[A-Za-z][a-z]+|[A-Z]+(?![a-z])")
_LOWER_WORDS = re.compile(r"[a-z]{2,}")
_HIDING_NAMES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "u-hidden"})


@lru_cache(maxsize=8192)
def names_in(classes: str, identifier: str) -> tuple[tuple[str, ...], bool]:
    """Return the words of an element's class and id, and whether one of its classes hides it.

    Args:
        classes: the class attribute.
        identifier: the id attribute.
    """
    names = f"{classes} {identifier}"[:_LONGEST_ATTRIBUTE]
    if names.islower():
        words = _LOWER_WORDS.findall(names)
    else:
        words = [word.lower() for word in _WORDS.findall(names)]
    hides = "hidden" in classes or "sr-only" in classes or "screen-reader" in classes
    return tuple(words), hides and not _HIDING_NAMES.isdisjoint(classes.split())


def inline_names(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of an inline element's class and id."""
    classes, identifier = attributes.get("class", ""), attributes.get("id", "")
    return names_in(classes, identifier)[0] if classes or identifier else ()
