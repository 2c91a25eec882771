"""Make the addresses of links and images absolute, and drop those that do not lead to a page."""

from __future__ import annotations

import re
from urllib.parse import urljoin

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f]+")
_SAFE = frozenset({"http", "https", "mailto", "tel", "ftp"})


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
    scheme = _SCHEME.match(href)
    if scheme and scheme[1].lower() not in _SAFE:
        return ""
    if not base or scheme:
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return href
