"""Characters that harm a terminal or a reader are dropped and counted; the others stay."""

from __future__ import annotations

import pytest

from copydesk.decoding import scrub


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("plain", "plain"),
        ("a\x00b", "ab"),
        ("bell\x07, backspace\x08", "bell, backspace"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("Yes,â\x80\x9d she said. â\x80\x9cNo, â\x80\x9bred", "Yes,â she said. âNo, âred"),
        ("\x85next line stays", "\x85next line stays"),
        ("evil\u202egpj.exe", "evilgpj.exe"),
        ("\u2066isolate\u2069", "isolate"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("\ufeffmark at the start", "mark at the start"),
        ("Dreh\xadbr\xadücke", "Drehbrücke"),
        ("zero\u200bwidth and\u2060joined", "zerowidth andjoined"),
    ],
)
def test_what_is_left(hostile, left):
    assert scrub(hostile)[0] == left


@pytest.mark.parametrize(
    "kept", ["tab\t", "line\r\nend", "می‌خواهم", "👩‍👧", "\u200eLRM", "\u200fRLM", "ภาษา\u200bไทย"]
)
def test_ordinary_text_is_untouched(kept):
    assert scrub(kept) == (kept, ())


def test_an_escape_that_never_ends_swallows_nothing():
    text, _ = scrub("\x1b]0;never ends\nThe article goes on.")
    assert text == "]0;never ends\nThe article goes on."


def test_the_warning_counts():
    assert scrub("\x1b[1mbold\x1b[0m\x00")[1] == (
        "dropped 2 terminal escape sequences and 1 control character",
    )


def test_the_warning_counts_invisible_characters_too():
    assert scrub("\x1b[1mDreh\xadbr\xadücke\x00")[1] == (
        "dropped 1 terminal escape sequence, 1 control character and 2 invisible characters",
    )


def test_scrubbing_twice_changes_nothing():
    once, _ = scrub("\x1b\x1b[31m[0m\x1b")
    assert scrub(once) == (once, ())
