"""Names are found behind the openers of many languages, once each, and without what scrapers glue to them."""

from __future__ import annotations

import pytest

from copydesk.text.bylines import placed_name, vouched_name
from copydesk.text.names import authors_of, is_unspaced_name, names_behind, opener_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("ByJane Doe", ("Jane Doe",)),
        ("By Jane DoePublished May 5", ("Jane Doe",)),
        ("By Jane DoeNovember 5, 2031", ("Jane Doe",)),
        ("By Jane Doe Jane Doe", ("Jane Doe",)),
        ("By Jane Doe For Mailonline", ("Jane Doe",)),
        ("By Jane Doe The Associated Press", ("Jane Doe",)),
        ("By Theresa May", ("Theresa May",)),
        ("By Ann McDonald", ("Ann McDonald",)),
        ("By Reuters", ("Reuters",)),
        ("Von Jan Sellner und Eva Roth", ("Jan Sellner", "Eva Roth")),
        ("Autor:  Monika Bolz", ("Monika Bolz",)),
        ("Author of the article: Joe Brand", ("Joe Brand",)),
        ("Автор: Ильза Марн", ("Ильза Марн",)),
        ("Γράφει ο Νίκος Παππάς", ("Νίκος Παππάς",)),
        ("記者 林海", ("林海",)),
        ("记者 林海、王小明", ("林海", "王小明")),
        ("取材・文＝山田花子", ("山田花子",)),
        ("글 홍길동 기자", ("홍길동",)),
        ("מאת מירה לוי", ("מירה לוי",)),
        ("بقلم سارة حداد", ("سارة حداد",)),
        ("โดย สมชาย ใจดี", ("สมชาย ใจดี",)),
    ],
)
def test_a_byline_with_an_opener(line, names):
    length = opener_of(line)
    assert length > 0
    assert names_behind(line[length:]) == names


@pytest.mark.parametrize(
    "line", ["Byron Gold sang", "Bypass opens", "Vonnegut", "Parish news", "Diana Ross sang"]
)
def test_no_opener_inside_a_word(line):
    assert opener_of(line) == 0


@pytest.mark.parametrize(
    "text",
    [
        "the river at noon",
        "5 May 2031",
        "在三月说，桥将关闭十一周，司机们很生气，因为没有人告诉他们，而且他们已经答应了客户交货的日期，镇上的人也不知道该怎么办才好，茶室的老板娘说她会继续营业",
    ],
)
def test_no_names(text):
    assert names_behind(text) == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Jane Doe | Staff Writer | 3 May 2031", "Jane Doe"),
        ("3 May 2031 Jane Doe", "Jane Doe"),
        ("Jane Doe / EXAMPLE.COM / May 3, 2031", "Jane Doe"),
        ("Jane Doe – Journalist", "Jane Doe"),
        ("Harbour closed", ""),
        ("Jane Doe left the room in May", ""),
    ],
)
def test_a_line_that_vouches_for_its_name(line, name):
    assert vouched_name(line) == name


def test_a_name_and_a_place():
    assert placed_name("Jane Doe at Ashgate Park") == "Jane Doe"
    assert placed_name("Jane Doe at the harbour") == ""


@pytest.mark.parametrize("line", ["Jane Doe | Ashgate", "Jane Doe - Port Ashgate", "Jane Doe — Ashgate"])
def test_a_name_and_a_place_apart(line):
    assert placed_name(line) == "Jane Doe"


@pytest.mark.parametrize(
    "line", ["Jane Doe - News", "Jane Doe | 4 min", "Harbour news | Ashgate", "Jane Doe"]
)
def test_no_name_and_place_apart(line):
    assert placed_name(line) == ""


@pytest.mark.parametrize("text", ["三浦 葵", "中村　はるか", "林小满"])
def test_a_name_without_capitals(text):
    assert is_unspaced_name(text)


@pytest.mark.parametrize("text", ["高考", "地方新闻", "旅行 特集のお知らせ", "港町の朝"])
def test_words_without_capitals(text):
    assert not is_unspaced_name(text)


def test_names_apart():
    assert authors_of("Jane Doe and Li Wei, Staff Writers") == ("Jane Doe", "Li Wei")
