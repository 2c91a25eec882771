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
