"""The caller's own lists: lines that go, and lines that stay, whatever the stages decide."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import OptionError, Options, clean
from copydesk.choices.patterns import read_patterns
from copydesk.documents import SourceFormat

BODY = (
    "The council voted nine to four on Tuesday to drain the inner basin and rebuild the sea wall.",
    "Fishermen will moor at Upper Wick, six miles along the coast, until the work is done.",
    "Work begins in March and is to take a year; the county pays two thirds of the cost.",
)
PLEA = "Our paper lives on what its readers give."
TEXT = "\n\n".join((BODY[0], PLEA, *BODY[1:]))


def rules_of(article):
    return {verdict.block.text: verdict.reason.rule for verdict in article.removed}


@pytest.mark.parametrize(
    "pattern",
    [PLEA, f"  {PLEA.upper()} ", "Our paper  lives on what its readers give.", "/lives on/", "/LIVES on/i"],
)
def test_a_line_on_the_list_goes_and_the_reason_names_the_pattern(pattern):
    article = clean(TEXT, format="text", strike_lines=[pattern])
    assert rules_of(article) == {PLEA: "listed-line"}
    assert article.removed[0].reason.detail == f"your list strikes {pattern.strip()!r}"


@pytest.mark.parametrize("pattern", ["Our paper", "/lives on$/", "/LIVES on/", "Our paper lives on"])
def test_a_phrase_inside_a_line_strikes_nothing(pattern):
    assert clean(TEXT, format="text", strike_lines=[pattern]).text == TEXT + "\n"


def test_a_line_of_a_block_goes_alone():
    fenced = f"{BODY[0]}\n\n```\none = 1\nPLEASE GIVE\ntwo = 2\n```\n\n{BODY[1]}\n"
    article = clean(fenced, format="text", strike_lines=["please give"])
    assert article.text == fenced.replace("PLEASE GIVE\n", "")


def test_a_block_of_a_page_goes_as_a_whole_or_not_at_all():
    page = f"<h1>Wick</h1><p>{BODY[0]}</p><p>{PLEA}</p><p>{BODY[1]}<br>Thank you.</p><p>{BODY[2]}</p>"
    article = clean(page, format="html", strike_lines=[PLEA, "Thank you."])
    assert rules_of(article) == {PLEA: "listed-line"}
    assert "Thank you." in article.text


def test_a_line_to_keep_is_struck_neither_as_furniture_nor_as_a_repeat():
    text = f"Advertisement\n\n{BODY[0]}\n\n{BODY[0]}\n\n{BODY[1]}\n\n{BODY[2]}\n"
    assert len(rules_of(clean(text, format="text"))) == 2
    kept = clean(text, format="text", keep_lines=["advertisement", "/^The council/"])
    assert kept.text == text


def test_a_line_on_both_lists_stays():
    article = clean(TEXT, format="text", strike_lines=[PLEA], keep_lines=["/readers/"])
    assert article.text == TEXT + "\n"


def test_a_role_that_the_options_drop_goes_although_its_line_is_to_be_kept():
    assert PLEA not in clean(TEXT, format="text", keep_lines=[PLEA], only="title").text


LISTS = st.lists(st.sampled_from([*BODY, PLEA, "By", "/Wick/", "/^$/", "/a/i", "Share"]), max_size=3)
LINES = st.sampled_from([*BODY, PLEA, "By", "Share", "Advertisement", "", "> a quote", "```"])


@given(st.lists(LINES, max_size=20).map("\n".join), LISTS, LISTS)
@settings(max_examples=200)
def test_cleaning_twice_with_the_same_lists_changes_nothing(text, strike, keep):
    options = Options(format=SourceFormat.TEXT, strike_lines=strike, keep_lines=keep)
    once = clean(text, options).text
    assert clean(once, options).text == once


def test_a_file_of_patterns(tmp_path):
    file = tmp_path / "strike.txt"
    file.write_bytes(b"\xef\xbb\xbf# of the Wick Gazette\n\nOur paper\n  /^Give .* now$/i \r\n")
    assert read_patterns(str(file)) == ("Our paper", "/^Give .* now$/i")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Our paper\n/(open/\n", "strike.txt, line 2: /(open/ is no regular expression: missing )"),
        (b"Our paper\n\n\xff\n", "strike.txt, line 3: not UTF-8"),
        (None, "strike.txt: no such file"),
    ],
)
def test_a_bad_file_is_named_with_line_and_reason(tmp_path, content, message):
    file = tmp_path / "strike.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(OptionError) as caught:
        read_patterns(str(file))
    assert message in str(caught.value)


def test_a_bad_expression_is_refused_at_once():
    with pytest.raises(OptionError, match="no regular expression"):
        Options(keep_lines=("/(/",))
