"""Markdown out of plain text says the same words, and nothing in it is live."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from copydesk.article import Article
from copydesk.documents import Block, Hints, Place, Role, SourceFormat
from copydesk.verdicts import Verdict
from copydesk.writers.markdown import write_markdown

COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def article(*blocks, source_format=SourceFormat.TEXT):
    """Make an article of (role, text) or (role, text, level) blocks, all kept."""
    verdicts = [
        Verdict(Block(index, text, role, Place(index + 1, index + 1), ("",), *level), role)
        for index, (role, text, *level) in enumerate(blocks)
    ]
    return Article(source_format, tuple(verdicts))


def page(role, text, level=0, **hints):
    """Make an article from HTML of one block."""
    block = Block(0, text, role, Place(1, 1), (), level, Hints(**hints))
    return Article(SourceFormat.HTML, (Verdict(block, role),))


def rendered_words(markdown):
    """Give the words a reader of the rendered Markdown sees."""
    tokens = COMMONMARK.parse(markdown)
    texts = []
    for token in tokens:
        if token.type == "fence":
            texts.append(token.content)
        if token.type == "inline":
            for child in token.children:
                texts.append(child.content if child.type in ("text", "code_inline", "html_inline") else "")
                texts.append("\n" if child.type in ("softbreak", "hardbreak") else "")
            texts.append("\n")
        assert token.type not in ("html_block", "code_block"), "raw HTML or accidental code"
    return "".join(texts).split()


ROLES = {
    "title": (Role.TITLE, "Ferry sinks", "# Ferry sinks"),
    "heading": (Role.HEADING, "What now", "## What now"),
    "heading that is Markdown already": (Role.HEADING, "### What now ###", "### What now"),
    "heading that ends in a sign": (Role.HEADING, "In praise of C #", r"## In praise of C \#"),
    "paragraph": (Role.PARAGRAPH, "One line,\n   and another.  ", "One line,\nand another."),
    "caption": (Role.CAPTION, "The *Ada* at sea.", r"*The \*Ada\* at sea.*"),
    "caption that is Markdown already": (Role.CAPTION, "*The Ada at sea.*", "*The Ada at sea.*"),
    "quote": (Role.QUOTE, "We knew.", "> We knew."),
    "quote that is Markdown already": (Role.QUOTE, "> We knew.\n> > Or not.", "> We knew.\n> > Or not."),
    "bullet": (Role.LIST_ITEM, "• Bread", "- Bread"),
    "numbered item": (Role.LIST_ITEM, "2. Bread", "2. Bread"),
    "code": (Role.CODE, "if a < b:\n    pass", "```\nif a < b:\n    pass\n```"),
    "code that is fenced already": (Role.CODE, "~~~ py\na < b\n~~~", "```py\na < b\n```"),
    "code that holds a fence": (Role.CODE, "a\n```\nb", "````\na\n```\nb\n````"),
    "code that holds ticks within a line": (Role.CODE, "a ```` b", "```\na ```` b\n```"),
    "table with bars": (Role.TABLE, "Town | Boats\nUlm | 3", "| Town | Boats |\n| --- | --- |\n| Ulm | 3 |"),
    "table with tabs": (Role.TABLE, "Town\tBoats\nUlm\t3", "| Town | Boats |\n| --- | --- |\n| Ulm | 3 |"),
    "table without columns": (Role.TABLE, "Town\nUlm", "```\nTown\nUlm\n```"),
}


@pytest.mark.parametrize(("role", "text", "expected"), ROLES.values(), ids=ROLES.keys())
def test_each_role_has_its_markup(role, text, expected):
    assert write_markdown(article((role, text))) == expected + "\n"


ESCAPES = {
    "emphasis": ("a *b* _c_", r"a \*b\* \_c\_"),
    "snake case": ("the snake_case_name", "the snake_case_name"),
    "code": ("the `ls` command", r"the \`ls\` command"),
    "link": ("[x](http://e.org)", r"[x\](http://e.org)"),
    "definition": ("[x]: http://e.org", r"[x\]: http://e.org"),
    "bracket in a quotation": ("“[T]he end”", "“[T]he end”"),
    "tag": ("<b>bold</b>", r"\<b>bold\</b>"),
    "less than": ("5 < 6 > 4", "5 < 6 > 4"),
    "entity": ("&amp; and &#65; and AT&T", r"\&amp; and \&#65; and AT&T"),
    "year": ("1984. A book.", r"1984\. A book."),
    "number": ("3.5 percent", "3.5 percent"),
    "dash": ("- so he said", r"\- so he said"),
    "break": ("---", r"\---"),
    "underline": ("===", r"\==="),
    "number sign": ("# not a heading", r"\# not a heading"),
    "hashtag": ("#ferry", "#ferry"),
    "greater than": ("> not a quote", r"\> not a quote"),
    "backslash": ("C:\\dir \\* end\\", "C:\\dir \\\\\\* end\\\\"),
    "indent": ("     deep", "deep"),
    "strikethrough": ("~~gone~~ but ~50", r"\~\~gone\~\~ but ~50"),
}


@pytest.mark.parametrize(("text", "expected"), ESCAPES.values(), ids=ESCAPES.keys())
def test_plain_text_is_escaped_where_it_would_be_markup_and_only_there(text, expected):
    assert write_markdown(article((Role.PARAGRAPH, text))) == expected + "\n"
    assert rendered_words(expected) == text.split()


def test_lists_are_tight_nested_and_apart_from_paragraphs():
    markdown = write_markdown(
        article(
            (Role.PARAGRAPH, "Bring:"),
            (Role.LIST_ITEM, "* bread"),
            (Role.LIST_ITEM, "  * white", 1),
            (Role.LIST_ITEM, "  3. rye", 1),
            (Role.LIST_ITEM, "* salt"),
            (Role.PARAGRAPH, "Then go."),
        )
    )
    assert markdown == "Bring:\n\n- bread\n  - white\n  3. rye\n- salt\n\nThen go.\n"


MARKUPISH = st.text(
    st.sampled_from("abZ 19.)(-+*_`~#>|<!&;:=[]\\/\"'\n\t é文\u00a0"), min_size=1, max_size=60
).map(lambda text: "\n".join(line for line in text.split("\n") if line.strip()))
# A heading or a caption may be Markdown already ("# Tides", "*The quay*"); then its marks are no words.
WORDY_ROLES = st.sampled_from([Role.PARAGRAPH, Role.HEADING, Role.CAPTION, Role.BIO, Role.KICKER])


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(WORDY_ROLES, MARKUPISH.filter(bool)), min_size=1, max_size=4))
@example([(Role.PARAGRAPH, "a | b\n--|--")])
@example([(Role.PARAGRAPH, "a\n<script>alert(1)</script>")])
def test_a_commonmark_parser_gives_the_words_of_the_text(blocks):
    blocks = [(role, f"A {text}" if role in (Role.HEADING, Role.CAPTION) else text) for role, text in blocks]
    words = [word for _, text in blocks for word in text.split()]
    assert rendered_words(write_markdown(article(*blocks))) == words


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Role), MARKUPISH.filter(bool), st.integers(0, 3)), max_size=6))
def test_no_block_of_text_ever_becomes_live(blocks):
    for token in COMMONMARK.parse(write_markdown(article(*blocks))):
        assert token.type != "html_block"
        assert not {"html_inline", "link_open", "image"} & {child.type for child in token.children or ()}


@settings(max_examples=300, deadline=None)
@given(MARKUPISH.filter(bool))
def test_markdown_sanitized_twice_is_the_same(text):
    once = write_markdown(article((Role.PARAGRAPH, text), source_format=SourceFormat.MARKDOWN))
    assert (
        write_markdown(article((Role.PARAGRAPH, once.rstrip("\n")), source_format=SourceFormat.MARKDOWN))
        == once
    )
    for token in COMMONMARK.parse(once):
        assert token.type != "html_block"
        assert "html_inline" not in {child.type for child in token.children or ()}


HARMLESS = [
    "A [link](https://example.org/a_(b)) and <https://example.org>.",
    "Code `<script>` in a span, and *emphasis*.",
    "| Two<br>lines | one<br/> |",
    "```html\n<script>alert(1)</script>\n```",
    "[name]: https://example.org\n",
    "5 < 6 and a <- b",
]
HARMFUL = {
    "tag": "<script>alert(1)</script>",
    "image": 'x <img src=x onerror="alert(1)">',
    "link": "[x](javascript:alert(1))",
    "link spelt with entities": "[x](&#106;avascript:alert(1))",
    "link with an entity for the colon": "[x](javascript&colon;alert(1))",
    "link with entities twice encoded": "[x](&amp;#106;avascript:alert(1))",
    "link behind a no-break space": "[x](\u00a0javascript:alert(1))",
    "link with a soft hyphen in its scheme": "[x](java\u00adscript:alert(1))",
    "link with a line feed written as an entity": "[x](java&NewLine;script:alert(1))",
    "link in angles": "[x](<javascript:alert(1)>)",
    "link with an entity": "[x](java&#115;cript:alert(1))",
    "link with an escape": "[x](javascript\\:alert(1))",
    "data link": "![x](data:text/html,<script>alert(1)</script>)",
    "definition": "[x]\n\n[x]: javascript:alert(1)",
    "definition in a quote": "> [x]: javascript:alert(1)\n\n[x]",
    "code span that is none": "a ` b\n<script>alert(1)</script> ` c `",
    "link in a code span that is none": "a `\n` [x](javascript:alert(1)) `",
    "escaped code span": "\\`<script>alert(1)</script>\\`",
    "fence in a list that ends": "- a\n  ```\n<script>alert(1)</script>\n  ```",
    "fence in a quote that ends": "> ```\n<script>alert(1)</script>\n",
    "link with a tab": "[x](<java\tscript:alert(1)>)",
    "link on the next line": "[x](\njavascript:alert(1))",
    "definition on the next line": "[x]:\njavascript:alert(1)\n\n[x]",
    "definition with a name on two lines": "[x\ny]: javascript:alert(1)\n\n[x y]",
    "tag in a link that is none": "[x](https://e.org/<script>alert(1)</script>",
    "comment": "<!-- a --><script>alert(1)</script>",
}


@pytest.mark.parametrize("text", HARMLESS)
def test_markdown_stays_as_its_author_wrote_it(text):
    text = text.strip("\n")
    assert write_markdown(article((Role.PARAGRAPH, text), source_format=SourceFormat.MARKDOWN)) == text + "\n"


@pytest.mark.parametrize("text", HARMFUL.values(), ids=HARMFUL.keys())
def test_markdown_from_outside_is_made_inert(text):
    markdown = write_markdown(article((Role.PARAGRAPH, text), source_format=SourceFormat.MARKDOWN))
    for token in COMMONMARK.parse(markdown):
        assert token.type != "html_block"
        for child in token.children or ():
            assert child.type != "html_inline"
            assert not re.match(
                "(javascript|data):", str(child.attrs.get("href", child.attrs.get("src", "")))
            )


def test_blocks_from_html_bring_their_markup():
    assert write_markdown(page(Role.PARAGRAPH, "a b", markdown="a **b**")) == "a **b**\n"
    assert write_markdown(page(Role.HEADING, "a b", 3, markdown="a *b*")) == "### a *b*\n"
    assert write_markdown(page(Role.QUOTE, "a\nb", markdown="a\n\nb")) == "> a\n>\n> b\n"
    assert write_markdown(page(Role.LIST_ITEM, "a", marker="1.", markdown="*a*")) == "1. *a*\n"
    assert write_markdown(page(Role.LIST_ITEM, "a", markdown="*a*")) == "- *a*\n"
    assert write_markdown(page(Role.CODE, "a", markdown="```py\na\n```")) == "```py\na\n```\n"
    assert write_markdown(page(Role.CAPTION, "a", markdown="![a](b)\n\na")) == "![a](b)\n\n*a*\n"
    assert write_markdown(page(Role.CAPTION, "a b", markdown="a *b*")) == "a *b*\n"


def test_a_quotation_from_html_stays_one():
    blocks = (Block(i, t, Role.QUOTE, Place(1, 1), ("",), 0, Hints(markdown=t)) for i, t in enumerate("ab"))
    verdicts = tuple(Verdict(block, Role.QUOTE) for block in blocks)
    assert write_markdown(Article(SourceFormat.HTML, verdicts)) == "> a\n>\n> b\n"
    assert write_markdown(article((Role.QUOTE, "> a"), (Role.QUOTE, "> b"))) == "> a\n\n> b\n"
