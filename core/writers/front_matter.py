"""Write what is known of an article as the YAML head of a Markdown file."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from copydesk.writers.dispatch import without_surrogates
from copydesk.writers.json import escape_controls

if TYPE_CHECKING:
    from copydesk.documents import Metadata

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_KEYS = ("title", "dek", "description", "date", "language", "site", "url", "image")


def write_front_matter(metadata: Metadata) -> str:
    """Return the head, a blank line below it; an empty string where nothing is known.

    Every value is a string in double quotes as JSON writes it, which YAML reads the same; a date stands bare,
    as makers of sites expect it.
    """
    lines = []
    for key in _KEYS:
        if value := getattr(metadata, key):
            lines.append(f"{key}: {value if _DATE.fullmatch(value) else _quoted(value)}")
        if key == "description" and metadata.authors:
            lines.append("authors:")
            lines += [f"  - {_quoted(author)}" for author in metadata.authors]
    return "\n".join(["---", *lines, "---", "", ""]) if lines else ""


def _quoted(text: str) -> str:
    return escape_controls(json.dumps(without_surrogates(text), ensure_ascii=False))
