"""A list of links is one block with a line for each item; what only looks like one is not."""

from __future__ import annotations

from copydesk import Options, clean
from copydesk.documents import SourceFormat
from copydesk.readers.html import read_html
from ferry import LAST, LEDE, OTHER


def links(*names: str, tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/{name.lower()}">{name}</a></{tag}>' for name in names)


def texts(page: str) -> list[str]:
    return [block.text for block in read_html(page, Options()).blocks]


THEN = "The council will meet again in June to decide who pays for the second boat and its crew."
MENU = ("Home", "Harbour", "Islands", "Weather")
JOINED = "- Home\n- Harbour\n- Islands\n- Weather"


def test_a_menu_is_one_block() -> None:
    assert texts(f"<ul>{links(*MENU)}</ul><p>{LEDE}</p>") == [JOINED, LEDE]


def test_lists_side_by_side_in_one_container_are_one_block() -> None:
    columns = f"<div><ul>{links('Home', 'Harbour')}</ul><ul>{links('Islands', 'Weather')}</ul></div>"
    assert texts(columns + f"<p>{LEDE}</p>") == [JOINED, LEDE]


def test_three_links_stay_apart() -> None:
    assert len(texts(f"<ul>{links(*MENU[:3])}</ul><p>{LEDE}</p>")) == 4


def test_items_that_are_not_links_stay_apart() -> None:
    page = f"<ul>{links(*MENU)}<li>Two cups of flour and a spoon of salt for the dough</li></ul><p>{LEDE}</p>"
    assert len(texts(page)) == 6


def test_teasers_longer_than_a_menus_items_stay_apart() -> None:
    teaser = "The last keeper of the Skarvik light looks back on forty winters alone"
    assert len(texts(f"<ul>{links(*[teaser] * 4)}</ul><p>{LEDE}</p>")) == 5


def test_the_article_around_a_list_is_not_joined_with_it() -> None:
    page = f"<div><p>{LEDE}</p><ul>{links(*MENU)}</ul><p>{OTHER}</p></div>"
    assert texts(page) == [LEDE, JOINED, OTHER]


def test_a_headline_that_is_a_link_is_never_part_of_a_list() -> None:
    page = f"<div><h1><a href='/'>Ferry sails</a></h1><ul>{links(*MENU)}</ul></div><p>{LEDE}</p>"
    assert texts(page) == ["Ferry sails", JOINED, LEDE]


def test_what_is_hidden_is_not_joined_with_what_is_shown() -> None:
    page = (
        f"<nav>{links(*MENU[:2], tag='p')}<div style='display:none'>{links(*MENU[2:], tag='p')}</div></nav>"
    )
    assert "Home\nHarbour\nIslands\nWeather" not in texts(page + f"<p>{LEDE}</p>")


def test_the_lines_of_the_source_and_the_links_are_added_up() -> None:
    menu = read_html(f"<ul>\n{links(*MENU)}\n</ul>\n<p>{LEDE}</p>", Options()).blocks[0]
    assert menu.hints is not None
    assert (menu.hints.links, menu.hints.link_density, menu.hints.tag) == (4, 1.0, "ul")


def test_a_struck_menu_is_one_entry_that_names_its_first_items() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (LEDE, f"{OTHER} {THEN}", LAST))
    page = f"<nav><ul>{links(*MENU)}</ul></nav><article><h1>Ferry</h1>{body}</article>"
    article = clean(page, Options(format=SourceFormat.HTML))
    reason = next(verdict.reason for verdict in article.removed if verdict.block.text == JOINED)
    assert reason is not None
    assert (reason.kind.value, reason.detail) == (
        "navigation",
        "4 links: Home, Harbour, Islands, ...; before the article begins",
    )


def test_a_list_that_stays_is_written_as_a_list_of_links() -> None:
    page = f"<article><p>{LEDE}</p><ul>{links(*MENU)}</ul><p>{OTHER}</p></article>"
    article = clean(page, Options(format=SourceFormat.HTML, boilerplate=False))
    assert JOINED in article.text
    assert "- [Home](/home)\n- [Harbour](/harbour)\n" in article.markdown


def test_a_post_whose_sentence_is_a_link_is_no_list() -> None:
    post = ("Bram Oster", "I voted against it on Monday.", "9:02 PM", "4 replies")
    assert len(texts(f"<div>{links(*post, tag='div')}</div><p>{LEDE}</p>")) == 5
