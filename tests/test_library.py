"""The library as callers use it: one function, and an article that knows all of itself."""

from pathlib import Path

import pytest

import copydesk

RAW = (Path(__file__).parent.parent / "samples" / "seaside-rail.txt").read_bytes()
PAGE = """<html lang="en-GB"><head><title>No ferry on Monday | The Courier</title>
<meta name="description" content="She stayed ashore."><meta name="author" content="Ines Hale">
<meta property="article:published_time" content="2026-05-03T08:00:00Z"></head>
<body><h1>No ferry on Monday</h1><p>The harbour master kept the ferry at the quay on Monday, since the wind
had gone round to the north and the bar was breaking white from end to end.</p></body></html>"""


def test_text_and_bytes_give_the_same_article():
    assert copydesk.clean(RAW) == copydesk.clean(RAW.decode("utf-8"))


def test_an_article_says_what_it_is():
    article = copydesk.clean(PAGE)
    assert article.format is copydesk.SourceFormat.HTML
    assert (article.title, article.dek) == ("No ferry on Monday", "She stayed ashore.")
    assert (article.authors, article.date, article.language) == (("Ines Hale",), "2026-05-03", "en-GB")
    assert article.text.startswith("No ferry on Monday\n\nThe harbour master")
    assert article.markdown.startswith("# No ferry on Monday\n\nThe harbour master")
    assert article.to_dict()["date"] == article.date


def test_every_strike_says_where_and_why():
    article = copydesk.clean(RAW)
    assert len(article.kept) + len(article.removed) == len(article.verdicts)
    first = article.removed[0]
    assert (first.block.place.first, first.block.text) == (5, "By")
    assert (first.reason.rule, first.reason.detail) == ("orphan-byline", "a byline without a name behind it")


def test_options_say_what_is_struck():
    options = copydesk.Options(boilerplate=False, dedup=False, roles=frozenset({copydesk.Role.TITLE}))
    article = copydesk.clean(RAW, options)
    assert {verdict.reason.rule for verdict in article.removed} == {"dropped-role"}
    assert [verdict.role for verdict in article.kept] == [copydesk.Role.TITLE]


def test_a_choice_that_makes_no_sense_is_an_error_of_its_own():
    with pytest.raises(copydesk.OptionError, match="no character encoding") as caught:
        copydesk.clean(b"text", copydesk.Options(encoding="klingon"))
    assert isinstance(caught.value, copydesk.CopydeskError)


def test_the_package_exports_what_it_lists_and_nothing_else():
    assert all(getattr(copydesk, name).__name__ == name for name in copydesk.__all__)
    with pytest.raises(AttributeError, match="no attribute 'cleen'"):
        copydesk.cleen("")
