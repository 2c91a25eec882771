"""What is left of a text is measured as if nobody had measured it before."""

from dataclasses import replace
from pathlib import Path

import pytest

from copydesk.boilerplate.features.registry import first_columns
from copydesk.boilerplate.model.load import load_model
from copydesk.readers.text.read import read_text

TEXTS = sorted((Path(__file__).parent / "lines").glob("*.txt"))
OTHERS = (
    "Home | News | Sport\n\n[Read more](https://example.org/a) about the weir.\n\nShare\n\nNO CAPITALS\n",
    "船は夜明けに沈んだ。\n\n関連記事\n\n港長が語った。\n\nShare\n",
    "ΟΔΥΣΣΕΥΣ ΣΤΗ ΣΠΑΡΤΗ\n\nİstanbul’da\n\nall in small letters\n\nhttps://example.org/b.jpg\n",
)
WORDS = load_model("text").words


def measures(document, earlier=None):
    page = first_columns(document, WORDS, "text", earlier)
    columns = {name: page.columns[name] for name in page.columns.recipes}
    return page.texts, page.keys, page.tokens, page.phrases, page.furniture, columns


@pytest.mark.parametrize("step", [2, 3])
@pytest.mark.parametrize(
    "text", [*(path.read_text(encoding="utf-8") for path in TEXTS[::8]), *OTHERS], ids=lambda text: text[:20]
)
def test_what_is_left_needs_no_new_look(text, step):
    whole = read_text(text)
    page = first_columns(whole, WORDS, "text")
    # Some columns were read before, the others were not.
    for name in list(page.columns.recipes)[::2]:
        assert len(page.columns[name]) == len(whole.blocks)
    left = replace(whole, blocks=whole.blocks[1::step])
    assert measures(left, page) == measures(left)


def test_another_text_is_measured_anew():
    page = first_columns(read_text(OTHERS[0]), WORDS, "text")
    document = read_text(OTHERS[1])
    assert measures(document, page) == measures(document)
