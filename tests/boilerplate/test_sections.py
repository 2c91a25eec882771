"""Headings of comments and related stories speak against what follows them, after the article's end only."""

from copydesk import Options
from copydesk.boilerplate.decide.sections import weigh_sections
from copydesk.boilerplate.features.blocks import measure
from copydesk.boilerplate.features.phrases import find_phrase, load_phrases
from copydesk.boilerplate.features.words import Words
from copydesk.readers.html import read_html
from copydesk.readers.text.read import read_text
from copydesk.text.wordlists import read_lines
from copydesk.verdicts import Kind

SURE = (
    "The council of Nether Wick voted nine to four on Tuesday to drain the inner basin and rebuild the sea"
    " wall before spring."
)
DOUBTFUL = "Ferry sold for scrap"


def lowered(*lines):
    """Give the lines whose score falls, where one paragraph is surely the body's and "The ..." is likely."""
    page = measure(read_text("\n\n".join(lines)), Words({}, {}))
    before = [3000 if text == SURE else 700 if text.startswith("The ") else 100 for text in page.texts]
    after = weigh_sections(page, before)
    return [text for text, old, new in zip(page.texts, before, after, strict=True) if new < old]


def test_what_stands_below_related_stories():
    assert lowered(SURE, "Related stories", DOUBTFUL) == ["Related stories", DOUBTFUL]


def test_comments_reach_to_the_end():
    assert DOUBTFUL in lowered(
        SURE, "Leave a comment", "I was there, and it was not like that at all.", DOUBTFUL
    )


def test_nothing_above_the_articles_last_sure_block():
    assert lowered(SURE, "Related stories", DOUBTFUL, SURE) == []


def test_a_link_in_one_line_opens_no_section():
    assert DOUBTFUL not in lowered(SURE, "Read also: the pier that nobody wanted", DOUBTFUL)


def test_a_sentence_of_the_article_closes_a_section_of_related_stories():
    answer = "The sea taught me nothing."
    assert lowered(SURE, "Related stories", DOUBTFUL, answer, "Talks resume") == ["Related stories", DOUBTFUL]


def test_a_sentence_is_no_heading():
    sentence = "The government says it will not intervene."
    assert DOUBTFUL not in lowered(SURE, sentence, DOUBTFUL)


def test_a_sentence_that_quotes_somebody_is_no_prompt():
    quoted = "“We want to know who opened the gate,” Palm says."
    assert quoted not in lowered(SURE, "A line between", quoted)


def test_a_link_below_each_item_of_a_list_opens_no_section():
    """Below each mouse of a review stood "Learn more", and of the next one the name was lost."""
    items = "".join(
        f"<h3>{name}</h3><p>Marks: 4 of 5</p><p><a href='/{name}'>{link}</a></p>"
        for name, link in (
            ("Lamp of Wick", "Read more"),
            ("Lamp of Holm", "Learn more about the lamp of Holm"),
        )
    )
    page = measure(
        read_html(f"<article><p>{SURE}</p>{items}<h3>Lamp of Orran</h3></article>", Options()), Words({}, {})
    )
    before = [3000 if text == SURE else 100 for text in page.texts]
    after = weigh_sections(page, before)
    lowered = [text for text, old, new in zip(page.texts, before, after, strict=True) if new < old]
    assert not [text for text in lowered if text.startswith(("Lamp", "Marks"))]


def test_a_phrase_is_found_whole_and_the_longest_first():
    table = load_phrases()
    assert find_phrase("sign up for our newsletter".split(), table)[1] is Kind.SUBSCRIBE
    assert find_phrase("he signs upright".split(), table) == ("", Kind.OTHER)


def test_some_phrases_count_only_as_a_whole_block():
    table = load_phrases()
    whole = next(line[1:] for line in read_lines("boilerplate", "phrases.txt") if line[0] == "=")
    assert find_phrase(whole.split(), table)[0] == whole
    assert find_phrase(["slowly", *whole.split()], table)[0] != whole


def test_a_section_of_an_aside_ends_with_it():
    """The price table below a box of other stories went with the box."""
    document = read_html(
        f"<article><p>{SURE}</p><aside><h3>Read next</h3><p>{DOUBTFUL}</p></aside>"
        "<h2>What it costs</h2><table><tr><th>Ticket</th></tr><tr><td>£4</td></tr></table></article>",
        Options(),
    )
    page = measure(document, Words({}, {}))
    before = [3000 if text == SURE else 100 for text in page.texts]
    after = weigh_sections(page, before)
    assert [text for text, old, new in zip(page.texts, before, after, strict=True) if new < old] == [
        "Read next",
        DOUBTFUL,
    ]
