"""Write a diff as an object for programs."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from copydesk.diff.edits import FileDiff
from copydesk.diff.rows import Row, all_rows
from copydesk.writers.json import removed_to_dict
from copydesk.writers.stats import article_stats


def to_object(diff: FileDiff) -> dict[str, Any]:
    """Return what was struck, and where, with the hashes of before and after."""
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
    """Return one struck block as `copydesk clean -t json` does, with the lines of the copy that stays."""
    place = row.twin.place if row.twin else None
    return {**removed_to_dict(row.verdict), "duplicate_lines": list(place) if place else None}


def to_line(diff: FileDiff) -> bytes:
    """Write the object on one line."""
    return json.dumps(to_object(diff)).encode("ascii") + b"\n"
