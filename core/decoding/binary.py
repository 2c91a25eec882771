"""Distinguish pictures, archives and the like from text in any encoding, by their first bytes."""

from __future__ import annotations

import codecs

from copydesk.decoding.bytes import utf16_without_mark

HEAD = 8192
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SIGNATURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3",
    b"OggS",
    b"ID3",
    b"RIFF",
    b"wOFF",
    b"wOF2",
)
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\b\x1b")
_CONTROLS = tuple(value for value in range(32) if value not in _TEXT_CONTROLS)
# One character in so many may be a control that strayed into a text.
_STRAY = 20


def is_binary(data: bytes) -> bool:
    """Return whether data are no text in any encoding.

    A stray control character does not make a text binary, and UTF-16 without a mark is text although
    half of its bytes may be zero.
    """
    head = data[:HEAD]
    if head.startswith(_MARKS):
        return False
    if head.startswith(_SIGNATURES):
        return True
    if sum(map(head.count, _CONTROLS)) * _STRAY <= len(head):
        return False
    encoding = utf16_without_mark(head)
    if not encoding:
        return True
    text = head[: len(head) // 2 * 2].decode(encoding, "replace")
    return (sum(map(text.count, map(chr, _CONTROLS))) + text.count("\ufffd")) * _STRAY > len(text)
