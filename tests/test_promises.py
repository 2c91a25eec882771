"""The promises of the README, each as a property over raw texts put together at random."""

from __future__ import annotations

import socket

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import copydesk
from copydesk import Options, Role
from promises import AS_TEXT, holds_every_line_once, only_strikes, says_why, stays_as_it_is

SENTENCES = (
    "The council voted nine to four on Tuesday to drain the inner basin and rebuild the sea wall.",
    "Fishermen will moor at Upper Wick, six miles along the coast, until the work is done.",
    "“It was that or lose the wall,” said Ada Marsh, who has led the council since 2019.",
    "Work begins in March and is to take a year; the county pays two thirds of the cost.",
    "Die Arbeiten beginnen im März und dauern nach Angaben der Stadt ein ganzes Jahr.",
    "镇议会周二以九比四投票决定排干内港，重建去年冬天风暴中受损的海堤。",
    "Власти города решили закрыть гавань на год, чтобы восстановить стену после шторма.",
    "قال رئيس البلدية إن الميناء سيغلق لمدة عام كامل لإعادة بناء الجدار.",
)
FURNITURE = (
    "By",
    "Home",
    "Share this article",
    "Subscribe to our newsletter",
    "Advertisement",
    "Read more",
    "More from The Wick Gazette",
    "Join the conversation",
    "Sign in | Register",
    "Photo: Tom Reed/Wick Pictures",
    "By Tom Reed",
    "March 3, 2031",
    "Harbour to close for a year",
    "- a point",
    "# A heading",
    "> a quote",
    "```",
    "| a | b |",
    "Yes.",
    "...",
    "* * *",
    "\u00a0",
    "   ",
    "",
    "",
)
NOISE = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
LINES = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(FURNITURE),
    st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4).map(" ".join),
    st.sampled_from(SENTENCES).map(lambda sentence: sentence[: len(sentence) // 2] + "..."),
    st.sampled_from(SENTENCES).map(lambda sentence: "    " + sentence.upper()),
    NOISE,
)
TEXTS = st.lists(LINES, max_size=40).map("\n".join)


@given(TEXTS)
@example("By\nA caption of some length stands here.\nA caption of some length stands here. Tom Reed/AFP\n")
def test_cleaning_only_strikes_lines(text):
    only_strikes(copydesk.clean(text, AS_TEXT), text)


@given(TEXTS)
def test_every_block_of_the_source_is_in_the_result_once(text):
    holds_every_line_once(copydesk.clean(text, AS_TEXT), text)


@given(TEXTS)
def test_every_struck_block_has_a_known_rule_and_a_reason(text):
    says_why(copydesk.clean(text, AS_TEXT))


@given(TEXTS)
def test_cleaning_twice_changes_nothing(text):
    stays_as_it_is(copydesk.clean(text, AS_TEXT))


@given(TEXTS, TEXTS)
@settings(max_examples=50)
def test_a_result_does_not_depend_on_what_was_cleaned_before(text, other):
    first = copydesk.clean(text, AS_TEXT)
    copydesk.clean(other, AS_TEXT)
    assert copydesk.clean(text, AS_TEXT) == first


def test_no_address_is_ever_opened():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        site = f"http://127.0.0.1:{server.getsockname()[1]}"
        page = f"""<!DOCTYPE html SYSTEM "{site}/page.dtd" [<!ENTITY word SYSTEM "{site}/entity">]>
        <html><head><base href="{site}/"><link rel="stylesheet" href="style.css">
        <script src="code.js"></script><meta property="og:image" content="image.png"></head>
        <body><p>&word; {SENTENCES[0]} <img src="{site}/photo.jpg"><iframe src="{site}/frame"></iframe></p>
        <object data="{site}/object"></object></body></html>"""
        for source in (page, page.partition("\n")[2]):
            assert copydesk.clean(source, Options(url=site, images=True)).markdown
        with pytest.raises(BlockingIOError):  # nobody is waiting at the door
            server.accept()


@given(st.binary(max_size=300))
def test_any_bytes_give_an_article(data):
    copydesk.clean(data)


@given(TEXTS)
@settings(max_examples=50)
def test_switched_off_nothing_is_struck(text):
    article = copydesk.clean(text, Options(format=AS_TEXT.format, boilerplate=False, dedup=False))
    assert article.removed == ()


@given(TEXTS, st.sets(st.sampled_from(Role)))
@settings(max_examples=50)
def test_only_the_roles_asked_for_are_left(text, roles):
    article = copydesk.clean(text, Options(format=AS_TEXT.format, roles=frozenset(roles)))
    assert {verdict.role for verdict in article.kept} <= roles
