"""The next article, which a page appends for readers who scroll on, goes; the parts of one article stay."""

import copydesk

OARS = """<p>For forty-one years Colin Wray has rowed whoever asks him across the mouth of the Wick, for a
shilling first and for two pounds now.</p><p>On Friday he hung up his oars. The council has bought a
boat with an engine, and the engine does not need a ferryman who knows the tide.</p><p>He is not
bitter. The river will be there tomorrow, he said, and he put the kettle on as he has done every
morning at five.</p>"""
WEIR = """<p>The weir at Upper Wick holds again. Nine men and a crane have worked for a week, and the last
night they worked with lamps.</p><p>Nobody knows yet why it broke, but the otters have been seen
below it since March.</p>"""


def text_of(*articles, title="The ferryman puts down his oars", before=""):
    body = "".join(f"<article>{article}</article>" for article in articles)
    page = f"<html><head><title>{title}</title></head><body><main>{before}{body}</main></body></html>"
    return copydesk.clean(page, format="html").text


def headed(title, text, byline="<p>By Ada Penrose</p>", level=1):
    return f"<h{level}>{title}</h{level}>{byline}{text}"


FIRST = headed("The ferryman puts down his oars", OARS)


def test_the_next_article_goes_whole():
    text = text_of(FIRST, headed("Weir repaired at last", WEIR, "<p>Published 3 May 2019</p>"))
    assert "kettle" in text
    assert not any(word in text for word in ("Weir", "crane", "otters", "3 May"))


def test_a_chapter_that_nobody_signs_stays():
    assert "otters" in text_of(FIRST, headed("The weir", WEIR, byline=""))


def test_an_entry_below_a_lower_heading_stays():
    assert "otters" in text_of(FIRST, headed("The weir", WEIR, level=2))


def test_the_posts_of_a_page_that_is_called_after_none_stay():
    text = text_of(FIRST, headed("Weir repaired at last", WEIR), title="Letters from the Wick")
    assert "kettle" in text and "otters" in text


def test_an_article_below_a_short_head_stays():
    head = headed("The ferryman puts down his oars", "<p>A farewell in two parts.</p>")
    assert "otters" in text_of(head, headed("Weir repaired at last", WEIR + OARS))


def test_an_article_inside_the_articles_own_is_left_to_the_other_rules():
    inside = f"<div><article>{headed('Weir repaired at last', WEIR)}</article></div>"
    assert "otters" in text_of(FIRST.replace("<p>He is", f"{inside}<p>He is"))


def classed(title, text, level=1, name="entry-title"):
    return f'<h{level} class="{name}">{title}</h{level}><div class="entry">{text}</div>'


LONG = OARS.replace(
    "<p>He is", "<p>The harbour gave him a barometer, which he had to carry home himself.</p><p>He is"
)
MORE = WEIR.replace(
    "<p>Nobody", "<p>Two of the men had not been home for six days when the last gate shut.</p><p>Nobody"
)
LATER = MORE + MORE.replace("Upper Wick", "Lower Wick").replace("six days", "a week").replace(
    "otters", "herons"
)


def test_the_next_article_goes_unsigned_where_its_headline_has_the_class_of_the_first():
    first = classed("The ferryman puts down his oars", LONG * 2)
    text = text_of(first, classed("Weir repaired at last", LATER, level=2))
    assert "kettle" in text
    assert not any(word in text for word in ("Weir", "crane", "otters"))


def test_a_chapter_stays_that_has_another_class_or_stands_beside_the_first_paragraph():
    first = classed("The ferryman puts down his oars", LONG * 2)
    assert "otters" in text_of(first, classed("The weir", LATER, level=2, name="chapter-title"))
    assert "otters" in text_of(first, f"<h2>The weir</h2><div class=entry>{LATER}</div>")
    inside = f"{LONG * 2}<section>{classed('The weir', LATER, level=2)}</section>"
    assert "otters" in text_of(classed("The ferryman puts down his oars", inside))
