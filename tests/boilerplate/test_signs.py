"""Where a block ends as a sentence does, and what else stands behind a full stop."""

import pytest

from copydesk.boilerplate.decide.spare.signs import is_sentence


def ends(text):
    """Ask with the words that the reader of text counts, a character of Chinese being half a word."""
    return is_sentence(text, text.count(" ") + 1 + sum("一" <= char <= "鿿" for char in text) // 2)


@pytest.mark.parametrize(
    "text",
    [
        "The weir held through the night.",
        "“Nobody was hurt at the weir.”",
        "„Am Wehr ist niemand verletzt worden.“",
        "»Ingen kom til skade ved dæmningen.«",
        "The weir held through the night.[12]",
        "The weir held through the night, they wrote.12",
        "Das Wehr hielt die ganze Nacht über.“[3][4]",
        "他们一直在确认船长的身份。38",
        "邓肯看了它一眼，终于忍不住说：“说。”39",
    ],
)
def test_a_sentence(text):
    assert ends(text)


@pytest.mark.parametrize(
    "text",
    [
        "The weir held through the night",
        "Doors open on Saturdays at 7.30",
        "Skarvik beat Upper Wick at home 3.2",
        "Chapter 3: the weir, and who built it 41",
        "Harbour News Vol.3",
        "Der Lehrling vom Wehr: „Niemand ist verletzt worden“",
        "Comments on this story about the weir [12]",
    ],
)
def test_no_sentence(text):
    assert not ends(text)
