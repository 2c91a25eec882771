"""What is kept is held against the page: the text below the headline stays where it is the longest."""

import copydesk
from copydesk.boilerplate.decide.spare.whole_page import spare_left_out, text_containers
from copydesk.boilerplate.features.registry import first_columns
from copydesk.boilerplate.model.load import load_model
from copydesk.options import Options
from copydesk.pipeline.warnings import notices
from copydesk.readers.html import read_html
from copydesk.verdicts import Category, Kind, Reason, Verdict

TEXT = """<p>The ferry stayed in port on Monday, for the wind had gone round in the night.</p>
<p>Nobody on the island complained, as there was bread enough and the pub was open.</p>"""
BOX = "<p>The box has a sentence of its own, in another container.</p>"
PAGE = f"<h1>Ferry stays in port</h1><div class='story'>{TEXT}</div><div class='box'>{BOX}</div>"


def texts(kept_if, html=PAGE):
    """Return the texts that stay where those that hold a word were kept."""
    document = read_html(html, Options())
    blocks = document.blocks
    page = first_columns(document, load_model("html").words, "html")
    kept = [kept_if in block.text for block in blocks]
    stay = spare_left_out(page, kept, [-3000] * len(blocks))
    return [block.text.split(" ")[0] for block, keep in zip(blocks, stay, strict=True) if keep]


def test_the_text_below_the_headline_stays_beside_a_shorter_one():
    assert texts("box") == ["The", "Nobody", "The"]


def test_it_stays_struck_where_a_longer_one_is_kept():
    longer = PAGE.replace(BOX, BOX * 5)
    assert "Nobody" not in texts("box", longer)


def test_a_text_in_the_side_of_the_page_is_no_article():
    beside = PAGE.replace("<div class='story'>", "<aside>").replace(
        "</div><div class='box'>", "</aside><div>"
    )
    assert "Nobody" not in texts("box", beside)


def test_without_a_headline_nothing_tells_which_text_it_is():
    assert "Nobody" not in texts("box", PAGE.replace("h1>", "p>"))


def test_lines_that_were_broken_apart_share_their_element():
    blocks = read_html("<div>One.<br><br>Two.</div><div><p>Three.</p><p>Four.</p></div>", Options()).blocks
    one, two, three, four = text_containers(blocks)
    assert one == two != three == four


def verdicts_of(page, struck):
    reason = Reason(Category.BOILERPLATE, "inside-article", Kind.OTHER, "unlike the article around it")
    blocks = read_html(page, Options()).blocks
    return tuple([Verdict(b, b.role, reason if struck in b.text else None) for b in blocks])


def test_a_longer_text_that_goes_is_told():
    page = f"<div>{'<p>Nobody on the island complained, for there was bread enough.</p>' * 12}</div>{BOX * 8}"
    said = "a text of 120 words was struck, longer than what was kept; --explain shows it"
    assert said in notices(verdicts_of(page, "Nobody"))
    assert said not in notices(verdicts_of(page, "box"))


THREAD = "".join(
    f"<li class='comment'><b>{name}</b> <time>3 hours ago</time><p>{says}</p><a href='#'>Reply</a></li>"
    for name, says in (
        ("Bo", "I was on the quay when it came in, and I have never seen so many gulls."),
        ("Kit", "Same here. My mother says that it was worse in the winter of 1962."),
        ("Ada", "The gulls come for the chips, and the chips are worse than they were."),
        ("Rhys", "Will there be a boat on Sunday? I have tickets for the match and no bed."),
        ("Jo", "There was one last year, so I would think so, but ask at the office first."),
    )
)


def test_a_thread_longer_than_the_post_above_it():
    page = f"<main><h1>Ferry stays in port</h1>{TEXT}<div id='comments'><ol>{THREAD}</ol></div></main>"
    text = copydesk.clean(f"<body>{page}</body>", format="html").text
    assert "bread enough" in text
    assert not any(word in text for word in ("gulls", "1962", "chips", "tickets", "office"))


def test_a_page_that_is_all_comments():
    page = f"<main><h1>What you said of the ferry</h1><div class='comments'><ol>{THREAD}</ol></div></main>"
    text = copydesk.clean(f"<body>{page}</body>", format="html").text
    assert all(word in text for word in ("gulls", "1962", "chips", "tickets", "office"))
