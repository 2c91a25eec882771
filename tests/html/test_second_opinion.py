"""A second extractor is asked about pages the model is unsure of, and only about those."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from copydesk import Options
from copydesk.boilerplate.decide.second_opinion import weigh_second_opinion
from copydesk.boilerplate.features.blocks import measure
from copydesk.boilerplate.features.columns import Column
from copydesk.boilerplate.features.words import Words
from copydesk.documents import Document
from copydesk.readers.html import read_html

PAGE = (Path(__file__).parent / "pages" / "news--plain" / "input.html").read_text(encoding="utf-8")


@pytest.fixture
def document() -> Document:
    return read_html(PAGE, Options())


def test_its_article_is_the_article(document: Document) -> None:
    assert document.second_opinion is not None
    held = document.second_opinion()
    inside = [block.text for block in document.blocks if block.hints and block.hints.containers[-1] in held]
    assert any(text.startswith("Volunteers have kept") for text in inside)
    assert not any(text.startswith("- Weather") for text in inside)


def weighed(document: Document, scores: Column, words: Column | None = None) -> Column:
    """Return scores as the second opinion weighs them, the blocks having so many words."""
    page = measure(document, Words({}, {}))
    if words is not None:
        page.columns["words"] = words
    return weigh_second_opinion(page, scores)


def test_a_sure_page_is_not_asked_about(document: Document) -> None:
    scores = [3000 if len(block.text) > 80 else -3000 for block in document.blocks]

    def never() -> frozenset[int]:
        raise AssertionError

    assert weighed(replace(document, second_opinion=never), scores) == scores


def test_an_unsure_page_leans_to_what_it_holds(document: Document) -> None:
    for block, score in zip(document.blocks, weighed(document, [0] * len(document.blocks)), strict=True):
        if block.text.startswith(("Volunteers", "A survey")):
            assert score > 0
        if block.text.startswith(("- Weather", "- Privacy")):
            assert score < 0


def test_an_article_of_which_nothing_would_stay_is_kept_as_the_other_holds_it(document: Document) -> None:
    scores = [500 if block.text.startswith("- Home") else -500 for block in document.blocks]
    after = weighed(document, scores)
    kept = [block.text for block, score in zip(document.blocks, after, strict=True) if score > 0]
    assert any(text.startswith("Volunteers") for text in kept)


def test_another_text_than_the_one_that_would_stay_is_no_second_opinion(document: Document) -> None:
    # The menu is longer than all the rest together, so it might be the text.
    words = [1000 if block.text.startswith("- Home") else 1 for block in document.blocks]
    scores = [500 if block.text.startswith("- Home") else -500 for block in document.blocks]
    assert weighed(document, scores, words) == scores


@pytest.mark.parametrize(
    "page", ["<p>", "<!-- x --><p>word", "<html><body></body></html>", "<frameset><frame>"]
)
def test_pages_it_cannot_read_leave_the_scores_alone(page: str, capfd: pytest.CaptureFixture[str]) -> None:
    document = read_html(page, Options())
    scores = [0] * len(document.blocks)
    assert len(weighed(document, scores)) == len(scores)
    assert capfd.readouterr().err == ""
    assert not logging.getLogger("readability.readability").disabled


@pytest.mark.parametrize("attribute", ["\x0b<b", "{", "{}", "*", "{*}*", "é=1", "a:b:c", "on\x85x=1"])
def test_odd_attributes_leave_it_its_answer(attribute: str) -> None:
    document = read_html(PAGE.replace("<article>", f"<article {attribute}>"), Options())
    assert document.second_opinion is not None
    assert len(document.second_opinion()) > 3


def test_the_package_is_asked_where_the_port_of_it_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    # Of readability's many rules the package has some that the port leaves out.
    monkeypatch.setattr("copydesk.readers.html.opinion.answer.find_article", lambda *_: frozenset())
    document = read_html(PAGE, Options())
    assert document.second_opinion is not None
    assert len(document.second_opinion()) > 3


def test_the_package_is_not_asked_about_a_page_beyond_the_parsers_limits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_: object) -> frozenset[int]:
        raise AssertionError

    monkeypatch.setattr("copydesk.readers.html.opinion.answer.held_elements", never)
    document = read_html("<div>" * 3_000 + "deep", Options())
    assert document.second_opinion is not None
    assert document.second_opinion() == frozenset()
