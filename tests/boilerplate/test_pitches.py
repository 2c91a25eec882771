"""A request to sign up for a newsletter goes with its box; a sentence about one, and an article, stay."""

import pytest

import copydesk

LINES = [
    "The weir at Holm has not been closed since 1961, when a barge broke through it in the night of the great"
    " thaw and took two of the gates along as far as the sea.",
    "Divers found the hinges last autumn, eleven metres down and in better order than those of the new gates,"
    " and the board has decided to hang the old ones again.",
    "It will cost less than half of what had been set aside, and the keeper, who is the grandson of the one"
    " who was on duty that night, has asked to turn the wheel himself.",
]


def kept(inside, lines=LINES, title="The old gates return to Holm"):
    first, *others = [f"<p>{line}</p>" for line in lines]
    page = (
        f"<head><title>{title}</title></head><main><article><h1>{title}</h1>{first}{inside}{''.join(others)}"
    )
    return copydesk.clean(f"<body>{page}</article></main></body>", format="html").text


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>Enjoying this?</h4><p>Get our reporting in your inbox every Saturday.</p></div>",
        "<div><h3>Am Morgen</h3><p>Melden Sie sich für unseren kostenlosen Newsletter an.</p></div>",
        "<div><h3>La newsletter del mattino</h3><p>Iscriviti gratis, bastano dieci secondi.</p></div>",
        "<div><p>Günün özeti</p><p>Ücretsiz bültenimize abone olun.</p></div>",
        "<div><p>毎朝のニュース</p><p>無料メールマガジンに登録する</p></div>",
        "<p>Sign up for our river letter</p>",
    ],
)
def test_a_request_goes_with_its_box(box):
    assert kept(box) == kept("")


@pytest.mark.parametrize(
    "line",
    [
        "He asked his readers to sign up for the newsletter.",
        "The keeper writes a newsletter of his own, in which nothing ever happens.",
        "Sign up for the dive at the lock house.",
        "Here is how you get started:",
        "What you need to get started",
        "You log in as the keeper of the weir",
    ],
)
def test_a_sentence_of_the_authors_stays(line):
    assert line in kept(f"<p>{line}</p>")


def test_an_article_about_newsletters_quotes_them():
    about = [*LINES, "Our newsletter had four readers.", "A newsletter needs more than that."]
    line = "Sign up for our newsletter today."
    assert line in kept(f"<p>{line}</p>", about)
    assert line in kept(f"<p>{line}</p>", title="The newsletter that nobody reads")


def test_the_paragraphs_around_a_request_are_no_box():
    text = kept("<p>Subscribe to our newsletter.</p>")
    assert "Subscribe" not in text
    assert all(line in text for line in LINES)
