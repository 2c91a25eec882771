"""The port of readability-lxml finds the article that the package finds, by the blocks that were cut."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from copydesk import Options
from copydesk.readers.html import read_html
from copydesk.readers.html.opinion.find import find_article
from copydesk.readers.html.readability import held_elements
from copydesk.readers.html.source.parse import parse_html
from copydesk.readers.html.walk import cut_blocks

PAGES = Path(__file__).parent / "pages"
# The package drops what a style hides until a script shows it.
UNSEEN = {"hidden--text-for-machines", "streaming--hidden-until-a-script-runs"}
LINE = "The ferry left the harbour at noon, with forty people on board, and reached the island by dusk. "
TEXT = f"<p>{LINE * 2}</p>"
SHORT = "<p>A short line of text, no more.</p>"


def held(html: str) -> list[str]:
    """Return how the blocks begin that the article holds."""
    root, _ = parse_html(html)
    assert root is not None
    blocks, elements = cut_blocks(root, "", images=False)
    numbers = find_article(blocks, elements)
    return [block.text[:9] for block in blocks if block.hints and block.hints.containers[-1] in numbers]


@pytest.mark.parametrize("page", sorted(set(os.listdir(PAGES)) - UNSEEN))
def test_it_holds_what_the_package_holds(page: str) -> None:
    root, _ = parse_html((PAGES / page / "input.html").read_text(encoding="utf-8"))
    assert root is not None
    blocks, elements = cut_blocks(root, "", images=False)
    ours, theirs = find_article(blocks, elements), held_elements(root, elements)
    both = either = 0
    for block in blocks:
        leaf = block.hints.containers[-1] if block.hints else 0
        both += len(block.text) * (leaf in ours and leaf in theirs)
        either += len(block.text) * (leaf in ours or leaf in theirs)
    assert both >= 0.9 * either


def test_the_box_with_most_paragraphs_wins() -> None:
    page = f"<div><div>{TEXT}{TEXT}</div></div><div><div><p>Of other things{LINE}</p></div></div>"
    assert held(page) == ["The ferry"] * 2


def test_elements_called_like_menus_are_left_out() -> None:
    page = "<div><div>{0}{0}</div><div class={1}><p>Comment: {2}</p></div></div>"
    assert held(page.format(TEXT, "comments", LINE)) == ["The ferry"] * 2
    # Unless the name speaks for the article, too.
    assert held(page.format(TEXT, "comments-body", LINE))[-1] == "Comment: "


def test_an_article_that_is_called_like_a_menu_is_found_all_the_same() -> None:
    assert held(f"<div class=sidebar>{TEXT * 6}</div>") == ["The ferry"] * 6


def test_the_texts_of_boxes_without_paragraphs_count_line_by_line() -> None:
    page = f"<div id=a>{LINE}<br>{LINE}<br>{LINE}</div><div><ul><li>One</li></ul></div>"
    assert held(f"<body><div>{page}</div>") == ["The ferry"]


def test_links_take_a_box_its_score() -> None:
    links = "<p>" + f"<a href=x>{LINE}</a>" * 3 + "</p>"
    assert held(f"<div><div>{TEXT}</div></div><div><div>{links * 3}</div></div>") == ["The ferry"]


def test_a_link_around_a_block_is_a_link() -> None:
    cards = f"<a href=x><div>{LINE}</div></a>" * 4
    assert held(f"<section><div>{TEXT}{TEXT}</div></section><section>{cards}</section>") == ["The ferry"] * 2


def test_siblings_that_score_or_are_prose_belong_to_it() -> None:
    page = f"<div><div>{TEXT * 3}</div>{{0}}</div>"
    assert len(held(page.format(TEXT))) == 4
    assert len(held(page.format(f"<p><a href=x>{LINE}</a></p>"))) == 3


def test_standfirsts_before_it_belong_to_it() -> None:
    page = "<article><header><div class={0}>It was a calm day.</div></header><div>{1}</div></article>"
    assert held(page.format("standfirst", TEXT * 2))[0] == "It was a "
    assert held(page.format("standing", TEXT * 2))[0] == "The ferry"


def test_the_segments_of_an_article_belong_to_it() -> None:
    part = f"<div><div class=story-text>{TEXT * 2}</div></div>"
    other = f"<div><div class=teaser>{TEXT * 2}</div></div>"
    assert len(held(f"<article>{part}<aside>Ad</aside>{part}{other}</article>")) == 4


@pytest.mark.parametrize(
    "box",
    [
        "<ul><li><a href=x>One story</a></li><li><a href=y>Another story</a></li></ul>",
        "<div class=widget><p>Our widget</p></div>",
        "<div><p>Your name <input name=a></p></div>",
        "<div><p>So</p></div>",
        "<form><p>Write to us about what you think of this, please.</p></form>",
        "<h3><a href=x>Elsewhere</a></h3>",
        "<p>Subscribe <a href=x>to our letters</a></p>",
    ],
)
def test_boxes_that_are_no_text_are_dropped(box: str) -> None:
    assert held(f"<article><div>{TEXT}{box}{SHORT}{TEXT}</div></article>") == [
        "The ferry",
        "A short l",
        "The ferry",
    ]


def test_boxes_that_are_called_like_an_article_may_hold_links() -> None:
    box = (
        "<ul class=post><li>One story <a href=x>here</a></li><li>Another story <a href=y>there</a></li></ul>"
    )
    assert len(held(f"<article><div>{TEXT}{box}{TEXT}</div></article>")) == 4


def test_texts_deeper_than_containers_are_listed_are_not_those_of_the_last_one_listed() -> None:
    deep = "<div>" * 60 + f"<div>{LINE}</div>" * 30 + "</div>" * 60
    assert held(f"<div><div>{TEXT * 2}</div></div>{deep}") == ["The ferry"] * 2


@pytest.mark.parametrize(
    "page", ["", "<p>", "<p>Word", "<div><span><p>Word</p></span></div>", "<ul><li>One</ul>"]
)
def test_a_page_without_an_article_gives_none(page: str) -> None:
    assert read_html(page, Options()).second_opinion is None or held(page) == []


def test_hidden_text_and_that_for_browsers_without_scripts_is_no_article() -> None:
    unseen = f"<div hidden><p>{LINE * 5}</p></div><noscript><p>{LINE * 5}</p></noscript>"
    assert held(f"<div>{unseen}<p>Seen: {LINE}</p></div>") == ["Seen: The"]
