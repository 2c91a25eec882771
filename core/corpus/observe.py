"""Take down of a cleaned article what learning needs: its paragraphs, and which of them `clean` left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from copydesk.corpus.keys import digest, key_of
from copydesk.documents import Role
from copydesk.verdicts import Verdict

# What names the article or its author is no furniture, however often it stands: a column's name, a byline.
PROTECTED = frozenset({Role.TITLE, Role.DEK, Role.BYLINE, Role.DATE, Role.KICKER, Role.BIO})


class Seen(NamedTuple):
    """A paragraph of an article.

    Attributes:
        text: the paragraph, on one line.
        left: whether `clean` left it in the article, as something that may be struck.
    """

    text: str
    left: bool


class Observation(NamedTuple):
    """What learning needs of one article.

    Attributes:
        digest: stands for all that follows; equal observations have equal ones.
        seen: its paragraphs, each once, in order.
    """

    digest: bytes
    seen: tuple[Seen, ...]


def observe(verdicts: Iterable[Verdict]) -> Observation:
    """Take down the paragraphs of a cleaned article.

    Args:
        verdicts: one for each block of the source.
    """
    texts: dict[str, str] = {}
    left: set[str] = set()
    for verdict in verdicts:
        text = " ".join(verdict.block.text.split())
        if key := key_of(text):
            texts.setdefault(key, text)
            if verdict.reason is None and verdict.role not in PROTECTED:
                left.add(key)
    seen = tuple([Seen(text, key in left) for key, text in texts.items()])
    return Observation(digest(*[f"{one.left:d}{one.text}" for one in seen]), seen)
