"""Dates are read in the forms that articles use, and only lines that hold nothing else are date lines."""

from __future__ import annotations

import pytest

from copydesk.text.dates import find_date, is_dateline


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2031-03-05", "2031-03-05"),
        ("2031-03-05T10:00:00Z", "2031-03-05"),
        ("March 5, 2031", "2031-03-05"),
        ("Updated 3:15 PM, March 5, 2031", "2031-03-05"),
        ("Posted May 5.2031 by Jane", "2031-05-05"),
        ("11.30 Uhr, 5. März 2031", "2031-03-05"),
        ("Mar. 5th, 2031", "2031-03-05"),
        ("5 March 2031", "2031-03-05"),
        ("5. März 2031", "2031-03-05"),
        ("5 mars 2031", "2031-03-05"),
        ("5 de marzo de 2031", "2031-03-05"),
        ("5 марта 2031 г.", "2031-03-05"),
        ("2031年3月5日", "2031-03-05"),
        ("05.03.2031", "2031-03-05"),
        ("25/03/2031", "2031-03-25"),
        ("3/25/2031", "2031-03-25"),
        ("2031 Mar 5", "2031-03-05"),
        ("Volume 44, Issue 2, March 2031", ""),
        ("no date in 2031 at all", ""),
        ("13.13.2031", ""),
        ("Call 555-1234", ""),
    ],
)
def test_find_date(text, date):
    assert find_date(text) == date


@pytest.mark.parametrize(
    "line",
    [
        "March 5, 2031",
        "Published on March 5, 2031 at 10:42 a.m. EST",
        "Tue 5 Mar 2031 | 4 min read",
        "Veröffentlicht am 5. März 2031, 10:42 Uhr",
        "3 hours ago",
        "Publié le 1er septembre 2031 à 06h30",
        "2031-03-05T08:15:00+01:00",
        "2031年3月5日 6時00分",
    ],
)
def test_a_dateline(line):
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "In March 2031 the wall fell",
        "2031",
        "12",
        "Chapter 5",
        "March of the penguins",
        "5 reasons to read this",
    ],
)
def test_no_dateline(line):
    assert not is_dateline(line)
