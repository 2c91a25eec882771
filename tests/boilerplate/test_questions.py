"""Questions and answers below an article stay, though they look like those of a shop; other boxes go."""

import pytest

from copydesk import Options
from copydesk.boilerplate.decide.spare.questions import spare_questions
from copydesk.boilerplate.features.registry import first_columns
from copydesk.boilerplate.model.load import load_model
from copydesk.readers.html import read_html

STORY = [
    "The clock of the harbour office has been wrong since it was hung in 1874, and nobody who works below it"
    " would want to know the time from anywhere else.",
    "It loses four minutes a day and is put forward every Monday by the youngest clerk, who has to climb out"
    " of a window for it and is given the rest of the morning off.",
    "A firm from the capital offered to mend it for nothing. The office wrote back that it was grateful, and"
    " that the clock was not broken but late, which is another thing altogether.",
]
ASKED = {
    "What time does the clock show on Sundays?": "On Sundays it shows almost twenty-four minutes less than"
    " it is, since nobody climbs out of the window.",
    "Who pays for the winding of the clock?": "The parish pays for the oil and the office for the clerk, by a"
    " contract that was lost in 1911.",
    "Can visitors see the works of the clock?": "Visitors can see them from the street through a telescope,"
    " which stands outside the bakery and takes a penny.",
}


def spared(asked, score=-2000, tag="p"):
    """Return the lines below the story that stay, where the model is against all of them."""
    parts = "".join(
        f"<div class='item'><div class='head'><{tag}>{question}</{tag}></div>"
        f"<div class='panel'><div class='in'><p>{answer}</p></div></div></div>"
        for question, answer in asked.items()
    )
    story = "".join(f"<p>{line}</p>" for line in STORY)
    body = f"<main><div>{story}</div><section>{parts}</section></main>"
    document = read_html(f"<html><body>{body}</body></html>", Options())
    page = first_columns(document, load_model("html").words, "html")
    kept = [row < len(STORY) for row in range(len(document.blocks))]
    out = spare_questions(page, kept, [5000 if keep else score for keep in kept])
    return [
        block.text
        for block, keep in zip(document.blocks[len(STORY) :], out[len(STORY) :], strict=True)
        if keep
    ]


@pytest.mark.parametrize("tag", ["p", "h3"])
def test_questions_and_their_answers_stay(tag):
    assert spared(ASKED, tag=tag) == [line for pair in ASKED.items() for line in pair]


def test_what_is_surely_furniture_goes():
    assert spared(ASKED, score=-6000) == []


def test_two_questions_are_too_few():
    assert spared(dict(list(ASKED.items())[:2])) == []


def test_what_asks_nothing_goes():
    assert spared({question.rstrip("?"): answer for question, answer in ASKED.items()}) == []
