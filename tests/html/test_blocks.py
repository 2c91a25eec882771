"""A page is cut where a reader sees a new block, and words are neither glued nor split."""

from __future__ import annotations

import pytest

from copydesk import Options
from copydesk.documents import Block, Hiding
from copydesk.readers.html import read_html


def blocks(page: str, **options: object) -> tuple[Block, ...]:
    return read_html(page, Options(**options)).blocks  # type: ignore[arg-type]


def shown(page: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in blocks(page)]


CUTS = [
    ("<p>one<p>two", [("paragraph", "one"), ("paragraph", "two")]),
    ("<div>one<p>two</p>three</div>", [("paragraph", "one"), ("paragraph", "two"), ("paragraph", "three")]),
    ("<div>one<br><br>two</div>", [("paragraph", "one"), ("paragraph", "two")]),
    ("<div>one<br>\n<br />two</div>", [("paragraph", "one"), ("paragraph", "two")]),
    ("<p>a line<br>and another</p>", [("paragraph", "a line\nand another")]),
    (
        "<p><a href=x><h2>inside a link</h2>text</a></p>",
        [("heading", "inside a link"), ("paragraph", "text")],
    ),
    ("<h3>kept <em>as</em> one</h3>", [("heading", "kept as one")]),
    ("<ul><li>a<li>b</ul>", [("list_item", "- a"), ("list_item", "- b")]),
    (
        "<ol start=4><li>a<li value=9>b<li>c</ol>",
        [("list_item", f"{n}. {x}") for n, x in ((4, "a"), (9, "b"), (10, "c"))],
    ),
    ("<ul><li>a<ol><li>b</ol></ul>", [("list_item", "- a"), ("list_item", "  1. b")]),
    ("<ul><li><p>a</p><p>b</p></ul>", [("list_item", "- a"), ("paragraph", "b")]),
    ("<blockquote><p>a</p><p>b</p></blockquote>", [("quote", "a"), ("quote", "b")]),
    ("<figure><img src=x><figcaption>c</figcaption></figure>", [("caption", "c")]),
    ("<pre>  a\n    b\n</pre>", [("code", "  a\n    b")]),
    ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", [("table", "a | b\nc | d")]),
    ("<table><tr><td><p>one</p></td></tr></table>", [("paragraph", "one")]),
    ("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", [("paragraph", x) for x in "abcd"]),
    ("<table>stray<tr><td>a<td>b<tr><td>c<td>d</table>", [("paragraph", x) for x in ("stray", *"abcd")]),
    ("<script>x</script><style>y</style><p>z</p><svg><text>w</text></svg>", [("paragraph", "z")]),
    (
        "<my-card><my-text>one</my-text></my-card><my-card>two</my-card>",
        [("paragraph", "one"), ("paragraph", "two")],
    ),
    ("<p>a <my-term>word</my-term> stays</p>", [("paragraph", "a word stays")]),
]


@pytest.mark.parametrize(("page", "expected"), CUTS, ids=[page for page, _ in CUTS])
def test_blocks_end_where_a_reader_sees_it(page: str, expected: list[tuple[str, str]]) -> None:
    assert shown(page) == expected


JOINS = [
    ("<p>un<b>bro</b>ken</p>", "unbroken"),
    ("<p><span class=cap>T</span>he end</p>", "The end"),
    ("<p>a<!-- note -->b</p>", "ab"),
    ("<p>H<sub>2</sub>O</p>", "H2O"),
    ("<p>soft&shy;hyphen&nbsp;here</p>", "softhyphen here"),
    ("<p> much\n\t white   space </p>", "much white space"),
    ("<div><a href=1>One</a><a href=2>Two</a></div>", "One Two"),
    ("<div><span>by Ann</span><span>Reading time</span></div>", "by Ann Reading time"),
    ("<div><span>un</span><span>broken</span></div>", "unbroken"),
    ("<div><button>Save</button><svg></svg><button>Share</button></div>", "Save Share"),
]


