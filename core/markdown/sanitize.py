"""Make a Markdown source inert: no raw HTML but line breaks, no link that runs a script."""

from __future__ import annotations

import re

from copydesk.text.urls import is_unsafe

_LONGEST = 500  # characters of an address that are looked through
_ESCAPED = r"\\."
_CODE = r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:.*?[^`])??(?P=ticks)(?!`))"
_LIVE = (
    r"<(?:(?:https?|ftp)://[^\s<>]*|mailto:[^\s<>]*|[\w.+-]+@[\w.-]+)>"  # an address; it stays
    r"|(?P<tag><(?=[A-Za-z/!?])(?!br ?/?>))"  # a line in the cell of a table may break
    rf"|(?P<link>\][(:])(?=[ \t]*<?(?P<to>[^ )>]{{0,{_LONGEST}}}))"  # a link, or the definition of one
)
_TOKEN = re.compile(f"{_ESCAPED}|{_CODE}|{_LIVE}")
_TOKEN_IN_DOUBTFUL_CODE = re.compile(f"{_ESCAPED}|{_LIVE}")
_FENCE = re.compile(r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})")


def sanitize(markdown: str) -> str:
    """Escape what would be live HTML, and links to other places than the web.

    Fences that begin at the margin and code spans stay as they are, for nothing in them is live.

    Args:
        markdown: lines as an author or a converter wrote them.
    """
    lines: list[str] = []
    run: list[str] = []
    fence = ""
    for line in markdown.split("\n"):
        if fence:
            lines.append(line)
            if re.fullmatch(rf" {{0,3}}{fence[0]}{{{len(fence)},}}[ \t]*", line):
                fence = ""
        elif opening := _FENCE.match(line):
            lines += [*_sanitize_run(run), line]
            run, fence = [], opening["fence"]
        elif line.strip(" \t"):
            run.append(line)
        else:
            lines += [*_sanitize_run(run), line]
            run = []
    return "\n".join([*lines, *_sanitize_run(run)])


def _sanitize_run(run: list[str]) -> list[str]:
    """Sanitize lines that stand together, the most that one code span can reach over."""
    spared = all(_is_balanced(line) for line in run)
    return [_sanitize_line(line, spared) for line in run]


def _is_balanced(line: str) -> bool:
    """Return whether every code span of a line ends on it, so that the lines around cannot move its ends."""
    return "`" not in line or "`" not in _TOKEN.sub("", line)


def _sanitize_line(line: str, spare_code: bool) -> str:
    return (_TOKEN if spare_code else _TOKEN_IN_DOUBTFUL_CODE).sub(_sanitized, line)


def _sanitized(match: re.Match[str]) -> str:
    return f"\\{match[0]}" if match["tag"] or (match["link"] and _is_harmful(match["to"])) else match[0]


def _is_harmful(address: str) -> bool:
    """Return whether an address leads elsewhere than to the web, or cannot be looked through.

    One that stands on the next line, or is too long, is not trusted.
    """
    if not address or len(address) == _LONGEST:
        return not address.startswith(("https://", "http://"))
    return is_unsafe(address)
