"""The promises of the README as checks over one source, for property tests and for the fuzzer."""

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


def check_text(text: str) -> Article:
    """Hold what is promised of plain text: only strikes, every line once, stable when done again."""
    article = copydesk.clean(text, AS_TEXT)
    source = scrub(text)[0].splitlines()
    _check_reasons(article)
    reached = 0
    for verdict in article.verdicts:
        place = verdict.block.place
        assert not any(line.strip() for line in source[reached : place.first - 1]), "a line is in no block"
        assert verdict.block.text.split("\n") == source[place.first - 1 : place.last], "a block is rewritten"
        reached = place.last
    assert not any(line.strip() for line in source[reached:]), "a line is in no block"
    left = iter(source)
    for line in article.text.splitlines():
        assert line in left, f"{line!r} is not in the source, or not in its order"
    again = copydesk.clean(article.text, AS_TEXT)
    assert again.text == article.text, "cleaned twice it is another text"
    assert copydesk.clean(text, AS_TEXT) == article, "the same text gave another result"
    return article


def check_page(page: str) -> Article:
    """Hold what is promised of HTML, as far as it does not speak of lines."""
    article = copydesk.clean(page, AS_HTML)
    _check_reasons(article)
    assert [verdict.block.index for verdict in article.verdicts] == list(range(len(article.verdicts)))
    again = copydesk.clean(page, AS_HTML)
    assert again.text == article.text, "the same page gave another text"
    assert again.markdown == article.markdown, "the same page gave other Markdown"
    return article


def check_bytes(data: bytes) -> Article:
    """Hold what is promised of any bytes: a result that is safe to write, in which harm has no place."""
    article = copydesk.clean(data)
    _check_reasons(article)
    said = article.metadata
    named = (said.title, said.dek, *said.authors, said.date, said.language, said.site, said.url, said.image)
    for result in (article.text, article.markdown, *named):
        assert not HARMFUL.search(result), "what is written holds characters that harm"
    return article


def _check_reasons(article: Article) -> None:
    for verdict in article.verdicts:
        reason = verdict.reason
        if reason is None:
            continue
        assert reason.detail, "a strike without a reason"
        assert reason.category is RULES[reason.rule].category
        if reason.duplicate_of is not None:
            assert not article.verdicts[reason.duplicate_of].struck, "a duplicate names a copy that is gone"
