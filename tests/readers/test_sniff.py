"""Text, Markdown and HTML are told apart by what stands in them."""

from __future__ import annotations

import pytest

from copydesk.documents import SourceFormat
from copydesk.readers.sniff import sniff


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html><body><p>Hello</p></body></html>",
        "\n\n  <!-- saved --> <HTML>",
        "<?xml version='1.0'?><html>",
        "<p>One paragraph</p>",
        "<!-- ad -->" * 400 + "<p>One paragraph</p>",
        "<!-- ad -->\n" * 400 + "<html>",
        "<div class='story'>Text</div>",
        "Intro<p>One</p>\n<p>Two</p>",
        "<p>One paragraph\nthat goes on for\na third line",
        "<img src='a.png'>\n<p>One</p>\n<p>Two</p>",
        "<div>\n<div>\n<p>\nOne line,\nand two,\nand three,\nand four,\nand five.\n</p>\n</div>",
        "<br>",
    ],
)
def test_html(page):
    assert sniff(page) is SourceFormat.HTML


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Just a paragraph.",
        "If a < b and c > d then stop.",
        "<3 this town",
        "Use the <div> element, never <table>, and close it with </div>.\nThat is all.\nSo we said.",
        "<noscript><img src='pixel.gif'></noscript>\nThe ferry sank.\nNobody was hurt.\nShe was old.",
        "<!-- saved -->\n<img src='pixel.gif'>\n\nThe ferry sank.\n\nNobody was hurt.",
        "<img src='a.png'>The ferry sank.\nNobody was hurt.\nShe was old.\nShe was slow.\nShe was loved.",
        "<noscript><img></noscript>\n" + "The ferry sank.\n" * 30 + "<img src='pixel.gif'>",
        "# One hash alone is a number sign",
        "# deploy the site\n\nrun 3*4*5 _old_name_",
        "The lamp\n========\n\nOne rule under a title",
    ],
)
def test_text(text):
    assert sniff(text) is SourceFormat.TEXT


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\nText\n\n## Section\n",
        "# A title\n\n*The Ada at sea.*\n\nText\n",
        "# A title\n\nOf 3 \\* 4 lines\n",
        "See [one](https://a.example) and\n[two](b)",
        "The lamp\n========\n\nText\n\nThe wick\n--------\n\nText",
    ],
)
def test_markdown(text):
    assert sniff(text) is SourceFormat.MARKDOWN
