"""The promises of the README hold with a profile too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copydesk
from copydesk import Options, Profile
from copydesk.corpus.profile import Line, Site
from made_site import DISCLAIMER, LABEL, PLEA, article, page
from promises import holds_every_line_once, only_strikes, says_why
from test_promises import FURNITURE, LINES, SENTENCES

# Anything may be listed: prose, furniture, and what may be a title, a heading or a row of a list.
LISTED = (*SENTENCES[:3], *FURNITURE[:18], f"{SENTENCES[3]} {SENTENCES[0]}", PLEA, DISCLAIMER, LABEL)
PROFILE = Profile((Site("*", 10, tuple(Line(" ".join(text.split()), 9) for text in LISTED if text.strip())),))
TEXTS = st.lists(st.one_of(LINES, st.sampled_from(LISTED)), max_size=40).map("\n".join)
WITH_PROFILE = Options(format="text", profile=PROFILE)


@given(TEXTS)
def test_only_lines_are_struck_and_each_for_a_reason(text):
    article = copydesk.clean(text, WITH_PROFILE)
    only_strikes(article, text)
    holds_every_line_once(article, text)
    says_why(article)


@given(TEXTS)
def test_cleaning_twice_changes_nothing(text):
    once = copydesk.clean(text, WITH_PROFILE).text
    assert copydesk.clean(once, WITH_PROFILE).text == once


@given(TEXTS)
def test_the_same_text_gives_the_same_article(text):
    assert copydesk.clean(text, WITH_PROFILE) == copydesk.clean(text, WITH_PROFILE)


@pytest.mark.parametrize("make", [article, page])
def test_pages_keep_the_promises(make):
    for seed in range(5):
        says_why(copydesk.clean(make(seed)[0], profile=PROFILE))
