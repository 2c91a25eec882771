"""Captions are told by their openers and credits, not by the agencies that sentences speak of."""

from __future__ import annotations

import pytest

from copydesk.text.captions import find_captions


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Tom Reed",
        "Cranes over the basin on March 3. Jo Bell/AFP/Getty Images",
        "Cranes over the basin on March 3. Jo Bell/Wick Picture Desk",
        "Cranes over the basin (Photo by Jo Bell)",
        "Cranes over the basin. (Reuters)",
        "Cranes over the basin | Credit: Jo Bell",
        "Cranes over the basin © Jo Bell",
        "Figure 2: Water levels since 1998",
        "Foto: Jo Bell/dpa",
        "Краны над бассейном. Фото: Иван Белов / «Причал»",
    ],
)
def test_a_caption(text):
    assert find_captions(["Amy Poole read the minutes.", text]) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "Figure out what you want before you ask for it.",
        "The photos were taken on Monday, and the credit went to somebody else.",
        "The minister told Reuters.",
        "He sold the pictures to Getty Images.",
        "Water and/or Power",
        "Above all, keep the wall dry.",
        "The council voted nine to four on Tuesday.",
    ],
)
def test_no_caption(text):
    assert find_captions(["Amy Poole read the minutes.", text]) == []