@pytest.mark.parametrize(("page", "text"), JOINS, ids=[page for page, _ in JOINS])
def test_words_are_neither_glued_nor_split(page: str, text: str) -> None:
    assert [block.text for block in blocks(page)] == [text]


def test_hints_say_where_a_block_stands() -> None:
    (block,) = blocks(
        '<main id="mainContent"><div class="post-body"><p>A <a href="/x">link</a>.</p></div></main>'
    )
    hints = block.hints
    assert hints is not None
    assert (hints.tag, hints.path, hints.landmark) == ("p", "html/body/main/div/p", "main")
    assert hints.names == ("main", "content", "post", "body")
    assert hints.links == 1
    assert 0.3 < hints.link_density < 0.8
    assert len(hints.containers) == 5


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("", False),
        ("hidden", True),
        ('hidden id="S:0"', False),
        ('style="color:red; display: none"', True),
        ('style="display:block"', False),
        ('aria-hidden="true"', True),
        ('aria-hidden="false"', False),
        ('class="note sr-only"', True),
        ('class="hidden-gems"', False),
    ],
)
def test_hidden_elements_are_marked_not_dropped(attributes: str, hidden: bool) -> None:
    (block,) = blocks(f"<div {attributes}><p>text</p></div>")
    assert block.hints is not None
    assert block.hints.hidden is hidden


@pytest.mark.parametrize(
    ("element", "hiding"),
    [
        ("<p hidden>text</p>", Hiding.ATTRIBUTE),
        ('<p hidden="until-found">text</p>', None),
        ('<div hidden id="S:0">text</div>', None),
        ('<p style="color:red; DISPLAY : none">text</p>', Hiding.DISPLAY),
        ('<p style="visibility:hidden">text</p>', Hiding.VISIBILITY),
        ('<p style="visibility:hidden; animation-name:none">text</p>', None),
        ('<p style="opacity:0">text</p>', None),
        ('<p style="position:absolute;left:-9999px">text</p>', Hiding.OFF_SCREEN),
        ("<template><p>text</p></template>", Hiding.TEMPLATE),
        ('<template shadowrootmode="open"><p>text</p></template>', None),
        ("<dialog><p>text</p></dialog>", Hiding.DIALOG),
        ("<dialog open><p>text</p></dialog>", None),
        ('<p aria-hidden="true">text</p>', None),
        ('<p class="paywall" hidden>text</p>', None),
        ('<div role="tabpanel" hidden>text</div>', None),
        ('<div data-kind="collapsible-text" hidden>text</div>', None),
        ("<p><span hidden>text</span></p>", Hiding.ATTRIBUTE),
        ("<span hidden><p>text</p></span>", Hiding.ATTRIBUTE),
    ],
)
def test_what_surely_hides_a_block_is_named(element: str, hiding: Hiding | None) -> None:
    (block,) = blocks(element)
    assert block.hints is not None
    assert (block.text, block.hints.hiding) == ("text", hiding)


def test_hidden_words_become_a_block_of_their_own() -> None:
    page = "<p>1 <b hidden>two</b>3<i style='display:none'>four</i> <i hidden>five</i>.</p><p>Six.</p>"
    assert [block.text for block in blocks(page)] == ["1 3 .", "two\nfive", "four", "Six."]


def test_places_are_lines_of_the_source() -> None:
    page = "<html>\n<body>\n<h1>Head</h1>\n\n<p>first\nsecond</p>\n<div>\n\nthird</div>"
    assert [(b.place.first, b.place.last) for b in blocks(page)] == [(3, 3), (5, 6), (9, 9)]


def test_list_items_stand_together_and_other_blocks_apart() -> None:
    page = "<p>a</p><ul><li>b<li>c</ul><p>d</p>"
    assert [block.gap for block in blocks(page)] == [(), ("",), (), ("",)]
