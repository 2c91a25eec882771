"""What is learned of a site: its furniture, and nothing that its articles say for themselves."""

from __future__ import annotations

import random

import pytest

import copydesk
from copydesk.corpus.keys import key_of
from copydesk.corpus.learn import learn, learn_site
from copydesk.corpus.observe import Observation, Seen, observe
from copydesk.corpus.profile_file import write_profile
from copydesk.corpus.sample import MOST_ARTICLES, Sample
from made_site import DISCLAIMER, LABEL, PLEA, article, page


def sample_of(*articles, site="wick.example"):
    sample = Sample()
    for one in articles:
        sample.add(site, one)
    return sample


def observed(*texts, left=True, name=""):
    """An article with these paragraphs and a few of its own."""
    own = [
        f"Only the article {name or texts} says what stands in its {part} part." for part in ("first", "last")
    ]
    seen = tuple(Seen(text, left) for text in texts) + tuple(Seen(text, True) for text in own)
    return Observation(repr(seen).encode(), seen)


def lines(*articles):
    return [(line.text, line.stands) for line in learn_site("wick.example", articles).lines]


@pytest.mark.parametrize("make", [article, page])
def test_a_site_of_twenty_articles(make):
    texts = [make(seed) for seed in range(20)]
    sample = sample_of(*[observe(copydesk.clean(text).verdicts) for text, _ in texts])
    (site,) = learn(sample).sites
    assert [(line.text, line.stands) for line in site.lines] == [(PLEA, 20), (DISCLAIMER, 20), (LABEL, 7)]
    profile = copydesk.Profile((site,))
    for text, body in texts:
        kept = copydesk.clean(text, profile=profile, site="wick.example").text
        assert all(paragraph in kept for paragraph in body)
        assert not any(furniture in kept for furniture in (PLEA, DISCLAIMER, LABEL))


def test_a_paragraph_must_stand_in_three_articles():
    once, often = "A sentence in two articles.", "A sentence in three articles."
    articles = [observed(name=str(number)) for number in range(5)]
    articles[:2] = [observed(once, often, name="0"), observed(once, often, name="1")]
    articles[2] = observed(often, name="2")
    assert lines(*articles) == [(often, 3)]


def test_a_paragraph_must_stand_in_a_tenth_of_many_articles():
    text = "A sentence in some articles."
    some = [observed(text, name=str(number)) for number in range(5)]
    others = [observed(name=str(number)) for number in range(5, 60)]
    assert lines(*some, *others[:45]) == [(text, 5)]
    assert lines(*some, *others) == []


def test_of_four_articles_nothing_is_learned():
    site = learn_site("wick.example", [observed(PLEA, name=str(number)) for number in range(4)])
    assert (site.articles, site.lines) == (4, ())


def test_what_clean_strikes_everywhere_needs_no_profile():
    text = "Share this article"
    struck = [observed(text, left=False, name=str(number)) for number in range(9)]
    assert lines(*struck) == []
    assert lines(*struck, observed(text, name="9")) == [(text, 10)]


def test_spelling_is_folded_and_digits_are_not():
    articles = [
        observed(f"More than {number},000  readers — and “you”", name="abcdef"[number]) for number in range(6)
    ]
    site = learn_site("wick.example", articles)
    assert site.lines == ()
    assert [(line.text, line.stands) for line in site.suggested] == [("More than #  readers — and “you”", 6)]
    assert lines(
        *[
            observed(text, name=chr(97 + number))
            for number, text in enumerate(("“Wait”", '"wait"', "“WAIT”", "no", "yes", "so"))
        ]
    ) == [('"wait"', 3)]


def test_copies_of_one_story_count_once():
    story = [f"The {part} part of a story that the paper ran again and again, as papers do on a quiet day."
             for part in ("first", "second", "third", "fourth")]  # fmt: skip
    copies = [
        Observation(bytes([number]), (*[Seen(text, True) for text in story], Seen(f"{number} letters", True)))
        for number in range(4)
    ]
    others = [observed(PLEA, name=str(number)) for number in range(8)]
    assert lines(*copies, *others) == [(PLEA, 8)]


def test_one_story_crawled_more_often_than_all_others_is_no_furniture():
    parts = "first second third fourth fifth sixth seventh eighth".split()
    story = [Seen(f"The {part} part of a long story that stands in most of what was crawled.", True)
             for part in parts]  # fmt: skip
    crawls = [Observation(bytes([n]), (*story, Seen(f"letter {'abcdefghij'[n]}", True))) for n in range(9)]
    others = [observed(name=str(number)) for number in range(6)]
    assert lines(*crawls, *others) == []


def test_order_and_parts_make_no_difference():
    observations = [
        (f"{site}.example", observe(copydesk.clean(article(seed)[0]).verdicts))
        for seed in range(30)
        for site in (("wick", "skar") if seed % 2 else ("wick",))
    ]
    whole = Sample()
    for site, observation in observations:
        whole.add(site, observation)
    expected = write_profile(learn(whole))
    for seed in range(3):
        dice = random.Random(seed)
        parts = [Sample() for _ in range(4)]
        for site, observation in dice.sample(observations, len(observations)):
            dice.choice(parts).add(site, observation)
        merged = Sample()
        for part in dice.sample(parts, len(parts)):
            merged.merge(part)
        assert write_profile(learn(merged)) == expected


def test_a_sample_holds_so_many_articles_of_a_site_and_no_more():
    observations = [observed(name=str(number)) for number in range(3 * MOST_ARTICLES)]
    sample = sample_of(*observations, *observations)
    ((_, held),) = sample.sites()
    assert held == sorted(observations)[:MOST_ARTICLES]


@pytest.mark.parametrize("text", ["", "* * *", "— 12 —", "…"])
def test_what_has_no_letter_is_no_paragraph(text):
    assert key_of(text) == ""
