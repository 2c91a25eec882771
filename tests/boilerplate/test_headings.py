"""A heading that looks like that of a box stays where what it heads stays."""

import copydesk

PART = (
    "<p>The gauge on the mole answers over the telephone, one number a minute, and nobody has to get up.</p>"
    "<p>What it gives is centimetres above the old doorstep of the ice house, which has been nought since"
    " 1868 and is under the car park. A number that does not change for an hour means that the line broke,"
    " or that there is ice, and the two are told apart by looking out of the window.</p>"
    "<p>Those who write the numbers down by hand are asked to go on with it, since the paper has been right"
    " more often than the wire, and it does not need a licence.</p>"
)
PAGE = """<html><head><title>Site - quay/gauge: numbers</title></head><body>
<header><h2>Navigation</h2><a href="/in">Sign in</a><ul><li><button>Product</button></li></ul></header>
<main><div><a href="/quay">quay</a>/<a href="/quay/gauge">gauge</a></div>
<ul><li><a href="/f">Fork 12</a></li><li><a href="/s">Star 340</a></li></ul>
<nav aria-label="Files"><ul><li><a href="/r">README</a></li><li><a href="/l">Licence</a></li></ul></nav>{0}
<div class="sidebar"><h2>About</h2><p>Numbers</p><h3>Stars</h3><p><a href="/s">340 stars</a></p></div></main>
</body></html>"""


def text_of(part):
    return copydesk.clean(PAGE.format(part), format="html").text


def test_the_heading_of_a_part_stays():
    assert "gauge" in text_of(f"<article><div><h1>gauge</h1></div>{PART}</article>").split("\n")


def test_the_heading_of_a_box_goes():
    text = text_of(f"<article>{PART}</article>")
    assert "mole" in text and "About" not in text and "Stars" not in text
