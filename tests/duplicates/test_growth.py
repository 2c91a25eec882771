"""Work grows in proportion to the page: the pairs looked at are counted, not the seconds."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from copydesk.documents import Block, Place, Role
from copydesk.duplicates import deduplicate
from copydesk.duplicates.compare.shingles import find_pairs
from copydesk.duplicates.passages import read_passages
from copydesk.duplicates.rules import near
from copydesk.verdicts import Verdict

SYLLABLES = ("ba", "do", "ke", "li", "mu", "ra", "so", "ti", "ve", "zu")
PARTNERS = 6


def word(number: int) -> str:
    return "".join(SYLLABLES[int(digit)] for digit in str(number))


def sentence(start: int, length: int = 14) -> str:
    return " ".join(word(start * 7919 % 99991 + step * 101) for step in range(length)) + "."


def page(texts: list[str]) -> tuple[Verdict, ...]:
    role = Role.PARAGRAPH
    return tuple(
        Verdict(Block(index, text, role, Place(index + 1, index + 1)), role)
        for index, text in enumerate(texts)
    )


def five_lines_over_and_over(size: int) -> list[str]:
    return [sentence(at % 5, 28) if at % 4 == 0 else sentence(at + 100) for at in range(size)]


def one_template(size: int) -> list[str]:
    return [
        f"The shop in {word(at)} street is open all day and sells bread to all who come."
        for at in range(size)
    ]


def ever_longer(size: int) -> list[str]:
    return [" ".join(word(step) for step in range(10 + at % 40)) + "..." for at in range(size)]


def one_frame(size: int) -> list[str]:
    """Sentences that differ in a word or two of their own, each close to many others."""
    return [
        f"The council voted {SYLLABLES[at % 7]} to drain the old basin and rebuild the sea wall {word(at)}."
        for at in range(size)
    ]


@pytest.mark.parametrize("make", [five_lines_over_and_over, one_template, ever_longer])
def test_pairs_grow_with_the_page(make: Callable[[int], list[str]]) -> None:
    for size in (500, 2000):
        pairs = find_pairs(read_passages(list(page(make(size)))))
        assert len(pairs.found) <= PARTNERS * size


def test_a_large_page_finds_its_copies() -> None:
    result = deduplicate(page(five_lines_over_and_over(8_000)))
    assert sum(verdict.struck for verdict in result.verdicts) == 2_000 - 5


def test_a_very_long_line_is_one_block_like_any_other() -> None:
    long_line = " ".join(sentence(at) for at in range(20_000))
    result = deduplicate(page([long_line, sentence(70_000), long_line]))
    assert [verdict.struck for verdict in result.verdicts] == [False, False, True]


def test_much_of_the_text_is_never_struck_without_a_word() -> None:
    result = deduplicate(page([sentence(1)] * 1000 + [sentence(2)]))
    assert not any(verdict.struck for verdict in result.verdicts)
    assert len(result.warnings) == 1


def test_sentences_of_one_frame_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counting(*passages: object) -> object:
        nonlocal compared
        compared += 1
        return likeness(*passages)  # type: ignore[arg-type]

    likeness = near.likeness
    monkeypatch.setattr(near, "likeness", counting)
    size = 600
    kept = tuple(v for v in deduplicate(page(one_frame(size))).verdicts if not v.struck)
    assert 0 < compared <= 2 * PARTNERS * size
    assert deduplicate(kept).verdicts == kept


def test_equal_lines_go_at_once() -> None:
    texts = ["Share this article"] * 300 + [sentence(at, 40) for at in range(80)]
    verdicts = page(texts)
    verdicts = (verdicts[0]._replace(role=Role.TITLE), *verdicts[1:])
    result = deduplicate(verdicts)
    assert sum(verdict.struck for verdict in result.verdicts) == 299


@pytest.mark.slow
def test_many_sentences_below_one_paragraph_that_holds_them_all() -> None:
    def seconds(size: int) -> float:
        sentences = [sentence(at) for at in range(size)]
        blocks = page([" ".join(sentences), *sentences])
        begun = process_time()
        deduplicate(blocks)
        return process_time() - begun

    seconds(500)
    assert seconds(8000) < 10 * seconds(2000)
