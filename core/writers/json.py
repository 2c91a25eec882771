"""Write an article as JSON or as one line of JSON Lines, in the shape of data/article.schema.json."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from copydesk.verdicts import Verdict
from copydesk.writers.dispatch import without_surrogates
from copydesk.writers.stats import article_stats

if TYPE_CHECKING:
    from copydesk.article import Article

SCHEMA_VERSION = 1
# Legal in JSON, but readers of lines would cut an object in two there, and a file name may turn the terminal.
_STEERING = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


def to_dict(article: Article) -> dict[str, Any]:
    """Return an article as plain values, keys in fixed order.

    Returns:
        `blocks` are kept and `removed` struck; sorted by `index` together they are the whole input.
    """
    page = article.metadata
    return {
        "schema_version": SCHEMA_VERSION,
        "source": _safe(article.source),
        "format": article.format.value,
        "title": _or_none(page.title),
        "dek": _or_none(page.dek),
        "description": _or_none(page.description),
        "authors": [_safe(author) for author in page.authors],
        "date": _or_none(page.date),
        "language": _or_none(page.language),
        "site": _or_none(page.site),
        "url": _or_none(page.url),
        "image": _or_none(page.image),
        "text": _safe(article.text),
        "blocks": [kept_to_dict(verdict) for verdict in article.kept],
        "removed": [removed_to_dict(verdict) for verdict in article.removed],
        "warnings": [_safe(warning) for warning in article.warnings],
        "stats": article_stats(article).to_dict(),
    }


def write_json(article: Article) -> str:
    """Write an article as one JSON object, with a line for each key and for each block."""
    # json's own indent=2 runs in Python and takes four times as long.
    members = [f"  {_dumps(key)}: {_member(value)}" for key, value in to_dict(article).items()]
    return "{\n" + ",\n".join(members) + "\n}\n"


def _member(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"    {_dumps(item)}" for item in value) + "\n  ]"
    return _dumps(value)


def _dumps(value: Any) -> str:
    return escape_controls(json.dumps(value, ensure_ascii=False))


def write_jsonl(article: Article) -> str:
    """Write an article as one JSON object on one line."""
    return to_line(to_dict(article))


def to_line(values: dict[str, Any]) -> str:
    """Return an article's plain values as one JSON object on one line."""
    return escape_controls(json.dumps(values, ensure_ascii=False, separators=(",", ":"))) + "\n"


def escape_controls(line: str) -> str:
    """Escape what is legal in JSON but would end a line or turn a terminal."""
    return line if line.isascii() else _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def kept_to_dict(verdict: Verdict) -> dict[str, Any]:
    """Return a block as `blocks` lists it."""
    block = verdict.block
    return {
        "index": block.index,
        "role": verdict.role.value,
        "level": block.level,
        "text": _safe(block.text),
        "lines": [block.place.first, block.place.last],
        "confidence": round(verdict.confidence, 3),
    }


def removed_to_dict(verdict: Verdict) -> dict[str, Any]:
    """Return a struck block as `removed` lists it: with its reason, and the index of the copy that stays."""
    reason = verdict.reason
    assert reason is not None
    return {
        **kept_to_dict(verdict),
        "category": reason.category.value,
        "kind": reason.kind.value,
        "rule": reason.rule,
        "reason": _safe(reason.detail),
        "duplicate_of": reason.duplicate_of,
    }


def _safe(text: str) -> str:
    return text if text.isascii() else without_surrogates(text)


def _or_none(text: str) -> str | None:
    return _safe(text) or None
