"""What broke other readers: no crash, no text lost, a warning where a limit was hit."""

from __future__ import annotations

import pytest

from copydesk import Options, clean
from copydesk.documents import Document, SourceFormat
from copydesk.readers.html import read_html


def read(page: str) -> Document:
    return read_html(page, Options())


def words(document: Document) -> str:
    return " ".join(block.text for block in document.blocks)


@pytest.mark.parametrize("levels", [300, 1990])
def test_text_below_many_levels_is_read(levels: int) -> None:
    document = read(f"<p>start</p>{'<div>' * levels}deep{'</div>' * levels}<p>after</p>")
    assert words(document) == "start deep after"
    assert document.warnings == ()


@pytest.mark.parametrize(
    "opening", ["<div>", "<div><p>x", "<ul><li>", "<table><tr><td>", "<b>", "<blockquote>"]
)
@pytest.mark.parametrize("levels", [3_000, 30_000])
def test_text_beyond_the_parsers_depth_is_kept_with_a_warning(opening: str, levels: int) -> None:
    document = read(f"<p>start</p>{opening * levels}deep<p>after</p>")
    assert words(document).startswith("start")
    assert "deep" in words(document)
    assert words(document).endswith("after")
    assert len(document.warnings) <= 1
    assert bool(document.warnings) == (opening != "<div><p>x" or levels > 2_000)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<html><body><p>One.</p></body></html><p>Two.</p></body></html><p>Three.</p>", "One. Two. Three."),
        ("<html><body>One</html> and <b>two</b> and three", "One and two and three"),
        ("<html><body><p>One.</p></html>\x1e Two.", "One. Two."),
        ("\x1eOne.</html> Two.", "One. Two."),
        ("<p>One.</p>\x1e</html> Two.", "One. Two."),
        ("<html><body></body></html>One<p>Two.</p>", "One Two."),
        (
            "<p>One.</p></html><!-- end --><html><head><title>Two</title></head><body>Three.</body></html>",
            "One. Three.",
        ),
    ],
)
def test_text_behind_the_end_of_the_page_is_read_in_its_order(page: str, text: str) -> None:
    assert words(read(page)) == text


def test_closing_tags_beyond_the_limit_close_what_they_opened() -> None:
    document = read(
        f"<div><p>in</p>{'<div>' * 5_000}deep{'</div>' * 5_000}</div><blockquote>quoted</blockquote>"
    )
    assert [block.role.value for block in document.blocks] == ["paragraph", "paragraph", "quote"]


def test_text_after_a_node_of_twelve_megabytes_is_read() -> None:
    document = read(f"<p>start</p><p>{'word ' * 2_400_000}</p><p>after</p>")
    assert [len(block.text) for block in document.blocks] == [5, 11_999_999, 5]
    assert document.warnings == ()


def test_twenty_thousand_short_paragraphs_are_as_many_blocks() -> None:
    document = read("".join(f"<p>line {number}</p>" for number in range(20_000)))
    assert len(document.blocks) == 20_000


def test_ten_thousand_links_in_a_paragraph_are_one_block() -> None:
    document = read("<p>" + "".join(f'<a href="/{n}">link {n}</a> ' for n in range(10_000)) + "</p>")
    assert len(document.blocks) == 1
    hints = document.blocks[0].hints
    assert hints is not None
    assert hints.links == 10_000
    assert hints.inline().startswith("[link 0](/0) [link 1](/1)")


@pytest.mark.parametrize("filler", [" ", "\t", "\n", "\xa0", "<br>", "<meta ", "<a ", "&nbsp;", "<!--"])
def test_runs_of_filler_are_folded(filler: str) -> None:
    document = read(f"<p>start</p>{filler * 20_000}<p>after</p>")
    assert words(document).startswith("start")


@pytest.mark.parametrize(
    "page", ["", "   ", "<!-- only a comment -->", "<html></html>", "<script>x()</script>"]
)
def test_a_page_without_text_has_no_blocks(page: str) -> None:
    assert read(page).blocks == ()
    assert clean(page, Options(format=SourceFormat.HTML)).text == ""


def test_an_encoding_declaration_in_decoded_text_is_passed_over() -> None:
    assert words(read('<?xml version="1.0" encoding="utf-16"?>\n<html><body><p>déjà vu')) == "déjà vu"


def test_control_characters_and_their_entities_never_come_through() -> None:
    page = "<p>a&#11;b&#8;c&#27;[31md&#27;]0;title&#7;e\x1b[0mf\x9b1mg&#x202e;h\x00i\ud800</p>"
    page += "<pre>x&#27;[2Jy</pre>"
    seen = words(read(page))
    assert seen.replace("\n", "").isprintable()
    assert "title" not in seen
    assert "xy" in seen


def test_controls_that_came_as_entities_are_counted() -> None:
    read_page = clean("<p>One&#1; two&#x202e; three&#27;[31m four&#8217;s<script>'&#2;'</script></p>")
    assert read_page.warnings == (
        "dropped 1 terminal escape sequence and 2 control characters written as character references",
    )
    hyphens = clean("<p>Dreh&shy;br&#173;ücke&ZeroWidthSpace;</p>")
    assert hyphens.text == "Drehbrücke\n"
    assert hyphens.warnings == ("dropped 3 invisible characters written as character references",)
    assert clean("<p>Four&#8217;s &#8211; &#x1F680;</p>").warnings == ()


def test_marks_that_join_letters_stay() -> None:
    assert words(read("<p>می\u200cخواهم 👩\u200d🚀</p>")) == "می\u200cخواهم 👩\u200d🚀"
