"""The figures of the README: precision and recall by words and by 4-grams of words."""

import pytest

from copydesk.training.measure.metrics import harmonic, match, summary

GOLD = "One two three four five six seven eight"


@pytest.mark.parametrize(
    ("text", "words", "grams"),
    [
        (GOLD, (1, 1), (1, 1)),
        ("", (0, 0), (0, 0)),
        ("One two three four", (1, 0.5), (1, 0.2)),
        (f"{GOLD} nine ten", (0.8, 1), (5 / 7, 1)),
        ("eight seven six five four three two one", (1, 1), (0, 0)),  # only 4-grams see the order
        ("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT", (1, 1), (0, 0)),  # and the case
        (f"{GOLD} {GOLD}", (0.5, 1), (5 / 13, 1)),  # what stands twice is wanted once
    ],
)
def test_precision_and_recall(text, words, grams):
    found = match(text, GOLD)
    assert (found.word_precision, found.word_recall) == pytest.approx(words)
    assert (found.gram_precision, found.gram_recall) == pytest.approx(grams)


def test_f1_of_pages_is_a_mean_for_words_and_of_the_means_for_4_grams():
    figures = summary([match(GOLD, GOLD), match("", GOLD)])
    assert figures["word_f1"] == 0.5
    assert figures["gram_f1"] == harmonic(0.5, 0.5) == 0.5
    assert harmonic(0, 0) == 0
