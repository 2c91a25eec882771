"""Make the addresses of links and images absolute, and drop those that do not lead to a page."""

from __future__ import annotations

import re

from copydesk.text.entities import unescape
from copydesk.text.patterns import late

_SCHEME = late(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = late(r"[\x00-\x20\x7f-\x9f]+")
# White space, controls, invisible characters and backslashes: one reader or another leaves them out.
_LEFT_OUT = (
    r"[\x00-\x20\x7f-\xa0\xad\u034f\u115f\u1160\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\\]+"
)
_SAFE = frozenset({"http", "https", "mailto", "tel", "ftp"})
_MAY_GO_ON = r"[A-Za-z0-9+.&#;-]*"
# Characters before the first "/" or "?", and how often they are decoded: a reader decodes once or twice.
_LONGEST_SCHEME, _MOST_DECODED = 500, 6


def safe_url(href: str, base: str) -> str:
    """Resolve an address against the page's own.

    Args:
        href: the address as it stands in the source.
        base: the page's address, or an empty string.

    Returns:
        The address, or an empty string for schemes that run code or hold data.
    """
    # A browser drops white space and controls inside an address: "java\nscript:" is a script.
    href = _IGNORED.sub(lambda match: "%20" if match[0].strip("\t\r\n") == " " else "", href.strip())
    if is_unsafe(href):
        return ""
    if not base or _SCHEME.match(href):
        return href
    from urllib.parse import urljoin  # most pages write their addresses in full

    try:
        return urljoin(base, href)
    except ValueError:
        return href


def is_unsafe(address: str) -> bool:
    """Return whether an address names a scheme that runs code or holds data, however it is spelt.

    Markdown decodes the entities of an address once more: "&#106;avascript:" was dead on the page and is a
    script in what Markdown makes of it.
    """
    if address.startswith(("https://", "http://", "/", "#", "?")):
        return False
    head = re.split("[/?]", address[: _LONGEST_SCHEME + 1], maxsplit=1)[0]
    for _ in range(_MOST_DECODED):
        head = re.sub(_LEFT_OUT, "", head)
        if scheme := _SCHEME.match(head):
            return scheme[1].lower() not in _SAFE
        decoded = unescape(head)
        if decoded == head:
            return len(address) > _LONGEST_SCHEME < len(head) and bool(re.fullmatch(_MAY_GO_ON, head))
        head = decoded
    return True
