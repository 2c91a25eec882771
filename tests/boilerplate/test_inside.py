"""Short sentences, terms and tables between an article's paragraphs stay; what speaks to the reader goes."""

import pytest

import copydesk

LINES = [
    "The clock of the harbour office has been wrong since it was hung in 1874, and nobody who works below it"
    " would want to know the time from anywhere else.",
    "It loses four minutes a day and is put forward every Monday by the youngest clerk, who has to climb out"
    " of a window for it and is given the rest of the morning off.",
    "A firm from the capital offered to mend it for nothing. The office wrote back that it was grateful, and"
    " that the clock was not broken but late, which is another thing altogether.",
    "On the first of May it will be a hundred and fifty years behind, if one adds up all the Mondays, and the"
    " office has decided to celebrate on the second.",
]


def kept(inside):
    above, below = (
        "".join(f"<div class='css-x1'><p>{line}</p></div>" for line in half)
        for half in (LINES[:2], LINES[2:])
    )
    head = "<div class='css-t'><a href='/'>Quay News</a></div><h1>The clock that nobody mends</h1>"
    page = f"<div class='css-a'>{head}{above}<div class='css-y'>{inside}</div>{below}</div>"
    return copydesk.clean(f"<body>{page}<div class='css-f'>© Quay News</div></body>", format="html").text


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("<div class='tab-pane'><p>In winter it loses five.</p></div>", "In winter it loses five."),
        (
            "<div class='tabs'><ul><li>CLI</li></ul><pre>late --by 4</pre><button>Copy</button></div>",
            "late --by 4",
        ),
        ("<dl><dt>Late</dt><dt>Slow</dt><dd>Of a clock that loses time.</dd></dl>", "Slow"),
        ("<table><tr><td>May</td><td>4</td></tr><tr><td>Jan</td><td>5</td></tr></table>", "Jan | 5"),
    ],
)
def test_what_is_the_articles_stays(inside, line):
    assert line in kept(inside)


@pytest.mark.parametrize(
    "inside",
    [
        "<p>Subscribe to our newsletter for more stories.</p>",
        "<aside><p>Three more clocks to see this summer.</p><a href='/x'>Read more</a></aside>",
    ],
)
def test_furniture_goes_all_the_same(inside):
    assert kept(inside) == kept("")
