"""Name outputs after their inputs, always below the output root."""

from __future__ import annotations

import hashlib
import os
from unicodedata import normalize
from urllib.parse import quote

from copydesk.files.suffixes import uncompressed
from copydesk.writers import WRITERS

STATE_FOLDER = ".copydesk"
SOURCE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".shtml"})
TARGET_SUFFIXES = {target: suffix for target, (*_, suffix) in WRITERS.items()}
# The output format that goes to one file or stream instead of a file for each input.
STREAM = "jsonl"
LONGEST = 255  # bytes of a file name, on all common file systems


def own_name(path: str) -> str:
    """Turn a path as it was given into one that stays below any root: no "..", no leading slash."""
    path = os.path.splitdrive(path)[1].replace(os.sep, "/")
    return "/".join(part for part in path.split("/") if part not in ("", ".", ".."))


def folded(name: str) -> str:
    """Return a name as file systems see it that take "A" and "a", or both spellings of "é", for one."""
    return name if name.isascii() and name.islower() else normalize("NFC", name).casefold()


def shortened(name: str, ending: str) -> str:
    """Join a file name and its ending; one too long for a file system is cut and gets a hash.

    Args:
        name: the last part of a path, without its ending.
        ending: what it ends in.
    """
    room = LONGEST - len(os.fsencode(ending))
    if len(os.fsencode(name)) <= room:
        return name + ending
    mark = f"~{hashlib.sha256(os.fsencode(name)).hexdigest()[:16]}"
    kept = name[:room]
    while len(os.fsencode(kept)) > room - len(mark):
        kept = kept[:-1]
    return kept + mark + ending


def output_name(name: str, target: str, keep_extension: bool = False) -> str:
    """Name the output of a file.

    A known suffix of articles makes way for the target's; anything else after a dot ("notes.v2",
    "2024.05.01") belongs to the name and stays.

    Args:
        name: the input's path below its source, parts joined by "/".
        target: what is written, a key of WRITERS.
        keep_extension: whether the input's suffix stays before the new one.
    """
    name = uncompressed(name)
    stem, suffix = os.path.splitext(name)
    if not keep_extension and suffix.lower() in SOURCE_SUFFIXES:
        name = stem
    folder, base = os.path.split(name)
    return os.path.join(folder, shortened(base, TARGET_SUFFIXES[target]))


def document_name(name: str, identifier: str, target: str) -> str:
    """Name the output of one document of a JSON Lines file: a folder for the file, the id for the document.

    Characters that could lead out of the folder or hide the file are percent-encoded, so different ids
    never share a name; a long one is cut and gets a hash.
    """
    folder = os.path.splitext(uncompressed(name))[0]
    safe = quote(identifier, safe=" !#$&'()+,;=@[]^{}~", errors="surrogatepass")
    if safe.startswith("."):
        safe = f"%2E{safe[1:]}"
    return f"{folder}/{shortened(safe, TARGET_SUFFIXES[target])}"
