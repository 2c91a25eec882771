"""The promises of the README as checks over one article, for property tests and for the fuzzer."""

from __future__ import annotations

import re

import copydesk
from copydesk import Article, Options, SourceFormat
from copydesk.decoding import scrub
from copydesk.rules import all_rules

# C0 but for tab and line feed, DEL, C1, surrogates, the bidi overrides and isolates, byte order marks.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
AS_TEXT = Options(format=SourceFormat.TEXT)
AS_HTML = Options(format=SourceFormat.HTML)
RULES = {rule.name: rule for rule in all_rules()}


def only_strikes(article: Article, text: str) -> None:
    """The lines that come out are lines that went in, in their order."""
    left = iter(scrub(text)[0].splitlines())
    for line in article.text.splitlines():
        assert line in left, f"{line!r} is not in the source, or not in its order"


def holds_every_line_once(article: Article, text: str) -> None:
    """Every line that is not blank is in one block, as it stands."""
    lines = scrub(text)[0].splitlines()
    reached = 0
    for index, verdict in enumerate(article.verdicts):
        block, place = verdict.block, verdict.block.place
        assert block.index == index
        assert not any(line.strip() for line in lines[reached : place.first - 1]), "a line is in no block"
        assert block.text.split("\n") == lines[place.first - 1 : place.last], "a block is rewritten"
        reached = place.last
    assert not any(line.strip() for line in lines[reached:]), "a line is in no block"


def says_why(article: Article) -> None:
    """Every struck block has a known rule and a reason; a duplicate names a copy that stays."""
    for verdict in article.removed:
        reason = verdict.reason
        assert reason is not None
        assert reason.detail, "a strike without a reason"
        assert reason.category is RULES[reason.rule].category
        if reason.duplicate_of is not None:
            assert not article.verdicts[reason.duplicate_of].struck, "a duplicate names a copy that is gone"


def stays_as_it_is(article: Article) -> None:
    """Cleaning the text again changes nothing."""
    again = copydesk.clean(article.text, AS_TEXT)
    assert again.text == article.text, "cleaned twice it is another text"


def check_text(text: str) -> Article:
    """Hold all that is promised of plain text."""
    article = copydesk.clean(text, AS_TEXT)
    says_why(article)
    holds_every_line_once(article, text)
    only_strikes(article, text)
    stays_as_it_is(article)
    assert copydesk.clean(text, AS_TEXT) == article, "the same text gave another result"
    return article


def check_page(page: str) -> Article:
    """Hold what is promised of HTML, as far as it does not speak of lines."""
    article = copydesk.clean(page, AS_HTML)
    says_why(article)
    assert [verdict.block.index for verdict in article.verdicts] == list(range(len(article.verdicts)))
    again = copydesk.clean(page, AS_HTML)
    assert again.text == article.text, "the same page gave another text"
    assert again.markdown == article.markdown, "the same page gave other Markdown"
    return article


def check_bytes(data: bytes) -> Article:
    """Hold what is promised of any bytes: a result that is safe to write, in which harm has no place."""
    article = copydesk.clean(data)
    says_why(article)
    said = article.metadata
    named = (
        said.title,
        said.dek,
        said.description,
        *said.authors,
        said.date,
        said.language,
        said.site,
        said.url,
        said.image,
    )
    for result in (article.text, article.markdown, *named):
        assert not HARMFUL.search(result), "what is written holds characters that harm"
    return article
