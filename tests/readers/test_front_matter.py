"""The front matter of Markdown stays whole, and names title, date, authors, description and language."""

from __future__ import annotations

import pytest

from copydesk import clean
from copydesk.text.front_matter import is_front_matter

FRONT = """---
title: "The harbour is off"
date: 2031-03-03
author: Ines Hale
description: Why the cranes left.
lang: en_gb
tags: [harbour, money]
---
"""
BODY = """
# A heading below it

The deepening of the inner harbour will not begin before 2037, the port authority said on Thursday, for
the accounts of the town council have a gap of 8.4 million that nobody had seen.

The cranes that were ordered for it stand on the quay of another town, where they are painted white.
"""


@pytest.mark.parametrize("write", ["text", "markdown"])
def test_front_matter_stays_as_it_is(write):
    assert getattr(clean(FRONT + BODY), write).startswith(FRONT + "\n")


def test_front_matter_names_what_it_knows():
    article = clean(FRONT + BODY)
    assert (article.title, article.date, article.authors) == (
        "The harbour is off",
        "2031-03-03",
        ("Ines Hale",),
    )
    assert (article.description, article.language) == ("Why the cranes left.", "en-GB")


def test_front_matter_of_toml_and_lists():
    article = clean('+++\ntitle = "The harbour is off"\ndate = 2031-03-03\n+++\n' + BODY)
    assert (article.title, article.date) == ("The harbour is off", "2031-03-03")
    assert clean("---\ntitle: Off\nauthors:\n  - Ines Hale\n  - Tam Orr\n---\n" + BODY).authors == (
        "Ines Hale",
        "Tam Orr",
    )


def test_cleaning_twice_changes_nothing():
    once = clean(FRONT + BODY).text
    assert clean(once).text == once


@pytest.mark.parametrize(
    "text",
    [
        "---",
        "---\n---",
        "---\nThe ferry sank.\n---",
        "---\ntitle: never closed",
        "title: no rules",
        "---\n\n# A heading\n---",
        "***\ntitle: stars\n***",
    ],
)
def test_no_front_matter(text):
    assert not is_front_matter(text)


def test_a_short_title_of_the_front_matter_is_the_title():
    front = FRONT.replace("The harbour is off", "Dredging, part 2")
    assert (
        clean(front + BODY.replace("A heading below it", "What the harbour master said")).title
        == "Dredging, part 2"
    )
    assert clean(FRONT.replace("The harbour is off", "Dredging") + BODY).title == "Dredging"
