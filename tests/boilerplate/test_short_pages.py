"""Of a page of a few sentences tags and classes tell what goes; every sentence of its author stays."""

import pytest

import copydesk

HEAD = """<div class="cookie-banner"><p>We use cookies to give you the best experience.</p><button>Accept all
</button></div><header><a href="/">Mill Lane Bakery</a><nav><ul><li><a href="/">Home</a></li><li><a href="/s">
Shop</a></li><li><a href="/b">Blog</a></li><li><a href="/c">Contact</a></li></ul></nav></header>"""
FOOT = """<footer><p>© 2026 Mill Lane Bakery. All rights reserved.</p><ul><li><a href="/p">Privacy</a></li>
</ul><p>Powered by WordPress</p></footer>"""
DIVS = """<div id="header"><div class="logo"><a href="/">Mill Lane Bakery</a></div><div class="menu">
<a href="/">Home</a> <a href="/s">Shop</a> <a href="/b">Blog</a></div></div>"""
DIVS_FOOT = """<div id="footer"><p>Mill Lane Bakery, 3 Mill Lane, Hale. Tel 0555 0123.</p></div>"""
CLOSED = (
    "Closed on Monday",
    "The oven is being repaired, so the shop stays closed.",
    "Back on Tuesday. Sorry!",
)
RYE = ("New: rye bread", "From today there is rye bread on Saturdays.")
HILLS = (
    "A week in the hills",
    "We left on Monday.",
    "It rained for two days, and then it did not.",
    "Fox!",
    "The hut had no stove, but it had a roof and a view.",
    "I would go again tomorrow.",
)


@pytest.mark.parametrize("said", [CLOSED, RYE, HILLS])
@pytest.mark.parametrize(("head", "foot"), [(HEAD, FOOT), (DIVS, DIVS_FOOT), (HEAD, DIVS_FOOT), ("", FOOT)])
def test_a_short_page(said, head, foot):
    main = f"<h1>{said[0]}</h1>" + "".join(f"<p>{text}</p>" for text in said[1:])
    page = (
        f"<html><head><title>{said[0]} - Mill Lane Bakery</title></head><body>{head}<main>{main}</main>{foot}"
    )
    assert copydesk.clean(page, format="html").text == "\n\n".join(said) + "\n"


def test_sentences_without_any_tag_that_tells():
    page = "<p>The ferry sank.</p><p>It had left at noon.</p><p>Nobody was aboard.</p>"
    assert (
        copydesk.clean(page, format="html").text
        == "The ferry sank.\n\nIt had left at noon.\n\nNobody was aboard.\n"
    )


def test_a_link_in_the_articles_own_footer():
    page = (
        "<article><h1>Rye</h1><p>Rye is back.</p><footer><p>Ilse Marn bakes at night.</p></footer></article>"
    )
    assert "Ilse Marn bakes at night." in copydesk.clean(page, format="html").text


COOKIES = "This website uses cookies. By continuing to browse you agree to our use of them."


@pytest.mark.parametrize(
    "notice", [COOKIES, "Vi bruker informasjonskapsler for å gjøre siden bedre for deg."]
)
def test_a_notice_on_cookies_above_the_article(notice):
    main = (
        "<main><h1>Closed on Monday</h1><p>The oven is being repaired, so the shop stays closed.</p></main>"
    )
    text = copydesk.clean(
        f'<body><div id="cc"><p>{notice}</p><a href="#">OK</a></div>{main}</body>', format="html"
    ).text
    assert notice not in text
    assert "The oven is being repaired" in text


def test_cookies_of_another_kind():
    said = "These cookies are the first that my children baked alone, and they burned only the last of them."
    main = f"<main><p>{said}</p><h1>Ginger biscuits</h1><p>Rub the butter into the flour.</p></main>"
    assert said in copydesk.clean(f"<body>{main}</body>", format="html").text


def test_a_paragraph_in_a_box_like_those_of_the_others():
    """Each car of a list stood in a box of its own, and the last one passed for a notice on cookies."""
    cars = [
        f"The {name} turns as if it had read the road before, and its boot takes four cases without folding."
        for name in ("Skarvik", "Orran", "Holm", "Wick")
    ]
    last = "It makes the cookie-cutter crossovers that fill our roads look as if somebody had hurried."
    boxes = "".join(f"<li><div class='item'><p>{text}</p></div></li>" for text in [*cars, last])
    page = f"<body><main><h1>The best cars of the year</h1><ol>{boxes}</ol></main></body>"
    assert last in copydesk.clean(page, format="html").text
