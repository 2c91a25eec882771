"""Put together what a page says of itself outside its text."""

from __future__ import annotations

from lxml import etree

from copydesk.documents import Block, Metadata
from copydesk.metadata.authors import find_authors
from copydesk.metadata.head import Head
from copydesk.metadata.json_ld import PageData
from copydesk.metadata.published import find_published
from copydesk.metadata.titles import choose_title
from copydesk.text.language import language_code
from copydesk.text.urls import safe_url

_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")


def read_metadata(root: etree._Element, data: PageData, blocks: tuple[Block, ...], url: str) -> Metadata:
    """Choose title, description, authors, date and the like.

    Args:
        root: root element of the page.
        data: the page's JSON-LD.
        blocks: its blocks.
        url: its address where the caller knows it.
    """
    head = Head(root)
    address = url or head.links.get("canonical", "") or head.first("og:url") or data.url
    language = head.language or data.language or head.first("og:locale", "content-language", "language")
    title, place = choose_title(head, data, blocks)
    return Metadata(
        title=title,
        description=head.first(*_DESCRIPTIONS) or data.description,
        authors=find_authors(head, data, blocks, place),
        date=find_published(head, data, blocks, address, place),
        language=language_code(language),
        site=head.first("og:site_name", "application-name") or data.site,
        url=safe_url(address, url),
        image=safe_url(head.first("og:image", "og:image:url", "twitter:image") or data.image, address),
    )
