"""HTML is judged once, by its tags; the text that is left of a text is judged again."""

import pytest
from repeating_texts import repeating_text

from copydesk import Options, clean
from copydesk.documents import SourceFormat
from copydesk.pipeline.judge import judge
from copydesk.pipeline.settle import settle
from copydesk.readers import read
from promises import AS_TEXT, stays_as_it_is

BODY = (
    "The council voted nine to four on Tuesday to drain the inner basin and rebuild the sea wall.",
    "Fishermen will moor at Upper Wick, six miles along the coast, until the work is done.",
    "Work begins in March and is to take a year; the county pays two thirds of the cost.",
)


def rounds_of(source, source_format):
    """Count how often what is left is judged again."""
    options = Options(format=source_format)
    document = read(source, options)
    rounds = []

    def counting(*arguments):
        rounds.append(arguments)
        return judge(*arguments)

    settle(document, judge(document, options), options, counting)
    return len(rounds)


def test_html_is_not_judged_again():
    page = "<nav><a href='/'>Home</a></nav><h1>Wick drains its basin</h1>" + "".join(
        f"<p>{p}</p>" for p in BODY
    )
    assert rounds_of(page, SourceFormat.HTML) == 0


def test_text_is_judged_again_where_something_was_struck():
    assert rounds_of("\n\n".join(("By", *BODY)), SourceFormat.TEXT) == 1


def holds_when_cleaned_again(seed):
    article = clean(repeating_text(seed), AS_TEXT)
    stays_as_it_is(article)
    again = clean(article.text, AS_TEXT)
    assert set(again.warnings) <= set(article.warnings), (
        f"seed {seed}: a warning comes with the second cleaning"
    )


def test_a_text_that_repeats_itself_stays_as_it_is_and_warns_both_times():
    for seed in range(300):
        holds_when_cleaned_again(seed)


@pytest.mark.slow
def test_twenty_thousand_texts_that_repeat_themselves():
    for seed in range(20_000):
        holds_when_cleaned_again(seed)
