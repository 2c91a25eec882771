"""What a page says of itself is found where most sites put it, and the surer source wins."""

from __future__ import annotations

import json

import pytest

from copydesk import Options, clean
from copydesk.documents import Metadata
from copydesk.readers.html import read_html

STORY = "<p>The ferry did not sail on Monday, and nobody on the quay could say when she would.</p>"


def metadata(head: str = "", body: str = f"<h1>No ferry on Monday</h1>{STORY}", url: str = "") -> Metadata:
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>", Options(url=url)).metadata


def linked(**data: object) -> str:
    graph = {"@context": "https://schema.org", "@type": "NewsArticle", **data}
    return f'<script type="application/ld+json">{json.dumps(graph)}</script>'


TITLES = [
    ("<title>No ferry on Monday | The Courier</title>", "<h1>No ferry on Monday</h1>", "No ferry on Monday"),
    ("<title>No ferry on Monday - The Courier</title>", "<h1>The Courier</h1>", "No ferry on Monday"),
    ("<title>No ferry on Monday</title>", "<h1>Menu</h1><h2>No ferry on Monday</h2>", "No ferry on Monday"),
    ('<meta property="og:title" content="Why no ferry sailed">', "<h1>Sport</h1>", "Why no ferry sailed"),
    ("<title>News</title>", f"<h1>News</h1><h2>No ferry on Monday</h2>{STORY * 2}", "No ferry on Monday"),
    (
        "<title>Presse | Quay</title>",
        "<h1>Presse</h1><h3>Keine Fähre am Montag</h3>",
        "Keine Fähre am Montag",
    ),
    (
        "<title>News</title>",
        f"<h1>News</h1><h2>No ferry on Monday</h2><p>{STORY * 2}</p><h2>No tide on Friday</h2>{STORY}",
        "News",
    ),
    (
        "<title>News</title>",
        f'<h1>News</h1><h2><a href="/1">No ferry on Monday</a></h2><p>{STORY * 2}</p>',
        "News",
    ),
    (
        "<title>The quay</title>",
        f"<h1>The quay</h1><h2>No ferry on Monday</h2><p>{STORY * 2}</p>",
        "The quay",
    ),
    (
        "<title>Quay: No ferry on Monday</title>",
        "<b>No ferry on Monday</b><br>It rained.",
        "No ferry on Monday",
    ),
    ("<title>Quay: No ferry on Monday</title>", "<p>It rained.</p>", "Quay: No ferry on Monday"),
    ("<title>Ferries: a history - part 2</title>", "<p>x</p>", "Ferries: a history"),
    ("<title>Half-timbered houses</title>", "<p>x</p>", "Half-timbered houses"),
    (
        "<title>Island without ferry on Monday</title>",
        "<h1>Why no ferry sailed on Monday morning</h1><h2>Monday without ferry</h2>",
        "Why no ferry sailed on Monday morning",
    ),
    (
        '<title>No ferry on Monday - Quay</title><meta property="og:title" content="No ferry on Monday">',
        "<h1>Quay</h1><h2>No ferry on Monday</h2>",
        "No ferry on Monday",
    ),
    (
        '<meta property="og:title" content="No ferry on Monday">',
        "<h1>4 May 2026 No ferry on Monday</h1>",
        "No ferry on Monday",
    ),
    (
        '<meta property="og:title" content="No ferry on Monday">',
        "<h3>No ferry on Monday</h3><h2>3 Replies to “No ferry on Monday”</h2>",
        "No ferry on Monday",
    ),
    ("<title>Ferry sinks - The Orran Courier</title>", "<h1>Ferry sinks</h1>", "Ferry sinks"),
    (
        "<title>Opinion | Why no ferry sailed on Monday</title>",
        "<h2>Opinion</h2><h1>Why no ferry sailed on Monday</h1>",
        "Why no ferry sailed on Monday",
    ),
    (
        "<title>港の渡し船、月曜は欠航：海岸新聞</title>",
        "<h3>港の渡し船、月曜は欠航</h3>",
        "港の渡し船、月曜は欠航",
    ),
    ("<title>港口渡轮星期一停航--海岸网</title>", "<p>x</p>", "港口渡轮星期一停航"),
    ("<title>港口渡轮星期一停航_新闻_海岸网</title>", "<p>x</p>", "港口渡轮星期一停航"),
    (
        "<title>No ferry on Monday - Notes from the Quay</title>",
        "<header><h1><a href='/'>Notes from the Quay</a></h1></header><h2>No ferry on Monday</h2>",
        "No ferry on Monday",
    ),
    (
        "<title>No ferry on Monday - Notes from the Quay</title>",
        "<main><header><h1><a>No ferry on Monday</a></h1></header></main><h2>Notes from the Quay</h2>",
        "No ferry on Monday",
    ),
    ("", "<h1>No <em>ferry</em></h1>", "No ferry"),
    ("", "<p>x</p>", ""),
]


@pytest.mark.parametrize(("head", "body", "title"), TITLES, ids=[f"{h} {b}" for h, b, _ in TITLES])
def test_title(head: str, body: str, title: str) -> None:
    assert metadata(head, body + STORY).title == title


