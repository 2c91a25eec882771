"""Turn a page into raw text as seven scrapers do; each comes with the extra `scrapers`."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable

Scraper = Callable[[str], str]
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def _whole_page(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, preserve_formatting=True, main_content=False))


def _main_content(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, preserve_formatting=True, main_content=True))


def _inscriptis(html: str) -> str:
    from inscriptis import get_text

    return str(get_text(html))


def _soup(html: str) -> str:
    from bs4 import BeautifulSoup

    tree = BeautifulSoup(html, "lxml")
    for tag in tree(["script", "style", "noscript", "template"]):
        tag.decompose()
    return "\n".join(line.strip() for line in tree.get_text("\n").split("\n") if line.strip())


def _html_text(html: str) -> str:
    from html_text import extract_text

    return str(extract_text(html, guess_layout=True))


def _html2text(html: str) -> str:
    from html2text import HTML2Text

    parser = HTML2Text()
    parser.body_width = 0
    parser.ignore_links = parser.ignore_images = True
    return str(parser.handle(html))


def _readability(html: str) -> str:
    from readability import Document

    return _html_text(Document(html).summary())


SCRAPERS: dict[str, Scraper] = {
    "resi_full": _whole_page,
    "resi_main": _main_content,
    "inscriptis": _inscriptis,
    "bs4": _soup,
    "htmltext": _html_text,
    "html2text": _html2text,
    "readability": _readability,
}


def scrape(html: str) -> dict[str, str]:
    """Return the text that each scraper makes of a page; empty where it fails."""
    html = _DECLARATION.sub("", html).replace("\0", "")
    logging.disable(logging.CRITICAL)
    return {name: _or_nothing(scraper, html) for name, scraper in SCRAPERS.items()}


def _or_nothing(scraper: Scraper, html: str) -> str:
    try:
        return scraper(html)
    except ImportError:
        raise
    except Exception:  # each of them raises something of its own on pages without a body
        return ""
