"""Count what was kept and what was struck."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from copydesk.text.scripts import UNSPACED

if TYPE_CHECKING:
    from copydesk.article import Article

# Every character of a script without spaces counts as a word, as most word processors have it.
_UNSPACED = f"[{UNSPACED}\U00020000-\U0003ffff]"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of blocks and the words in them."""

    blocks: int = 0
    words: int = 0

    def plus(self, words: int) -> Count:
        """Count one more block."""
        return Count(self.blocks + 1, self.words + words)


@dataclass(frozen=True, slots=True)
class Stats:
    """How much of an article was kept and struck.

    Attributes:
        kept: blocks and words that stay.
        struck: blocks and words that were struck.
        by_kind: the same for each category ("boilerplate", "duplicate") and, in it, each kind.
    """

    kept: Count
    struck: Count
    by_kind: dict[str, dict[str, Count]]

    def to_dict(self) -> dict[str, Any]:
        """Return the counts in the shape of the JSON Schema."""
        return {
            "kept": _as_dict(self.kept),
            "struck": _as_dict(self.struck),
            **{
                category: {kind: _as_dict(count) for kind, count in kinds.items()}
                for category, kinds in self.by_kind.items()
            },
        }


def _as_dict(count: Count) -> dict[str, int]:
    return {"blocks": count.blocks, "words": count.words}


def article_stats(article: Article) -> Stats:
    """Count blocks and words by verdict, kinds in the order they first come."""
    kept = struck = Count()
    by_kind: dict[str, dict[str, Count]] = {"boilerplate": {}, "duplicate": {}}
    for verdict in article.verdicts:
        words = count_words(verdict.block.text)
        if verdict.reason is None:
            kept = kept.plus(words)
            continue
        struck = struck.plus(words)
        kinds = by_kind[verdict.reason.category.value]
        kind = verdict.reason.kind.value
        kinds[kind] = kinds.get(kind, Count()).plus(words)
    return Stats(kept, struck, by_kind)


def count_words(text: str) -> int:
    """Count words: those apart by blanks, and each character of scripts that put none."""
    if text.isascii():
        return len(text.split())
    return len(re.sub(_UNSPACED, " x ", text).split())
