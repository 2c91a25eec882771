"""The library as callers use it: one function, and an article that knows all of itself."""

import io
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
    assert (article.title, article.description) == ("No ferry on Monday", "She stayed ashore.")
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


def test_choices_are_keywords_too():
    assert copydesk.clean(PAGE, format="text").format is copydesk.SourceFormat.TEXT
    assert copydesk.clean(RAW, only="body") == copydesk.clean(
        RAW, copydesk.Options(roles=copydesk.BODY_ROLES)
    )
    assert not {"title", "caption"} & {
        verdict.role for verdict in copydesk.clean(RAW, drop="title,caption").kept
    }
    options = copydesk.Options(dedup=False)
    assert copydesk.clean(RAW, options, boilerplate=False) == copydesk.clean(
        RAW, boilerplate=False, dedup=False
    )


def test_words_are_taken_where_an_enum_is_meant():
    """`Options(format="html")` used to return raw HTML as text."""
    assert copydesk.Options(format="html") == copydesk.Options(format=copydesk.SourceFormat.HTML)
    assert copydesk.Options(format="auto") == copydesk.Options()
    assert copydesk.Options(roles=["title", copydesk.Role.DEK]).roles == {
        copydesk.Role.TITLE,
        copydesk.Role.DEK,
    }
    assert str(copydesk.Role.TITLE) == "title"


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        (
            {"format": "htm"},
            r"there is no format 'htm', did you mean 'html'\?; there are auto, text, markdown, html",
        ),
        ({"only": "captions"}, r"there is no role 'captions', did you mean 'caption'\?"),
        ({"keep": "bio", "drop": "bio"}, "keep bio and drop bio exclude each other"),
        ({"drop": list(copydesk.Role)}, "every role is dropped"),
        ({"encoding": "klingon"}, "no character encoding"),
    ],
)
def test_a_wrong_value_is_an_error_that_lists_the_right_ones(choices, message):
    with pytest.raises(copydesk.OptionError, match=message) as caught:
        copydesk.clean(b"text", **choices)
    assert isinstance(caught.value, copydesk.CopydeskError)


def test_an_unknown_choice_is_a_type_error_with_a_suggestion():
    with pytest.raises(TypeError, match=r"there is no option 'onyl', did you mean 'only'\?"):
        copydesk.clean("text", onyl="body")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (Path("page.html"), r"not a path .*; pass path.read_bytes\(\)"),
        (io.BytesIO(b"text"), r"not a file \(BytesIO\); pass file.read\(\)"),
        (None, "as str or bytes, not NoneType"),
        (7, "as str or bytes, not int"),
    ],
)
def test_what_is_neither_text_nor_bytes_is_a_type_error_with_advice(source, message):
    with pytest.raises(TypeError, match=message):
        copydesk.clean(source)


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"boilerplate": "no"}, "boilerplate is True or False, not 'no'"),
        ({"images": None}, "images is True or False, not None"),
        ({"url": 5}, "url is a text, not 5"),
        ({"encoding": 5}, "encoding is the name of one, or None, not 5"),
        ({"profile": "site.profile"}, r"profile is what copydesk.read_profile\(\) returns, not str"),
        ({"only": 5}, "roles are named by texts, such as 'title', not by "),
        ({"drop": ["title", 5]}, "roles are named by texts, such as 'title', not by "),
        ({"strike_lines": 5}, "a list of texts, not 5"),
        ({"keep_lines": ["Share", 5]}, "a list of texts, not "),
        ({"options": {"only": "body"}}, "options are copydesk.Options, not dict; choices go by name"),
    ],
)
def test_a_value_of_the_wrong_type_is_a_type_error_that_names_the_choice(choices, message):
    with pytest.raises(TypeError, match=message):
        copydesk.clean("The ferry left the harbour at six.", **choices)


def test_a_profile_is_read_from_bytes():
    with pytest.raises(TypeError, match=r"read_profile\(\) takes the bytes of a profile, not str"):
        copydesk.read_profile("site.profile", "site.profile")


def test_an_article_shows_itself_in_one_line_and_in_notebooks():
    article = copydesk.clean(PAGE)
    assert repr(article) == "<Article 'No ferry on Monday' from html: 2 blocks kept, 0 removed>"
    assert article._repr_markdown_() == article.markdown


def test_the_package_exports_what_it_lists_and_nothing_else():
    assert all(hasattr(copydesk, name) for name in copydesk.__all__)
    assert dir(copydesk) == sorted([*copydesk.__all__, "__version__"])
    with pytest.raises(AttributeError, match="no attribute 'cleen'"):
        copydesk.cleen("")
