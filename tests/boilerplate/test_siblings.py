"""Sentences of HTML that stand beside kept ones in one container stay where the model is unsure."""

import pytest

from copydesk import Options
from copydesk.boilerplate.decide.spare.siblings import spare_siblings
from copydesk.boilerplate.features.registry import first_columns
from copydesk.boilerplate.model.load import load_model
from copydesk.readers.html import read_html

PAGE = """<div class="story"><p>The ferry stayed in port on Monday, for the wind had gone round.</p>
{}</div><div class="box"><p>The box has a sentence of its own, in another container.</p></div>"""


def spared(inside, score):
    """Return the texts that stay where the model kept the first block and was so sure of the others."""
    document = read_html(PAGE.format(inside), Options())
    blocks = document.blocks
    page = first_columns(document, load_model("html").words, "html")
    kept = [row == 0 for row in range(len(blocks))]
    stay = spare_siblings(page, kept, [3000, *[score] * (len(blocks) - 1)])
    return [block.text for block, keep in zip(blocks, stay, strict=True) if keep][1:]


LAST = "Nobody on the island complained."


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (f"<p>{LAST}</p>", [LAST]),
        (f"<p>{LAST}</p><p>They had bread.</p>", [LAST, "They had bread."]),
        (f"<ul><li>{LAST}</li></ul>", [f"- {LAST}"]),
        (f"<blockquote><p>{LAST} #ferry</p></blockquote>", [f"{LAST} #ferry"]),
        ("<blockquote><p>#ferry #island</p></blockquote>", []),
        (f"<div><div><p>{LAST}</p></div></div>", []),
        ("<p>Most read</p>", []),
        ("<p>Sign up for our newsletter today.</p>", []),
    ],
)
def test_an_unsure_sentence_stays_beside_a_kept_one_and_nowhere_else(inside, expected):
    assert spared(inside, -900) == expected


def test_what_the_model_is_sure_of_goes():
    assert spared(f"<p>{LAST}</p>", -3500) == []
