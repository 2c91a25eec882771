"""A row of cards below an article leads to other stories; an article of cards is the article."""

import copydesk

STORY = """<h1>Basin to be drained</h1><p>The council of Nether Wick voted nine to four on Tuesday to drain
the inner basin and rebuild the sea wall, which was damaged in the storms of last winter.</p>
<p>Fishermen will moor at Upper Wick, six miles along the coast, until the work is done, and the harbour
master expects to have them back before the herring come.</p>
<p>The wall was built in 1888 by convicts, and nobody has found the drawings since the town hall burned.</p>
<p>Work begins in March, when the tides are low, and the basin should be full again by the end of the summer,
which is when the visitors come and the boats go out twice a day with as many of them as the law allows.</p>
<p>The chandler next to the gate has bought pumps for his cellar, and the two pubs share one kitchen.</p>"""
CARDS = (
    ("Lighthouse sold to a collector of clocks", "He wants to open it to visitors in June."),
    ("Herring fleet stays in port for a third week", "The price no longer pays for the diesel."),
    ("Wool mill hires forty hands", "The first new workers since the flood begin on Monday."),
)


def row(cards=CARDS, link='<h4><a href="/{}">{}</a></h4>'):
    return "".join(
        f"<div>{link.format(at, head)}<p>{text}</p></div>" for at, (head, text) in enumerate(cards)
    )


def kept(inside, story=STORY):
    return copydesk.clean(
        f"<body><main><div class='x'>{story}{inside}</div></main></body>", format="html"
    ).text


def test_a_row_of_cards_goes():
    text = kept(f"<div class='row'>{row()}</div>")
    assert "end of the summer" in text
    assert not any(head in text or says in text for head, says in CARDS)


def test_two_cards_are_no_row():
    assert "Wool mill" in kept(f"<div class='row'>{row(CARDS[2:])}</div>") or "Lighthouse" in kept(
        f"<div class='row'>{row(CARDS[:2])}</div>"
    )


def test_headings_that_lead_nowhere_are_the_articles():
    assert "Wool mill hires forty hands" in kept(f"<div>{row(link='<h4>{1}</h4>')}</div>")


def test_an_article_that_is_its_cards():
    hotels = [
        (f"Hotel {name}", f"{name} has rooms above the harbour, and its breakfast is the best in town.")
        for name in (
            "Anchor by the Quay",
            "Bell on the Hill",
            "Crown and Castle",
            "Dolphin Inn",
            "Eagle House",
        )
    ]
    text = kept(
        f"<div>{row(hotels)}</div>",
        "<h1>Five hotels</h1><p>Where to stay in Nether Wick this summer, from"
        " the quay to the hill above it, chosen by our readers.</p>",
    )
    assert all(says in text for _, says in hotels)


INSET = "<aside class='inset'><h3>{}</h3><p>Three engineers and a beaver: a night in November.</p></aside>"


def test_an_inset_goes_with_its_linked_headline():
    inset = INSET.format("<a href='/weir'>Why the weir broke</a>")
    text = kept(
        "<p>The rest is up to the tide, which has its own mind.</p>",
        STORY.replace("<p>Work", f"{inset}<p>Work"),
    )
    assert "weir" not in text and "beaver" not in text
    assert "Work begins in March" in text


def test_an_inset_of_the_author_stays_whole():
    inset = INSET.format("The bridge that never came")
    text = kept("", STORY.replace("<p>Work", f"{inset}<p>Work"))
    assert "never came" in text and "beaver" in text
