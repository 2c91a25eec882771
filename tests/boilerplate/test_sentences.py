"""Sentences that the model takes for furniture stay where too little speaks against them."""

import pytest

from copydesk.boilerplate.decide.spare.sentences import spare_sentences
from copydesk.boilerplate.features.registry import first_columns
from copydesk.boilerplate.features.words import Words
from copydesk.readers.text.read import read_text

KEPT = "The council of Nether Wick voted nine to four on Tuesday to drain the inner basin."
SENTENCE = "Nobody could say who had opened the gate, and the keeper did not want to guess either."
LONG = " ".join([SENTENCE] * 10) + " Ada Holm, Skarvik"
COUNTRIES = "Choose one. " + " ".join(["Skarvik Orran Holm Wick Calder Albion"] * 27)


@pytest.mark.parametrize(("text", "score", "stays"), [(LONG, -3000, True), (COUNTRIES, -6000, False)])
def test_a_long_paragraph_that_ends_in_a_name(text, score, stays):
    document = read_text(f"{KEPT}\n\nAdvertisement\n\n{text}\n\nHome\n\nContact")
    page = first_columns(document, Words({}, {}), "text")
    kept = [row == 0 for row in range(len(page.texts))]
    scores = [4000, -5000, score, -5000, -5000]
    assert spare_sentences(page, kept, scores)[2] is stays
