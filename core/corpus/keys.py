"""Name a paragraph by what it says, so that it is known again in another article."""

from __future__ import annotations

import re
from hashlib import blake2b

from copydesk.duplicates.compare.folding import fold, typeset


def key_of(text: str) -> str:
    """Return a text folded, on one line; an empty string where it holds no letter, such as "* * *"."""
    key = " ".join(fold(typeset(text)).split())
    return key if any(map(str.isalpha, key)) else ""


def without_numbers(text: str) -> str:
    """Return a text with "#" for each number: "more than # readers" of "more than 1,200 readers"."""
    return re.sub(r"\d+(?:[.,:]\d+)*", "#", text)


def digest(*parts: str, size: int = 16) -> bytes:
    """Return bytes that stand for some texts, the same in every process."""
    hashed = blake2b(digest_size=size)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        hashed.update(len(data).to_bytes(8, "big") + data)
    return hashed.digest()
