"""Inline Markdown shows what the page shows when a CommonMark reader reads it again."""

from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from copydesk import Options
from copydesk.readers.html import read_html

COMMONMARK = MarkdownIt("commonmark").enable("strikethrough")


def inline(page: str, url: str = "", images: bool = False) -> str:
    hints = read_html(page, Options(url=url, images=images)).blocks[0].hints
    assert hints is not None
    return hints.inline()


def text_of(markdown: str) -> str:
    """Give what a CommonMark reader shows, white space folded."""
    pieces = [
        " " if part.type in ("softbreak", "hardbreak") else part.content
        for token in COMMONMARK.parse(markdown)
        if token.type == "inline"
        for part in token.children or []
    ]
    return " ".join("".join(pieces).split())


CASES = [
    ("<p>a <b>bold</b> <i>turn</i></p>", "a **bold** *turn*"),
    ("<p><b>Note: </b>text</p>", "**Note:** text"),
    ("<p>a<b> b </b>c</p>", "a **b** c"),
    ("<p><b><i>both</i></b></p>", "***both***"),
    ("<p><b>a<b>b</b></b></p>", "**ab**"),
    ("<p><b>said.</b>He</p>", "said.He"),
    ("<p><em></em>x<strong> </strong>y</p>", "x y"),
    ('<p><a href="/x (1).html">a [b]</a></p>', "[a \\[b\\]](/x%20%281%29.html)"),
    ('<p><a href="javascript:alert(1)">x</a></p>', "x"),
    ('<p><a href="java&#10;script:alert(1)">x</a></p>', "x"),
    ('<p><a href="data:text/html,x">x</a></p>', "x"),
    ('<p><a href="&amp;#106;avascript:alert(1)">x</a></p>', "x"),
    ('<p><a href="&amp;amp;#x6a;avascript:alert(1)">x</a></p>', "x"),
    ('<p><a href="javascript&amp;colon;alert(1)">x</a></p>', "x"),
    ('<p><a href="data&amp;colon;text/html,x">x</a></p>', "x"),
    ('<p><a href="java&amp;Tab;script:alert(1)">x</a></p>', "x"),
    ('<p><a href="&#xa0;javascript:alert(1)">x</a></p>', "x"),
    ('<p><a href="java&shy;script:alert(1)">x</a></p>', "x"),
    ('<p><a href="/x?a&amp;lt;3">x</a></p>', "[x](/x?a&amp;lt;3)"),
    ('<p><a href="/x?a=1&amp;copy=2">x</a></p>', "[x](/x?a=1&copy=2)"),
    ('<p><a href="/time?at=12:30&amp;b">x</a></p>', "[x](/time?at=12:30&b)"),
    ('<p><a href="mailto:a@example.org">x</a></p>', "[x](mailto:a@example.org)"),
    ("<p><a>x</a></p>", "x"),
    ("<p><code>a`b</code></p>", "``a`b``"),
    ("<p><code>*</code></p>", "`*`"),
    ("<p>1. not a list</p>", "1\\. not a list"),
    ("<p># not a heading</p>", "\\# not a heading"),
    ("<p>A [sic] quote!</p>", "A [sic] quote!"),
    ('<p>See <a href="/x">this</a> now!</p>', "See [this](/x) now!"),
    ('<p>Look!<a href="/x">here</a></p>', "Look\\![here](/x)"),
    ("<p>- not an item</p>", "\\- not an item"),
    ("<p>&gt; not a quote</p>", "\\> not a quote"),
    ("<p>3 * 4 * 5 _x_ snake_case</p>", "3 \\* 4 \\* 5 \\_x\\_ snake_case"),
    ("<p>&lt;b&gt; &amp;amp;</p>", "\\<b> \\&amp;"),
    ("<p>one<br>two</p>", "one\\\ntwo"),
    ("<h2><b>Loud</b><br>heading</h2>", "Loud heading"),
    ("<p><del>gone</del></p>", "~~gone~~"),
    ('<h2>Two ways<a class=headerlink href="#two">¶</a></h2>', "Two ways"),
    ('<h2><a href="/guide#two">#</a> Two ways</h2>', "Two ways"),
    ('<h2><a href="#two">Two ways</a></h2>', "[Two ways](#two)"),
    (
        "<p>10<sup>6</sup> rows on the 1<sup>st</sup> of May, m<sup>2</sup></p>",
        "10⁶ rows on the 1st of May, m2",
    ),
    (
        '<p><img class="wp-emoji" alt="🎉" src="a.svg"> It works <img class=emoji alt="🛶"></p>',
        "🎉 It works 🛶",
    ),
    ('<p>The icon <img alt="gear" src="a.svg"> opens it</p>', "The icon opens it"),
    ("<ul><li><input type=checkbox checked> Oil the hinge</ul>", "[x] Oil the hinge"),
    ("<ul><li><input type=checkbox>Oil <input type=checkbox> the hinge</ul>", "[ ] Oil the hinge"),
    ("<p><input type=checkbox> Remember me</p>", "Remember me"),
]


