"""What is counted as lost of an article's own text."""

from copydesk.training.measure.losses import Loss, loss_of, read_gold

ARTICLE = (
    "The weir at Tarn Mill was taken out in 2009 so that salmon could pass, and nobody missed it.",
    "Then the spring flood of last year moved a gravel bank to exactly the place where the weir had stood.",
)


def test_an_article_loses_nothing():
    loss = loss_of("\n\n".join(ARTICLE))
    assert (loss.texts, loss.struck, loss.sentences) == (1, 0, 0)
    assert loss.words == 39


def test_furniture_between_its_paragraphs_counts_and_is_no_sentence():
    loss = loss_of("\n\n".join([ARTICLE[0], "Story continues below advertisement", ARTICLE[1]]))
    assert (loss.struck, loss.sentences) == (4, 0)


def test_losses_add_up():
    assert Loss(1, 200, 3, 1) + Loss(2, 100, 0, 0) == Loss(3, 300, 3, 1)


def test_gold_texts_are_read_from_a_folder(tmp_path):
    (tmp_path / "ground-truth").mkdir()
    page = tmp_path / "ground-truth" / "0001.json"
    page.write_text('{"ground_truth": {"main_content": "The weir is back."}}', encoding="utf-8")
    assert list(read_gold(tmp_path)) == [(tmp_path.name, "The weir is back.")]
