"""Write a diff as an object for programs."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from copydesk.diff.model import FileDiff
from copydesk.diff.rows import Row, all_rows
from copydesk.model import Block
from copydesk.writers.dispatch import without_surrogates
from copydesk.writers.stats import article_stats


def to_object(diff: FileDiff) -> dict[str, Any]:
    """Give what was struck, and where, with the hashes of before and after."""
    return {
        "source": diff.name,
        "format": diff.article.format.value,
        "over_text": diff.over_text,
        "before_sha256": hashlib.sha256(diff.before).hexdigest(),
        "after_sha256": hashlib.sha256(diff.after).hexdigest(),
        "lines": {"struck": diff.struck, "added": diff.added},
        "stats": article_stats(diff.article).to_dict(),
        "struck": [struck(row) for row in all_rows(diff.article) if row.verdict.struck],
        "warnings": list(diff.article.warnings),
    }


def struck(row: Row) -> dict[str, Any]:
    """Give one struck block with its reason and the copy that stays."""
    verdict, reason = row.verdict, row.verdict.reason
    assert reason is not None
    return {
        "index": verdict.block.index,
        "role": verdict.role.value,
        "lines": lines(verdict.block),
        "text": without_surrogates(verdict.block.text),
        "category": reason.category.value,
        "kind": reason.kind.value,
        "rule": reason.rule,
        "reason": reason.detail,
        "duplicate_of": {"index": row.twin.index, "lines": lines(row.twin)} if row.twin else None,
    }


def lines(block: Block) -> list[int]:
    """Give the first and last line of a block in the source."""
    return [block.place.first, block.place.last]


def to_line(diff: FileDiff) -> bytes:
    """Write the object on one line."""
    return json.dumps(to_object(diff)).encode("ascii") + b"\n"