WHOLE_TITLES = [
    ("<title>Wick Courier</title>", "<h1>No ferry sailed on Monday</h1>", "No ferry sailed on Monday"),
    ("<title>Wick Courier</title>", "<h1>No ferry</h1>", "Wick Courier"),
    ("<title>No ferry</title>", "<h1>No ferry sailed on Monday</h1>", "No ferry sailed on Monday"),
    (
        "<title>Monday without any ferry</title>",
        "<h1>Sailors went home early</h1>",
        "Monday without any ferry",
    ),
]


@pytest.mark.parametrize(
    ("head", "body", "title"), WHOLE_TITLES, ids=[f"{h} {b}" for h, b, _ in WHOLE_TITLES]
)
def test_the_title_of_the_article(head: str, body: str, title: str) -> None:
    page = f"<html><head>{head}</head><body>{body}{STORY}</body></html>"
    assert clean(page, format="html").title == title


AUTHORS = [
    (linked(author={"@type": "Person", "name": "Ines Hale"}), "", ("Ines Hale",)),
    (linked(author=[{"name": "Ines Hale"}, {"name": "Tam Orr"}]), "", ("Ines Hale", "Tam Orr")),
    (linked(author="By Ines Hale"), "", ("Ines Hale",)),
    ('<meta name="author" content="Ines Hale and Tam Orr">', "", ("Ines Hale", "Tam Orr")),
    ('<meta property="article:author" content="https://social.example/ines">', "", ()),
    ('<meta name="author" content="admin">', "", ()),
    ('<meta name="author" value="Ines Hale">', "", ("Ines Hale",)),
    ("", '<p class="byline">Collected by Ines Hale</p>', ("Ines Hale",)),
    ("", '<p class="byline">Ines Hale, Wick Estuary News Courier</p>', ("Ines Hale",)),
    ("", "<p>From Harbour Words Lexicon</p>", ()),
    ('<meta name="author" content="Ines Hale, Associated Press">', "", ("Ines Hale",)),
    ('<meta name="author" content="Ines Hale The Associated Press">', "", ("Ines Hale",)),
    ('<meta name="author" content="Ines Hale og Tam Orr">', "", ("Ines Hale", "Tam Orr")),
    ('<meta name="author" content="Ines Hale, harbour master">', "", ("Ines Hale, harbour master",)),
    ("", "<p>By Ines Hale@ineshale 3 May 2026</p>", ("Ines Hale",)),
    ("", "<p><span>By</span><a>Ines Hale</a></p>", ("Ines Hale",)),
    ("", "<p>来源：海岸日报 作者：林海 阅读：12</p>", ("林海",)),
    ("", '<p class="byline">By Ines Hale</p>', ("Ines Hale",)),
    ("", '<p>By <a rel="author" href="/ines">Ines Hale</a></p>', ("Ines Hale",)),
    ("", '<div class="post-author-name">The Harbour Team</div>', ("The Harbour Team",)),
    ("", "<p>3 May 2026 · By Ines Hale</p>", ("Ines Hale",)),
    ("", "<p>Ines Hale</p><p>3 May 2026</p>", ("Ines Hale",)),
    ("", "<p>Written by</p><p>Ines Hale</p>", ("Ines Hale",)),
    ("", "<p>Ines Hale | Staff Writer | 3 May 2026</p>", ("Ines Hale",)),
    ("", "<p>3 May 2026 Ines Hale</p>", ("Ines Hale",)),
    ("", "<p>Ines Hale</p>", ("Ines Hale",)),
    ("", "<p>Salt Marsh</p><p>Where salt comes from, and how a marsh is made.</p>", ()),
    ("", '<p class="author">Ines Hale, MD, RD</p>', ("Ines Hale, MD, RD",)),
    ("", '<h4 class="author-name">By the Courier editors</h4>', ("the Courier editors",)),
    (
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ines Hale">',
        "",
        ("Ines Hale",),
    ),
    (
        '<meta name="twitter:label1" content="Price"><meta name="twitter:data1" content="Ines Hale">',
        "",
        (),
    ),
    (
        '<meta name="citation_author" content="Hale, Ines"><meta name="citation_author" content="Orr, Tam">',
        "",
        ("Ines Hale", "Tam Orr"),
    ),
    (
        linked(author={"@type": "Organization", "name": "The Courier"}, publisher={"name": "The Courier"}),
        '<p class="byline">By Ines Hale</p>',
        ("Ines Hale",),
    ),
    ('<meta name="author" content="ihale">', '<p class="byline">By Ines Hale</p>', ("Ines Hale",)),
    ('<meta name="author" content="Ines Hale">', '<p class="byline">By Tam Orr</p>', ("Ines Hale",)),
    (
        linked(author="Ines Hale, harbour master"),
        '<p class="byline">By Ines Hale</p>',
        ("Ines Hale, harbour master",),
    ),
    ("", '<p class="comment-author">Tam Orr</p>', ()),
    ("", "<p>The boat was stopped by Ines Hale and her crew before it reached the bar.</p>", ()),
]


