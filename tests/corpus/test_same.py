"""The same story under several names: copies are found, and articles of a series are not."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

import copydesk
from copydesk.corpus.pairs import find_pairs
from copydesk.corpus.same import Relation, find_same
from copydesk.corpus.sketch import sketch
from made_site import paragraphs, sentence


def story(seed, number=12):
    return paragraphs(random.Random(seed), number)


def sketched(name, body, site="", title=""):
    text = "\n\n".join([title, *body] if title else body)
    article = copydesk.clean(text, format="text", boilerplate=False, dedup=False)
    return replace(sketch(article, name, site), title=title.lower())


def edited(body, seed):
    """One word in twelve replaced."""
    dice = random.Random(seed)
    return [" ".join("another" if dice.random() < 0.08 else word for word in text.split()) for text in body]


def rewrapped(body):
    """The same sentences in other paragraphs."""
    sentences = " ".join(body).replace(". ", ".\n").split("\n")
    return [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]


def updated(body, seed):
    """Two paragraphs more at the top, one less at the end."""
    return [*paragraphs(random.Random(seed), 2), *body[:-1]]


COPIES = {
    "the same": lambda body: body,
    "edited": lambda body: edited(body, 5),
    "in other paragraphs": rewrapped,
    "updated": lambda body: updated(body, 7),
    "shortened": lambda body: body[:7],
}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_found_among_many_others(kind):
    sketches = [sketched(f"{seed}.txt", story(seed)) for seed in range(30)]
    copies = [sketched(f"copy of {seed}.txt", COPIES[kind](story(seed))) for seed in range(10)]
    found = find_same([*copies, *sketches])
    assert {copy.cluster for copy in found} == set(range(1, 11))
    for copy in found:
        seed = copy.name.removeprefix("copy of ")
        assert copy.of in (seed, f"copy of {seed}")
        assert copy.relation is (Relation.STAYS if copy.of == copy.name else Relation.SAME)


def test_order_makes_no_difference():
    sketches = [sketched(f"{seed} {kind}", COPIES[kind](story(seed))) for seed in range(8) for kind in COPIES]
    expected = find_same(sketches)
    assert len(expected) == 40
    for seed in range(3):
        assert find_same(random.Random(seed).sample(sketches, len(sketches))) == expected


def test_the_fullest_stays_then_the_earliest_then_the_first_by_name():
    body = story(1)
    longer = sketched("z", [*body, *story(2, 1)])
    early, late = (
        replace(sketched(name, body), date=date) for name, date in (("y", "2031-03-01"), ("a", "2031-03-02"))
    )
    undated = sketched("b", body)
    assert find_same([undated, late, early, longer])[0].name == "z"
    assert find_same([undated, late, early])[0].name == "y"
    assert find_same([undated, late])[0].name == "a"
    assert find_same([undated, sketched("c", body)])[0].name == "b"


def test_a_brief_in_a_roundup_is_a_part_and_joins_nothing():
    briefs = [story(seed, 4) for seed in range(5)]
    roundup = sketched("roundup", [text for brief in briefs for text in brief])
    found = find_same([roundup, *[sketched(f"brief {n}", brief) for n, brief in enumerate(briefs)]])
    assert [(copy.name, copy.relation, copy.of, copy.share) for copy in found] == [
        (f"brief {n}", Relation.PART, "roundup", 1.0) for n in range(5)
    ]
    assert {copy.cluster for copy in found} == {0}


def report(day, dice):
    """A market report: the same words each day, other numbers."""
    rows = [
        f"Shares of {name} on the Skarholm exchange closed at {dice.uniform(5, 90):.2f} crowns, "
        f"{dice.uniform(0, 4):.2f} per cent {dice.choice(('higher', 'lower'))} than the day before, while "
        f"{dice.randint(1000, 99999)} of them changed hands in the course of the day."
        for name in ("Lindvik Rail", "Wick Harbour", "North Paper", "Fenn Optics", "Oda Foods", "Sund Steel")
    ]
    return sketched(f"day {day}", rows)


def test_a_series_that_differs_in_its_numbers_is_no_story():
    dice = random.Random(3)
    assert find_same([report(day, dice) for day in range(60)]) == ()


def test_within_a_site_other_headlines_ask_for_more():
    frame = story(1, 8)
    one = sketched("one", [*frame, *story(2, 5)], "wick.example", "harbour closes for a year")
    other = sketched("other", [*frame, *story(3, 5)], "wick.example", "museum opens its doors")
    assert find_same([one, other]) == ()
    for changed in (
        replace(other, site="skar.example"),
        replace(other, title=one.title),
        replace(other, title=""),
    ):
        assert len(find_same([one, changed])) == 2


def test_only_what_stands_nearly_whole_in_the_survivor_may_be_dropped():
    body = story(1)
    whole, half = sketched("a", body), sketched("b", [*body[:6], *story(2, 5)])
    assert [copy.surely for copy in find_same([whole, sketched("c", body[:9])])] == [False, True]
    assert [copy.surely for copy in find_same([whole, half])] == [False, False]


def test_short_articles_are_the_same_only_where_every_word_is():
    dice = random.Random(1)
    text = sentence(dice)
    one, other = sketched("one", [text]), sketched("other", [text.upper()])
    assert [copy.name for copy in find_same([one, other])] == ["one", "other"]
    assert find_same([one, sketched("third", [sentence(dice)])]) == ()


def test_articles_without_text_are_not_the_same():
    assert find_same([sketched("one", []), sketched("other", [])]) == ()


def test_five_hundred_copies_are_compared_in_linear_time():
    body = sketched("0", story(1))
    for size in (50, 500):
        copies = [replace(body, name=f"{number:03}") for number in range(size)]
        assert len(list(find_pairs(copies))) < 2 * size
        assert {copy.cluster for copy in find_same(copies)} == {1}


def test_other_scripts():
    text = "镇议会周二以九比四投票决定排干内港重建去年冬天风暴中受损的海堤工程将于三月开始为期一年郡政府"
    dice = random.Random(2)
    body = ["".join(dice.sample(text, 40)) + "。" for _ in range(12)]
    other = ["".join(dice.sample(text, 40)) + "。" for _ in range(12)]
    found = find_same([sketched("a", body), sketched("b", body[:8]), sketched("c", other)])
    assert [(copy.name, copy.relation) for copy in found] == [("a", Relation.STAYS), ("b", Relation.SAME)]
