"""What differs between scripts: spaces between words, and case beyond ASCII."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.scripts import beyond_ascii, fold_case, may_lack_spaces


@pytest.mark.parametrize(
    "text", ["เรือข้ามฟาก", "ເຮືອ", "ကူးတို့", "សាឡាង", "渡し船", "フェリー", "나룻배", "𠮷野家", "The 船 sank"]
)
def test_scripts_without_spaces_are_seen(text):
    assert may_lack_spaces(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry sank.",
        "“Über” – déjà vu…",
        "Паром затонул",
        "नौका डूब गई",
        "العبّارة",
        "⛴️ 🌊",
        "\ufeff\uf0e0 Share",
    ],
)
def test_quote_marks_emoji_and_icons_are_no_script_without_spaces(text):
    assert not may_lack_spaces(text)


def test_what_is_not_ascii_stays_in_order():
    assert beyond_ascii("a“b”é\ud800") == "“”é\ud800"


@given(st.text(st.characters(categories=["L", "P", "N", "Z", "S", "M", "Cs"])))
def test_folding_case_is_that_of_python(text):
    assert fold_case(text) == text.casefold()


@pytest.mark.parametrize(
    "text", ["THE FERRY", "“THE FERRY” – SANK", "STRASSE ß", "ÉCOLE", "ΣΊΣΥΦΟΣ", "İstanbul"]
)
def test_folding_the_case_of_words(text):
    assert fold_case(text) == text.casefold()
