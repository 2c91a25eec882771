"""Hash choices and a version, so that results of other ones are recognised."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum


def fingerprint(*choices: object) -> str:
    """Hash choices; equal ones return the same text in every process and on every supported Python."""
    text = json.dumps([plain(choice) for choice in choices], sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def plain(value: object) -> object:
    """Turn a value into one that JSON writes in one way only."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, (str, int, float)):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, (set, frozenset)):
        return sorted((plain(item) for item in value), key=json.dumps)
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return sorted(([plain(key), plain(item)] for key, item in value.items()), key=json.dumps)
    raise TypeError(f"no lasting form for {type(value).__name__}")
