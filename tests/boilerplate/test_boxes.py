"""Boxes that a class names go or stay as what they are, unless they hold the article itself."""

import pytest

import copydesk

STORY = """<p>The council of Nether Wick voted nine to four on Tuesday to drain the inner basin and rebuild
the sea wall, which was damaged in the storms of last winter.</p>
<p>Fishermen will moor at Upper Wick, six miles along the coast, until the work is done, and the
harbour master expects to have them back before the herring come.</p>
<p>The wall was built in 1888 by convicts, and nobody has found the drawings since the town hall burned.</p>
{}
<p>Work begins in March, when the tides are low, and the basin should be full again by the summer.</p>"""
NAV = "<nav><a href='/'>Home</a> <a href='/n'>News</a> <a href='/s'>Sport</a> <a href='/c'>Culture</a></nav>"


def texts_kept(inside="", before="", after=""):
    """Return the texts that stay of a page with boxes in and around its article."""
    page = (
        f"<html><head><title>Basin to be drained</title></head><body>{NAV}{before}<main><article>"
        f"<h1>Basin to be drained</h1>{STORY.format(inside)}</article></main>{after}</body></html>"
    )
    return copydesk.clean(page, format="html").text


LEAD = (
    "The council of Nether Wick voted on Tuesday night to drain the inner basin for eleven weeks, a decision"
    " that will send every boat to the harbour of its neighbour."
)
OFFER = "You have no account yet? Register here and read four weeks for one crown."


@pytest.mark.parametrize("name", ["popup-modal", "support-pay", "donation"])
def test_an_offer_goes(name):
    assert OFFER not in texts_kept(f'<div class="{name}"><h3>Read on</h3><p>{OFFER}</p></div>')


@pytest.mark.parametrize("name", ["paywall", "modal-body", "donation"])
def test_an_article_inside_a_box_of_that_name_stays(name):
    page = f"<body>{NAV}<div class='{name}'><h1>Basin to be drained</h1>{STORY.format('')}</div></body>"
    text = copydesk.clean(page, format="html").text
    assert text.count("\n\n") == 4
    assert "The wall was built in 1888" in text


def test_a_paywall_at_the_end_goes():
    box = f"<div class='paywall'><h3>Read on</h3><p>{OFFER}</p><a href='/s'>Subscribe now</a></div>"
    page = f"<h1>Basin to be drained</h1><h3>The council has decided</h3><p>{LEAD}</p>{box}"
    text = copydesk.clean(f"<body>{NAV}<article>{page}</article></body>", format="html").text
    assert LEAD in text
    assert OFFER not in text


def test_paragraphs_that_a_site_marks_as_behind_its_paywall():
    sentence = "The harbour master has kept a model of the wall on his desk since he was a boy, and says so."
    assert sentence in texts_kept(f'<p class="paywall">{sentence}</p>')


def test_a_disclaimer_goes_however_long():
    words = (
        "Views expressed here are those of their authors and no advice to buy a boat or to sell one. " * 12
    )
    assert "no advice" not in texts_kept(after=f'<div class="legal-disclaimer"><p>{words}</p></div>')


PREFERENCES = (
    "When you visit the Courier, we store cookies on your browser to collect information about your visit, "
    "which is used to make the pages work as you expect them to and to count how many people read them.",
    "Strictly necessary cookies are always active, as without them the pages would not open, and "
    "you could not stay logged in from one page to the next; no setting of yours turns them off.",
    "Advertising cookies are set by companies that build a profile of your interests, and show notices that "
    "fit it on other sites; if you do not allow them, you will see as many notices, but others.",
    "If your browser tells sites that you object, we take that as a valid request for this visit.",
)


def test_a_box_of_preferences_goes_however_long():
    box = "".join(f"<p>{text}</p>" for text in PREFERENCES)
    kept = texts_kept(after=f"<div class='privacy-modal'><h3>Your privacy</h3>{box}</div>")
    assert not [text for text in PREFERENCES if text in kept]
    assert "The wall was built in 1888" in kept


def test_a_recipe_for_cookies_inside_a_box_of_that_name_stays():
    steps = [
        f"Bake the {sort} cookies for eleven minutes on the lowest rack." for sort in ("oat", "rye", "nut")
    ]
    text = "".join(f"<p>{step}</p>" for step in steps)
    page = f"<body>{NAV}<div class='modal'><h1>What the harbour master bakes</h1>{text}</div></body>"
    kept = copydesk.clean(page, format="html").text
    assert [step for step in steps if step in kept] == steps


def test_a_consent_in_a_language_the_model_does_not_know():
    consent = "Vi bruker informasjonskapsler for å gi deg en bedre opplevelse på nettsiden vår."
    assert consent not in texts_kept(before=f'<div class="elementor-popup-modal"><p>{consent}</p></div>')


def test_a_credit_beside_its_caption():
    figure = "<figure><img src=1.jpg><figcaption>The basin at low tide.</figcaption>{}</figure>"
    kept = texts_kept(figure.format('<p class="credit">Photo by Ilse Marn/Coast Pictures</p>'))
    assert "The basin at low tide." in kept
    assert "Ilse Marn" not in kept


def test_a_paragraph_in_a_class_that_only_sounds_so():
    sentence = (
        "The credit union of Nether Wick, which holds the savings of half the fleet, lent the council"
        " the first two million crowns at three per cent."
    )
    assert sentence in texts_kept(f'<p class="credit">{sentence}</p>')


def test_a_post_that_is_one_link():
    post = "I voted against. The wall can be mended at night."
    box = f'<a href="/p"><div class="tweet"><div>Bram Oster @bramo</div><p>{post}</p></div></a>'
    assert post in texts_kept(box)


def test_an_address_with_one_line_of_furniture():
    kept = texts_kept(
        "<p>The Harbour Office<br>1 Quay Lane, Nether Wick<br>Open at nine<br>Follow us on Facebook</p>"
    )
    assert "1 Quay Lane, Nether Wick" in kept


FEATURES = """<h2>Span Inspector</h2><p>Look at every bearing of a span and see which of them is worn. It
works with any bridge that turns.</p><p><a href="/f">Learn more about Span Inspector</a></p>"""


def test_a_link_to_one_page_opens_no_section():
    page = (
        "<h1>The keeper's edition</h1><p>Everything that a keeper of a bridge needs, in one set of tools.</p>"
    )
    others = [
        FEATURES.replace("Span Inspector", name) for name in ("Lamp Console", "Tide Monitor", "Log Book")
    ]
    text = copydesk.clean(
        f"<body>{NAV}<main>{page}{FEATURES}{''.join(others)}</main></body>", format="html"
    ).text
    assert all(name in text for name in ("Span Inspector", "Lamp Console", "Tide Monitor", "Log Book"))
