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
        "Grúas sobre la dársena, el lunes en el puerto.EFE",
        "Grúas sobre la dársena en el puerto. EFE/ J.J. Bello",
        "Kräne über dem Becken (AFP / JO BELL)",
        "Kräne über dem Becken Bild: Jo Bell/dpa/picture alliance",
        "Kräne über dem Becken / Shutterstock",
        "港のクレーン＝ＡＰ",
        "부두의 크레인이 서 있다. 연합뉴스",
        "Jo Bell/Wick Picture Desk",
        "Figure 2. Water levels, in feet",
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
        "The council met on Tuesday. The minister told Reuters.",
        "It was late. The pictures were sold to Getty Images.",
        "Water and/or Power",
        "London/Tehran",
        "Top Hybrids/EVs Questions",
        "Service CI/CD Enablement",
        "15. Docks Europe/Middle East",
        "Running shoes, from 40 pounds. Men’s / Women’s",
        "Net Income/(Loss) 5 NM",
        "6. Building good credit",
        "The harbour is lit at dusk. Take a whole bunch of photos with different lenses!",
        "Figure 2 shows that the water rose.",
        "图书馆周一重新开放，读者可以预约。",
        "Légende vivante du port, il navigue encore.",
        "Above all, keep the wall dry.",
        "The council voted nine to four on Tuesday.",
    ],
)
def test_no_caption(text):
    assert find_captions(["Amy Poole read the minutes.", text]) == []
