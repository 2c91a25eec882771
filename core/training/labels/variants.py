"""Documents made from labelled ones, so that the model also meets short, clean and foreign texts."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from copydesk.documents import Document
from copydesk.training.labels.documents import Labelled

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "фисвуапршолдьтщзйкыегмцчня"
_ARABIC = "شسيبلاتنمكطضصثقفغعهخحجدذرز"
_TO_CYRILLIC = str.maketrans(_LATIN + _LATIN.upper(), _CYRILLIC + _CYRILLIC.upper())
_TO_ARABIC = str.maketrans(_LATIN + _LATIN.upper() + ",;?", _ARABIC * 2 + "،؛؟")
_WORD = re.compile(r"[^\W\d_]+['’]?[^\W\d_]*")
_CHARACTERS = range(0x4E00, 0x6E00)


# Real pages tell more of real pages; the variants only have to be seen.
_WEIGHT, _WEIGHT_NAMELESS = 0.3, 0.1


def html_variants(pages: Sequence[Labelled]) -> Iterator[Labelled]:
    """Return variants of HTML pages: the same as of text, and every page without its class and id words.

    Args:
        pages: labelled documents.
    """
    for page in variants(pages, True):
        yield replace(page, weight=_WEIGHT)
    for page in pages:
        yield replace(_nameless(page), weight=_WEIGHT_NAMELESS)


def variants(pages: Sequence[Labelled], scripts: bool) -> Iterator[Labelled]:
    """Return variants of a part of the pages; which kind depends on the page's name alone.

    Args:
        pages: labelled documents.
        scripts: whether pages are also written in other scripts, in which no word is known.
    """
    for page in pages:
        number = zlib.crc32(f"{page.page} {page.flavour}".encode())
        kind = number % 14
        if kind <= 1:
            yield _chosen(page, [content > 0.5 for content in page.content])
        elif kind == 2:
            yield _with_tail(page, 1 + number // 14 % 8)
        elif kind == 3:
            first = number // 14 % max(1, len(page.content))
            size = 2 + number // 1400 % 30
            yield _chosen(page, [first <= place < first + size for place in range(len(page.content))])
        elif not scripts:
            continue
        elif kind <= 5:
            yield _rewritten(page, _TO_CYRILLIC)
        elif kind == 6:
            yield _rewritten(page, _TO_ARABIC)
        elif kind == 7:
            yield _unspaced(page)


def _nameless(page: Labelled) -> Labelled:
    """Leave out the class and id words, as pages styled by generated names do."""
    blocks = tuple(
        block._replace(hints=block.hints._replace(names=())) if block.hints else block
        for block in page.document.blocks
    )
    return replace(page, document=replace(page.document, blocks=blocks))


def _chosen(page: Labelled, chosen: Sequence[bool]) -> Labelled:
    """Leave only the chosen blocks."""
    rows = [place for place, flag in enumerate(chosen) if flag]
    blocks = tuple(page.document.blocks[row]._replace(index=place) for place, row in enumerate(rows))
    return replace(
        page,
        document=Document(blocks, page.document.format),
        content=tuple(page.content[row] for row in rows),
        copies=tuple(page.copies[row] for row in rows),
    )


def _with_tail(page: Labelled, size: int) -> Labelled:
    """Leave the content and a few blocks of what follows it."""
    last = max((place for place, content in enumerate(page.content) if content > 0.5), default=-1)
    return _chosen(
        page, [content > 0.5 or last < place <= last + size for place, content in enumerate(page.content)]
    )


def _rewritten(page: Labelled, letters: dict[int, int]) -> Labelled:
    """Write the page in other letters, so that no word is known."""
    blocks = tuple(block._replace(text=block.text.translate(letters)) for block in page.document.blocks)
    return replace(page, document=Document(blocks, page.document.format))


def _unspaced(page: Labelled) -> Labelled:
    """Write the page like Chinese: one or two characters a word, no spaces, full-width marks."""
    blocks = tuple(block._replace(text=_characters(block.text)) for block in page.document.blocks)
    return replace(page, document=Document(blocks, page.document.format))


def _characters(text: str) -> str:
    def one(found: re.Match[str]) -> str:
        number = zlib.crc32(found[0].lower().encode())
        return "".join(
            chr(_CHARACTERS[(number >> shift) % len(_CHARACTERS)])
            for shift in (0, 9)[: 1 + len(found[0]) // 4]
        )

    body = text.strip()
    written = _WORD.sub(one, body)
    for mark, wide in ((". ", "。"), (", ", "，"), ("? ", "？"), (": ", "："), (" ", "")):
        written = written.replace(mark, wide)
    if written.endswith("."):
        written = written[:-1] + "。"
    return text.replace(body, written) if body else text
