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
        ("2031. március 5. 12:10", "2031-03-05"),
        ("5 mai 2031, ora 12:10", "2031-05-05"),
        ("12:30, 5 май 2031 г.", "2031-05-05"),
        ("Lima, 25/03/2031 10:12 a. m.", "2031-03-25"),
        ("Volume 44, Issue 2, March 2031", ""),
        ("no date in 2031 at all", ""),
        ("13.13.2031", ""),
        ("Call 555-1234", ""),
    ],
)
def test_find_date(text, date):
    assert find_date(text) == date


ELSEWHERE = {
    "fr": "Mis à jour le 5 févr. 2031 à 06h30",
    "es": "Publicado el 5 de febrero de 2031 a las 10:30",
    "it": "Pubblicato il 5 febbraio 2031, ore 10:30",
    "pt": "Publicado em 5 de fevereiro de 2031 às 10h30",
    "nl": "Gepubliceerd op 5 februari 2031 om 10:30 uur",
    "sv": "Publicerad 5 februari 2031 kl. 10.30",
    "no": "Publisert: 05.02.2031 10:30",
    "da": "Udgivet 5. februar 2031 kl. 10.30",
    "fi": "Julkaistu 5. helmikuuta 2031 klo 10.30",
    "pl": "Opublikowano: 5 lutego 2031, godz. 10:30",
    "cs": "5. února 2031",
    "cs in numbers": "5. 2. 2031",
    "ru": "5 февраля 2031 г. в 10:30 мск",
    "uk": "Опубліковано 5 лютого 2031 року, 10:30",
    "el": "Δημοσίευση: 5 Φεβρουαρίου 2031, 10:30 π.μ.",
    "tr": "Yayınlanma Tarihi: 5 Şubat 2031 Pazar",
    "ar": "الأحد ٥ فبراير ٢٠٣١ - 10:30",
    "ar of the Levant": "نشر في 5 شباط 2031",
    "he": "פורסם ב-5 בפברואר 2031 בשעה 10:30",
    "fa": "تاریخ انتشار: ۱۶ بهمن ۱۴۰۹ ساعت ۱۰:۳۰",
    "fa in numbers": "۱۴۰۹/۱۱/۱۶",
    "hi": "प्रकाशित: ५ फ़रवरी २०३१, 10:30",
    "id": "Rabu, 5 Februari 2031 10:30 WIB",
    "vi": "Thứ tư, ngày 5 tháng 2 năm 2031",
    "zh": "发布时间：2031年2月5日 10:30",
    "zh of Taiwan": "民國120年2月5日",
    "ja": "最終更新日：2031年2月5日",
    "ja by era": "令和13年2月5日",
    "ko": "입력 2031. 2. 5. 오전 10:30",
    "th": "เผยแพร่เมื่อ 5 กุมภาพันธ์ พ.ศ. 2574 เวลา 10:30 น.",
    "th in short": "5 ก.พ. 74",
}


@pytest.mark.parametrize("language", ELSEWHERE)
def test_a_dateline_of_another_language(language):
    line = ELSEWHERE[language]
    assert (find_date(line, month_first=False), is_dateline(line)) == ("2031-02-05", True)


@pytest.mark.parametrize(
    "text", ["version 3.10.2031.1", "1409-11-16", "Sold out. 5 of 2031", "2567-02-05", "In 10.2031 begann es"]
)
def test_numbers_that_are_no_date(text):
    assert find_date(text) == ""


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
        "Gisteren, 14:20",
        "Lima, 5 de marzo de 2031 10:12 a. m.",
        "A Coruña - 05/03/2031 - 21:14 h.",
        "Porto Velho – 5 março 2031",
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
