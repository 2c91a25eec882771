"""Read off a file's name what it holds, compressed or not."""

from __future__ import annotations

_COMPRESSED = (".gz", ".zst")
_JSON_LINES = (".jsonl", ".ndjson")


def uncompressed(name: str) -> str:
    """Drop the suffix of a compressed file."""
    for suffix in _COMPRESSED:
        if name.lower().endswith(suffix) and len(name.rpartition("/")[2]) > len(suffix):
            return name[: -len(suffix)]
    return name


def is_for_json_lines(name: str) -> bool:
    """Return whether a file of that name holds an object a line: "all.jsonl", "all.ndjson.gz"."""
    return uncompressed(name).lower().endswith(_JSON_LINES)
