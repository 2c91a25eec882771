"""What broke a promise once, each cut down to what breaks it."""

from pathlib import Path

import pytest
from hostile_inputs import TEXT

import copydesk
from promises import check_bytes, check_text


def test_every_mark_at_the_beginning_goes_not_the_first_alone():
    text = "\ufeff\ufeffThe ferry sank off Wick on Tuesday.\n"
    assert copydesk.clean(text).text == "The ferry sank off Wick on Tuesday.\n"


def test_a_mark_inside_a_text_goes_too_for_it_may_come_to_stand_at_the_beginning():
    assert check_text("One.\n\n\ufeffTwo.\n").text == "One.\n\nTwo.\n"


def test_stray_zeros_at_even_places_make_no_utf16():
    assert check_bytes(b"\0The ship " * 400).text == "The ship " * 400 + "\n"


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank off Wick.",
        "Паром затонул у Уика.",
        "التقى رئيس البلدية",
        "नगर परिषद ने मंगलवार",
        "镇议会 周二 投票",
    ],
)
def test_utf16_without_a_mark_is_still_told(name, text):
    assert check_bytes((text * 20).encode(name)).text == text * 20 + "\n"


@pytest.mark.parametrize("code", [*range(9), *range(11, 32), *range(127, 160), 0x202E, 0x2066, 0xFEFF])
@pytest.mark.parametrize("around", ["One {} two.", "<p>One {} two.</p>", "<pre>One {} two.\nThree</pre>"])
def test_no_control_is_written_as_a_character_or_as_an_entity(around, code):
    check_bytes(around.format(chr(code)).encode())
    check_bytes(around.format(f"&#{code};").encode())
    check_bytes(around.format(f"&#x{code:x};").encode())
    for name in (
        "og:title",
        "og:description",
        "author",
        "og:site_name",
        "article:published_time",
        "og:image",
    ):
        said = f'<meta name="{name}" property="{name}" content="https://x/A &#{code}; &#x{code:x};B">'
        check_bytes(f'<html lang="e&#{code};n"><title>A &#{code};</title>{said}<p>Words.'.encode())
    data = '"headline":"A \\u%04x B","author":{"name":"A\\u%04xB"},"description":"A\\u%04xB"' % ((code,) * 3)
    check_bytes(f'<script type="application/ld+json">{{"@type":"NewsArticle",{data}}}</script><p>A.'.encode())


@pytest.mark.parametrize(
    "tag",
    [
        "<div " + " ".join(f'a{n}="{n}"' for n in range(3000)) + ">",
        "<div " + " ".join(f"a{n}" for n in range(3000)) + ">",
        "<div data-state='" + '{"some": "words"}, ' * 2000 + "'>",
        '<div title="' + "some words " * 2000 + '>" class="story">',
        '<div title="a <b ' + "some words " * 2000 + '" class="story">',
    ],
    ids=["values", "bare", "one value", "a bracket in it", "a tag in it"],
)
def test_a_tag_with_thousands_of_attributes_takes_no_text_with_it(tag):
    text = "The ferry sank off Wick on Tuesday."
    page = f"<p>{text}</p>{tag}<p>It had left at noon.</p></div>"
    article = copydesk.clean(page, copydesk.Options(boilerplate=False))
    assert article.text == f"{text}\n\nIt had left at noon.\n"


@pytest.mark.parametrize("name", ["idna", "punycode", "undefined", "unicode_escape", "hex", "no such"])
def test_a_page_that_declares_what_is_no_encoding_of_pages(name):
    page = f'<meta charset="{name}"><p>The café at Wick closed on Tuesday.</p>'.encode("cp1252")
    assert copydesk.clean(page).text == "The café at Wick closed on Tuesday.\n"


# Captions that repeat each other take several rounds until nothing more is struck.
SAMPLES = Path(__file__).parents[2] / "samples"
ROUNDS = TEXT["captions"](300)


def test_a_page_settles_however_many_rounds_it_takes():
    assert check_text(ROUNDS).text


def test_a_text_that_does_not_settle_in_time_is_left_alone(monkeypatch):
    monkeypatch.setattr("copydesk.pipeline.settle._MOST_ROUNDS", 0)
    monkeypatch.setattr("copydesk.pipeline.settle._FEW_LINES", 0)
    article = check_text((SAMPLES / "seaside-rail.txt").read_text(encoding="utf-8"))
    assert article.removed == ()
    assert article.warnings == ("cleaning did not converge: nothing was struck",)