@pytest.mark.parametrize(("head", "byline", "authors"), AUTHORS, ids=[f"{h} {b}" for h, b, _ in AUTHORS])
def test_authors(head: str, byline: str, authors: tuple[str, ...]) -> None:
    assert metadata(head, f"<h1>No ferry on Monday</h1>{byline}{STORY}").authors == authors


DATES = [
    (
        "",
        '<time datetime="2026-05-03T10:00Z">3 days ago</time><figcaption>Quay, 4 June 2019</figcaption>',
        "2026-05-03",
    ),
    (
        "",
        "<figure><img src=a.jpg><figcaption>The quay on 4 June 2019. Jo Bell/Reuters</figcaption></figure>",
        "",
    ),
    ("", "<p>Born 4 May 1950</p>", ""),
    ("", "<p>4 May 1950 – 3 June 2020</p>", ""),
    ('<meta property="article:published_time" content="2026-05-03T23:30:00-05:00">', "", "2026-05-03"),
    (linked(datePublished="2026-05-03"), "", "2026-05-03"),
    (linked(dateModified="2026-05-09"), "<p>Published 3 May 2026</p>", "2026-05-03"),
    ("", '<time datetime="2026-05-03" class="published">Sunday</time>', "2026-05-03"),
    ("", '<abbr itemprop="datePublished" title="2026-05-03T21:44:00-04:00">9:44 PM</abbr>', "2026-05-03"),
    ("", "<p>Updated May 3, 2026</p>", "2026-05-03"),
    ("", "<p>3. Mai 2026</p>", "2026-05-03"),
    ("", "<p>2026年5月3日</p>", "2026-05-03"),
    ("", "<blockquote>A post of 3 May 2026</blockquote>", ""),
    ('<meta property="article:modified_time" content="2026-05-09T10:00:00Z">', "", ""),
    ('<meta name="citation_publication_date" content="2026 May 3">', "", "2026-05-03"),
    ("", "<p>Volume 44, Issue 2, March 2026</p>", ""),
    ("", "<p>Nothing is dated here.</p>", ""),
]


@pytest.mark.parametrize(("head", "line", "date"), DATES, ids=[f"{h} {b}" for h, b, _ in DATES])
def test_date(head: str, line: str, date: str) -> None:
    assert metadata(head, f"<h1>No ferry on Monday</h1>{line}{STORY}").date == date


def test_the_address_dates_a_page() -> None:
    assert metadata(url="https://example.org/2026/05/03/no-ferry").date == "2026-05-03"


@pytest.mark.parametrize("lang", ["en-GB", "de"])
def test_numeric_dates_are_read_as_the_page_s_language_writes_them(lang: str) -> None:
    page = f'<html lang="{lang}"><h1>No ferry on Monday</h1><p>03/05/2026</p>{STORY}</html>'
    assert read_html(page, Options()).metadata.date == "2026-05-03"


def test_the_rest_comes_from_the_head() -> None:
    head = """<meta property="og:site_name" content="The Courier">
    <meta name="description" content="She stayed."><meta property="og:image" content="/quay.jpg">
    <link rel="canonical" href="https://example.org/no-ferry">"""
    page = f'<html lang="en-GB"><head>{head}</head><body><h1>No ferry</h1>{STORY}</body></html>'
    said = read_html(page, Options()).metadata
    assert (said.site, said.description, said.language) == ("The Courier", "She stayed.", "en-GB")
    assert (said.url, said.image) == ("https://example.org/no-ferry", "https://example.org/quay.jpg")


@pytest.mark.parametrize("data", ["{", "[" * 5_000, '{"@type": 3, "author": [[]]}', "null", '"text"', "{}"])
def test_broken_page_data_is_passed_over(data: str) -> None:
    assert metadata(f'<script type="application/ld+json">{data}</script>').title == "No ferry on Monday"


def test_article_text_in_the_page_s_data_marks_the_blocks_it_holds() -> None:
    body = " ".join(f"Sentence number {number} of the story about the ferry." for number in range(20))
    page = (
        f"<html><head>{linked(articleBody=body)}</head><body><p>Menu and menu</p><p>{body}</p></body></html>"
    )
    menu, story = read_html(page, Options()).blocks
    assert menu.hints is not None
    assert story.hints is not None
    assert menu.hints.in_page_data == 0
    assert story.hints.in_page_data == 1


def test_the_headline_on_the_page_tells_where_the_site_s_name_begins() -> None:
    page = (
        "<title>Why I count ferries - Notes from a Small Roof by the Sea</title>"
        f"<p><b>Why I count ferries</b></p><p>14 May 2031</p>{STORY}{STORY.replace('Monday', 'Friday')}"
    )
    assert clean(page).title == "Why I count ferries"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("en_gb", "en-GB"),
        ("zh-hans", "zh-Hans"),
        ("zh-HANT-tw", "zh-Hant-TW"),
        ("x", ""),
    ],
)
def test_language_codes_have_one_form(written: str, code: str) -> None:
    assert (
        read_html(f'<html lang="{written}"><body>{STORY}</body></html>', Options()).metadata.language == code
    )