@pytest.mark.parametrize(("page", "markdown"), CASES, ids=[page for page, _ in CASES])
def test_inline_markup(page: str, markdown: str) -> None:
    assert inline(page) == markdown


def test_links_are_absolute_where_the_address_is_known() -> None:
    assert (
        inline('<p><a href="../b?c=1">x</a></p>', url="https://example.org/a/d/")
        == "[x](https://example.org/a/b?c=1)"
    )


def test_a_link_without_an_address_leads_nowhere() -> None:
    page = "<table><tr><th><a name=x>Year</a></th><th>Boats</th></tr><tr><td>1978</td><td>2</td></tr></table>"
    assert inline(page, url="https://example.org/").splitlines()[0] == "| Year | Boats |"


def test_images_are_shown_when_asked_for() -> None:
    page = '<figure><img src="a.png" alt="A [boat]"><figcaption>The quay</figcaption></figure>'
    assert inline(page) == "The quay"
    assert inline(page, images=True) == "![A \\[boat\\]](a.png)\n\nThe quay"


LATE = [
    ('<img src="data:image/gif;base64,R0" data-src="a.png" alt=boat>', "![boat](a.png)"),
    ('<img data-lazy-src="a.png" src="dot.gif" alt=boat>', "![boat](a.png)"),
    ('<img srcset="a.png 400w, b.png 800w" alt=boat>', "![boat](a.png)"),
]


@pytest.mark.parametrize(("image", "markdown"), LATE, ids=[image for image, _ in LATE])
def test_an_image_that_loads_late_has_its_own_address(image: str, markdown: str) -> None:
    assert inline(f"<p>So {image}</p>", images=True) == f"So {markdown}"


def test_footnote_marks_and_notes_find_each_other() -> None:
    page = (
        '<p>so<sup><a href="#n1">1</a></sup></p><ol><li id="n1">because</ol><p><a href="#n1">see note</a></p>'
    )
    marks = [(b.hints.marker, b.hints.inline()) for b in read_html(page, Options()).blocks if b.hints]
    assert marks == [("", "so[^1]"), ("[^1]:", "because"), ("", "[see note](#n1)")]


def test_a_mark_is_known_by_its_class_and_leads_to_a_note_that_is_no_list_item() -> None:
    page = (
        '<p>so<a class="footnote-anchor" id="a1" href="#n1">1</a></p>'
        '<div><a class="footnote-number" id="n1" href="#a1">1</a><p>because</p></div>'
    )
    shown = [(b.text, b.hints.marker, b.hints.inline()) for b in read_html(page, Options()).blocks if b.hints]
    assert shown == [("so", "", "so[^1]"), ("because", "[^1]:", "because")]


TEXT = st.text(alphabet="ab 1.*_`[]()<>&#+-=~!\\\n:|", min_size=1, max_size=24)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["", "b", "i", "code", "del", "span"]), TEXT), min_size=1, max_size=5)
)
def test_a_commonmark_reader_shows_the_same_words(parts: list[tuple[str, str]]) -> None:
    page = (
        "<p>"
        + "".join(f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text) for tag, text in parts)
        + "</p>"
    )
    blocks = read_html(page, Options()).blocks
    if not blocks or blocks[0].hints is None:
        return
    seen = re.sub(r"\s+", "", blocks[0].text)
    assert re.sub(r"\s+", "", text_of(blocks[0].hints.inline())) == seen
