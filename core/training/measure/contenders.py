"""The extractors that the benchmark runs, each loaded only where it runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Extract = Callable[[str], object]


class Contender(NamedTuple):
    """A tool as the benchmark calls it.

    Attributes:
        name: how the table names it.
        load: imports the tool and gives the call that takes a page, decoded; ImportError where it is missing.
        raw: whether it takes raw text, the tags already gone, and not HTML.
    """

    name: str
    load: Callable[[], Extract]
    raw: bool = False


def _lxml() -> Extract:
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    return lambda page: document_fromstring(page.encode("utf-8", "replace"), parser=parser)


def _copydesk() -> Extract:
    from copydesk.pipeline.clean import clean

    return lambda page: clean(page).text


def _readability() -> Extract:
    from readability import Document

    return lambda page: Document(page).summary(html_partial=True)


def _trafilatura() -> Extract:
    from trafilatura import extract

    return lambda page: extract(page)


def _trafilatura_fast() -> Extract:
    from trafilatura import extract

    return lambda page: extract(page, fast=True)


def _justext() -> Extract:
    from justext import get_stoplist, justext

    stop = get_stoplist("English")
    return lambda page: justext(page.encode("utf-8", "replace"), stop, encoding="utf-8")


def _resiliparse() -> Extract:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(page, main_content=True)


CONTENDERS = (
    Contender("lxml, parse alone", _lxml),
    Contender("copydesk, HTML", _copydesk),
    Contender("copydesk, raw text of the same pages", _copydesk, raw=True),
    Contender("trafilatura", _trafilatura),
    Contender("trafilatura, fast", _trafilatura_fast),
    Contender("readability-lxml", _readability),
    Contender("justext", _justext),
    Contender("resiliparse", _resiliparse),
)


def available(contenders: tuple[Contender, ...]) -> tuple[dict[str, Extract], list[str]]:
    """Load the tools that are installed.

    Returns:
        The calls by the tools' names, and the names of those that are missing.
    """
    found = {contender.name: _loaded(contender) for contender in contenders}
    loaded = {name: extract for name, extract in found.items() if extract is not None}
    return loaded, [name for name in found if name not in loaded]


def _loaded(contender: Contender) -> Extract | None:
    try:
        return contender.load()
    except ImportError:
        return None
