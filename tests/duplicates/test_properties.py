"""What holds for any page whatever."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.documents import Block, Place, Role
from copydesk.duplicates import deduplicate
from copydesk.duplicates.compare.alignment import differences
from copydesk.duplicates.compare.folding import fold, typeset, words
from copydesk.verdicts import Category, Verdict

WORDS = (
    "the harbour froze over on Sunday and boats stood still while Greta counted seven gulls not far from a "
    "red lamp, which nobody had lit. “We waited,” she said… Read more ice? 港 口 结 冰 море"
).split()
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
texts = st.one_of(sentences, sentences.map(lambda text: text + "."), st.text(min_size=1, max_size=40))


@st.composite
def pages(draw: st.DrawFn) -> tuple[Verdict, ...]:
    """Pages with many repeats: each block is new, or another one whole, cut, joined on to or changed."""
    blocks: list[str] = []
    for _ in range(draw(st.integers(0, 12))):
        text = draw(texts)
        if blocks:
            other = draw(st.sampled_from(blocks))
            cut = draw(st.integers(1, max(1, len(other))))
            text = draw(
                st.sampled_from(
                    [text, other, other[:cut] or other, f"{other} {text}", other.replace("a", "e")]
                )
            )
        blocks.append(text)
    roles = st.sampled_from([Role.PARAGRAPH] * 5 + list(Role))
    return tuple(
        Verdict(Block(index, text, role, Place(index + 1, index + 1)), role)
        for index, (text, role) in enumerate((text, draw(roles)) for text in blocks)
    )


@given(pages())
@settings(max_examples=150, deadline=None)
def test_what_stays_and_what_goes(page: tuple[Verdict, ...]) -> None:
    result = deduplicate(page).verdicts
    assert [verdict.block for verdict in result] == [verdict.block for verdict in page]
    for verdict in result:
        if verdict.reason is None:
            continue
        assert verdict.reason.category is Category.DUPLICATE
        assert verdict.reason.duplicate_of is not None
        twin = result[verdict.reason.duplicate_of]
        assert not twin.struck
        assert twin.block.index != verdict.block.index
        assert words(fold(typeset(twin.block.text)))


@given(pages())
@settings(max_examples=150, deadline=None)
def test_a_second_call_strikes_nothing(page: tuple[Verdict, ...]) -> None:
    kept = tuple(verdict for verdict in deduplicate(page).verdicts if not verdict.struck)
    assert deduplicate(kept).verdicts == kept


@given(pages())
@settings(max_examples=150, deadline=None)
def test_what_was_compared_before_is_judged_by_its_new_roles(page: tuple[Verdict, ...]) -> None:
    first = deduplicate(page)
    plain = tuple(v._replace(role=Role.PARAGRAPH) for v in first.verdicts if not v.struck)
    assert deduplicate(plain, first.comparison).verdicts == deduplicate(plain).verdicts


@given(pages())
@settings(max_examples=50, deadline=None)
def test_the_same_page_gives_the_same_result(page: tuple[Verdict, ...]) -> None:
    assert deduplicate(page).verdicts == deduplicate(page).verdicts


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=3, max_size=9), unique_by=str.casefold))
def test_a_page_without_a_common_word_stays_whole(vocabulary: list[str]) -> None:
    page = tuple(
        Verdict(Block(index, word, Role.PARAGRAPH, Place(index + 1, index + 1)), Role.PARAGRAPH)
        for index, word in enumerate(vocabulary)
    )
    assert not any(verdict.struck for verdict in deduplicate(page).verdicts)


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")), st.integers(0, 30))
def test_differences_turn_one_sequence_into_the_other(
    first: list[str], second: list[str], limit: int
) -> None:
    edits = differences(first, second, limit)
    if edits is None:
        assert len(first) + len(second) > limit
        return
    rebuilt: list[str] = []
    at = 0
    for edit in edits:
        assert first[edit.i1 : edit.i2] != second[edit.j1 : edit.j2]
        rebuilt += first[at : edit.i1] + second[edit.j1 : edit.j2]
        at = edit.i2
    assert rebuilt + first[at:] == second
    assert sum(edit.i2 - edit.i1 + edit.j2 - edit.j1 for edit in edits) <= limit


def test_struck_blocks_take_no_part() -> None:
    from copydesk.verdicts import Kind, Reason

    text = "The ferry did not sail on Friday, and nobody on the island was surprised by the news of it."
    reason = Reason(Category.BOILERPLATE, "navigation", Kind.NAVIGATION, "a menu")
    role = Role.PARAGRAPH
    page = (
        Verdict(Block(0, text, role, Place(1, 1)), role, reason),
        Verdict(Block(1, text, role, Place(2, 2)), role),
    )
    assert deduplicate(page).verdicts == page
