"""The decision over a whole document: which stretches stay, what inside them goes, what is left in doubt."""

from types import SimpleNamespace

import pytest

from copydesk.boilerplate.decide.segment import body_range, keep_each, keep_stretches

# Scores in thousandths of a logit, length in words, how the block ends (4 is the end of a sentence).
BODY, MENU, PROMPT = (3000, 40, 4), (-5000, 1, 1), (-5000, 6, 1)
WEAK_SENTENCE, WEAK_LABEL, WEAK_LIST = (-1500, 15, 4), (-1500, 3, 1), (-1700, 30, 1)


def keep(*blocks, by=keep_stretches):
    scores, words, ends = map(list, zip(*blocks, strict=True))
    return by(SimpleNamespace(columns={"words": words, "ends": ends}), scores)


def test_the_article_stays_and_the_page_around_it_goes():
    assert keep(MENU, MENU, BODY, BODY, PROMPT, MENU) == [False, False, True, True, False, False]


@pytest.mark.parametrize(("doubtful", "kept"), [(WEAK_SENTENCE, True), (WEAK_LABEL, True), (PROMPT, False)])
def test_inside_the_article_only_what_is_plainly_furniture_goes(doubtful, kept):
    assert keep(MENU, MENU, BODY, doubtful, BODY, MENU)[3] is kept


def test_a_likely_answer_stays_beside_a_box_inside_the_article():
    answer = (-1400, 4, 4)
    assert keep(MENU, BODY, PROMPT, answer, PROMPT, PROMPT, BODY, MENU)[3]


def test_sentences_right_below_the_article_stay_and_later_ones_go():
    assert keep(MENU, BODY, WEAK_SENTENCE, WEAK_SENTENCE, PROMPT, WEAK_SENTENCE, MENU) == [
        *(False, True, True, True),
        *(False, False, False),
    ]


@pytest.mark.parametrize(("boxes", "kept"), [(1, True), (4, True), (5, False)])
def test_a_box_before_the_last_paragraph_is_not_the_end(boxes, kept):
    likely = (-1400, 15, 4)
    assert keep(MENU, BODY, *[PROMPT] * boxes, likely, MENU)[-2] is kept


def test_a_text_without_plain_furniture_was_cleaned_before_and_keeps_its_references():
    references = [WEAK_LIST] * 12
    assert keep(BODY, BODY, BODY, *references) == [True] * 15


def test_the_same_references_go_where_the_page_around_the_article_is_still_there():
    assert not any(keep(MENU, BODY, BODY, BODY, *[WEAK_LIST] * 12)[4:])


def test_where_the_model_is_sure_of_nothing_less_is_plain_furniture():
    unsure = (900, 20, 4)
    assert not any(keep(*[(-1400, 2, 1)] * 6, unsure, unsure, unsure)[:6])


def test_one_block_of_plain_furniture_goes_from_a_clean_text():
    assert keep(*[BODY] * 40, PROMPT) == [*[True] * 40, False]


def test_a_page_the_model_is_unsure_of_is_judged_mildly():
    entry = (-700, 12, 1)
    live_blog = [entry] * 8
    assert keep(MENU, *live_blog, MENU) == [False, *[True] * 8, False]
    assert not any(keep(MENU, BODY, BODY, BODY, MENU, *live_blog, MENU)[4:])


def test_html_is_decided_block_by_block():
    assert keep((-300, 1, 0), (-500, 1, 0), BODY, by=keep_each) == [True, False, True]


def test_html_keeps_a_sentence_more_easily_than_a_label():
    blocks = (-600, 6, 4), (-600, 6, 0), (-600, 30, 0), BODY
    assert keep(*blocks, by=keep_each) == [True, False, True, True]


def test_a_page_of_html_the_model_is_unsure_of_is_judged_mildly():
    entries = [(-1500, 30, 4)] * 8
    assert keep((3000, 20, 4), *entries, (-5000, 3, 4), by=keep_each) == [*[True] * 9, False]
    assert not any(keep(*[(3000, 60, 4)] * 8, *entries, by=keep_each)[8:])


def test_the_body_reaches_from_its_first_sure_block_to_its_last():
    assert body_range([-10, 3000, -10, 3000, 3000], [20, 20, 20, 20, 2]) == range(1, 4)
    assert body_range([-10, 20], [5, 5]) == range(2)
