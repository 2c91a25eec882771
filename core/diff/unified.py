"""Write a diff in the unified format that `patch` and `git apply` take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.diff.edits import Change, Edit, FileDiff

NO_LINE_FEED = b"\\ No newline at end of file\n"
ESCAPES = {
    7: b"\\a",
    8: b"\\b",
    9: b"\\t",
    10: b"\\n",
    11: b"\\v",
    12: b"\\f",
    13: b"\\r",
    34: b'\\"',
    92: b"\\\\",
}


def unified(diff: FileDiff, context: int = 3) -> Iterator[bytes]:
    """Return the lines of a unified diff; none where nothing changes.

    Args:
        diff: the diff.
        context: number of lines that stay to show around each change.
    """
    hunks = list(ranges(diff.edits, context))
    if not hunks:
        return
    if diff.over_text:
        yield f"# {diff.over_text}\n".encode()  # `patch` and git pass over what stands before the names
    name = "standard-input" if diff.name == "-" else diff.name
    yield b"--- " + header("a", name)
    yield b"+++ " + header("b", name)
    before = after = position = 0
    for first, last in hunks:
        skipped = diff.edits[position:first]
        before += sum(edit.change is not Change.ADDED for edit in skipped)
        after += sum(edit.change is not Change.STRUCK for edit in skipped)
        edits = diff.edits[first:last]
        olds = sum(edit.change is not Change.ADDED for edit in edits)
        news = sum(edit.change is not Change.STRUCK for edit in edits)
        yield f"@@ -{span(before, olds)} +{span(after, news)} @@\n".encode()
        for edit in edits:
            yield edit.change.value.encode() + edit.line
            if not edit.line.endswith(b"\n"):
                yield b"\n" + NO_LINE_FEED
        before, after, position = before + olds, after + news, last


def ranges(edits: Sequence[Edit], context: int) -> Iterator[tuple[int, int]]:
    """Return the stretches of edits to show, each with its context, joined where they would touch."""
    first = last = -1
    for number, edit in enumerate(edits):
        if edit.change is Change.KEPT:
            continue
        if first >= 0 and number - context > last:
            yield first, last
            first = -1
        if first < 0:
            first = max(0, number - context)
        last = min(len(edits), number + 1 + context)
    if first >= 0:
        yield first, last


def span(start: int, count: int) -> str:
    """Write a stretch of lines as the format has it: from 1, or after a line where it is empty."""
    return f"{start + (count > 0)}" if count == 1 else f"{start + (count > 0)},{count}"


def header(side: str, name: str) -> bytes:
    """Write a file name as git does: quoted where it holds what ends a line, a tab after one with blanks."""
    path = name.encode("utf-8", "surrogateescape").lstrip(b"/")
    while path.startswith(b"./"):
        path = path[2:].lstrip(b"/")
    full = side.encode() + b"/" + path
    if any(byte < 32 or byte in (34, 92, 127) for byte in full):
        return b'"' + b"".join(quoted(byte) for byte in full) + b'"\n'
    return full + (b"\t\n" if b" " in full else b"\n")


def quoted(byte: int) -> bytes:
    """Escape one byte of a quoted name."""
    if byte in ESCAPES:
        return ESCAPES[byte]
    return bytes([byte]) if 32 <= byte < 127 else b"\\%03o" % byte
