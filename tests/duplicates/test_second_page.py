"""A page that stands twice is found before the model judges: whatever stands twice looks like furniture."""

from pathlib import Path

import pytest

import copydesk

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_twice_the_article_is_the_article(path):
    once = path.read_text(encoding="utf-8").strip("\n")
    alone = copydesk.clean(once).text
    assert copydesk.clean(f"{once}\n\n{once}\n").text == alone


def test_the_second_copy_names_the_first():
    once = ARTICLES[0].read_text(encoding="utf-8").strip("\n")
    article = copydesk.clean(f"{once}\n\n{once}\n")
    copies = [verdict for verdict in article.removed if verdict.reason.rule == "doubled-page"]
    assert copies
    assert all(verdict.reason.duplicate_of < verdict.block.index for verdict in copies)
