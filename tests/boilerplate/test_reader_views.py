"""What the reader view of a browser adds to an article that it saves goes, and nothing like it elsewhere."""

import pytest

import copydesk
from copydesk.boilerplate.decide.reader_views import reader_view_lines


@pytest.mark.parametrize("time", ["3-4 minutes", "10–12 Minuten", "5-6 минут"])
def test_host_and_reading_time(time):
    assert reader_view_lines(["ledger.example", "Old bridge closes", "By Ilse Marn", time, "It rained."]) == [
        0,
        3,
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["ledger.example", "Old bridge closes", "By Ilse Marn", "It rained."],
        ["Scones", "3-4 minutes", "Bake them."],
        ["ledger.example", "Scones", "20 minutes"],
        ["ledger.example"],
        [],
    ],
)
def test_one_without_the_other_says_nothing(lines):
    assert reader_view_lines(lines) == []


PROSE = (
    "The council of Nether Wick voted nine to four on Tuesday to drain the inner basin and rebuild the sea"
    " wall, which was damaged in the storms of last winter.\n\n"
    "Fishermen will moor at Upper Wick, six miles along the coast, until the work is done.\n\n"
    "Nobody has found the drawings since the town hall burned, and the harbour master has none either.\n"
)


def test_a_mail_that_says_where_it_can_be_seen():
    head, foot = (
        "View this email in your browser ( https://a.example/n )",
        "Sent with Post ( https://p.example )",
    )
    mail = f"{head}\n\n{PROSE}\n{foot}\n"
    assert copydesk.clean(mail).text == PROSE


def test_what_is_sent_with_something_else():
    last = "Sent with love from Nether Wick"
    assert last in copydesk.clean(f"{PROSE}\n{last}\n").text


def test_a_last_word_that_heads_nothing():
    assert copydesk.clean(f"{PROSE}\nFeedback\n").text == PROSE


def test_the_same_word_above_a_paragraph():
    again = "Feedback between two microphones made the council's meeting end early, to nobody's regret."
    assert "\nFeedback\n" in copydesk.clean(f"{PROSE}\nFeedback\n\n{again}\n").text
