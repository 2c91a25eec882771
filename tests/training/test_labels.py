"""What a trainer takes for the article's, told by line labels or by a person's text."""

import pytest

from copydesk.documents import SourceFormat
from copydesk.readers.text.read import read_text
from copydesk.training.labels.documents import keep_head, spread
from ferry import LAST, LEDE, OTHER


def read(*lines):
    return read_text("\n".join(lines), SourceFormat.TEXT)


class TestLineLabels:
    def test_they_become_shares_of_the_words_of_each_block(self):
        document = read("Menu", "", "> one two three", "> four", "", LEDE)
        assert spread(document, "nncc") == ((0.0, 2 / 6, 1.0), (0.0, 0.0, 0.0))

    def test_further_copies_are_told_apart(self):
        assert spread(read(LEDE, "", LEDE), "cd") == ((1.0, 0.0), (0.0, 1.0))

    @pytest.mark.parametrize("labels", ["c", "ccc"])
    def test_as_many_as_there_are_lines_or_none(self, labels):
        assert spread(read(LEDE, "", OTHER), labels) is None


def test_title_and_byline_above_the_body_are_the_articles_though_gold_texts_leave_them_out():
    document = read("Home", "", "Ferry to sail again", "", "By Oda Fenn, Skarvik", "", "Share", "", LEDE)
    kept = keep_head(document, (0.0, 0.0, 0.0, 0.0, 1.0), "Ferry to sail again", "Oda Fenn")
    assert kept == (0.0, 1.0, 1.0, 0.0, 1.0)


class TestAlignment:
    @pytest.fixture
    def label(self):
        pytest.importorskip("rapidfuzz", reason="comes with the extra `train`")
        from copydesk.training.labels.align import label_blocks

        return lambda blocks, gold: label_blocks(blocks, "\n".join(gold))

    def test_the_articles_blocks_have_its_words(self, label):
        content, copies = label(["Home", LEDE, "Share this", OTHER], [LEDE, OTHER])
        assert content == (0.0, 1.0, 0.0, 1.0)
        assert copies == (0.0, 0.0, 0.0, 0.0)

    def test_a_teaser_above_the_body_is_the_copy(self, label):
        content, copies = label([LEDE, "Menu", LEDE, OTHER], [LEDE, OTHER])
        assert content == (0.0, 0.0, 1.0, 1.0)
        assert copies == (1.0, 0.0, 0.0, 0.0)

    def test_what_stands_in_another_order_is_found(self, label):
        content, _ = label([OTHER, LAST, LEDE], [LEDE, OTHER, LAST])
        assert content == (1.0, 1.0, 1.0)

    def test_single_words_that_happen_to_be_alike_are_no_article(self, label):
        content, _ = label(["The ferry", LEDE, "the crew and the island"], [LEDE])
        assert content == (0.0, 1.0, 0.0)
