"""Copies planted in articles of our own: nearly all go, nothing unique does, and the floor is pinned."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from copydesk.training.measure.planted import Score, read_articles, score_article, struck_unplanted
from copydesk.training.planting.plant import PLANTS

ARTICLES = list(read_articles(Path(__file__).parent / "articles", "both"))
ROUNDS = 9
FLOOR = 0.98


@pytest.mark.parametrize("kind", PLANTS)
def test_planted(kind: str) -> None:
    score = Score()
    for name, paragraphs in ARTICLES:
        already = struck_unplanted(paragraphs)
        assert not already
        for turn in range(ROUNDS):
            score_article(paragraphs, already, kind, zlib.crc32(f"{name} {kind} {turn}".encode()), score)
    assert not score.lost
    if kind == "natural":
        assert score.planted == 0
    else:
        assert score.planted >= ROUNDS * len(ARTICLES) // 2
        assert score.struck >= FLOOR * score.planted, score.missed
