"""A warning comes where something is wrong that a person cannot see, and only there."""

import pytest

from copydesk import clean
from copydesk.documents import Block, Place, Role
from copydesk.pipeline.warnings import notices
from copydesk.verdicts import Category, Kind, Reason, Verdict
from ferry import LAST, LEDE, OTHER

STRUCK = Reason(Category.BOILERPLATE, "above-article", Kind.NAVIGATION, "before the article begins")


def verdicts(kept, struck):
    """Make a block that stays and one that goes, of so many characters."""
    return tuple(
        Verdict(Block(index, "x" * size, Role.PARAGRAPH, Place(index, index)), Role.PARAGRAPH, reason)
        for index, (size, reason) in enumerate([(kept, None), (struck, STRUCK)])
        if size
    )


@pytest.mark.parametrize(
    ("kept", "struck", "warning"),
    [
        (0, 0, "no text in it"),
        (0, 40, "no article text found"),
        (100, 900, "only 10 % of the text was kept"),
        (300, 700, ""),
        (30, 270, ""),  # a title out of a dozen menu words is no article that was lost
        (2000, 18000, ""),  # a long page may be mostly comments
        (1000, 19000, "only 5 % of the text was kept"),
        (500, 0, ""),
    ],
)
def test_what_is_left_is_weighed_against_the_size_of_the_page(kept, struck, warning):
    said = notices(verdicts(kept, struck))
    assert [line.startswith(warning) for line in said] == ([True] if warning else [])


def article(*texts, roles=None, struck=()):
    """Make an article of these blocks, some of them struck."""
    return tuple(
        Verdict(
            Block(index, text, Role.PARAGRAPH, Place(index + 1, index + 1)),
            (roles or {}).get(index, Role.PARAGRAPH),
            STRUCK if index in struck else None,
        )
        for index, text in enumerate(texts)
    )


@pytest.mark.parametrize(
    "notice",
    ["Subscribe to continue reading.", "Already a subscriber? Log in", "Cet article est réservé aux abonnés"],
)
def test_a_short_article_that_ends_at_a_paywall_looks_cut(notice):
    assert notices(article(LEDE, OTHER, notice, struck={2})) == ("looks cut by a paywall, at line 3",)


@pytest.mark.parametrize(
    "texts", [(LEDE, OTHER, "Subscribe to our newsletter"), (*[LEDE] * 30, "Subscribe to read")]
)
def test_a_prompt_or_a_whole_article_does_not(texts):
    assert notices(article(*texts, struck={len(texts) - 1})) == ()


def test_much_short_text_gone_inside_the_article_is_told():
    scores = [f"Skarvik {number} Lindvik {number + 1}, a draw" for number in range(20)]
    between = set(range(1, 21))
    assert notices(article(LEDE, *scores, OTHER, struck=between)) == (
        "20 short blocks between parts of the article were struck; --explain shows them",
    )
    assert notices(article(LEDE, *scores[:4], OTHER, struck=set(range(1, 5)))) == ()
    assert notices(article(LEDE, OTHER, *scores, struck=set(range(2, 22)))) == ()  # below the article


def test_entities_that_are_left_are_told_but_not_those_of_code():
    text = "It&#8217;s the harbour master&#8217;s ferry."
    told = "HTML entities are left in the text, such as '&#8217;' (2 times)"
    assert notices(article(LEDE, text)) == (told,)
    assert notices(article(LEDE, text, roles={1: Role.CODE})) == ()
    assert notices(article(LEDE, "R&D; and Q&A, AT&T")) == ()


@pytest.mark.parametrize(
    ("garbled", "example"),
    [
        ("Itâ€™s late", "Itâ€™s"),
        ("The cafÃ© is Ã  la mode, dÃ©jÃ  vu", "cafÃ©"),
        ("РџР°СЂРѕРј затонул", "РџР°СЂРѕРј"),
    ],
)
def test_text_that_was_decoded_wrongly_is_told_and_repaired_on_request(garbled, example):
    text = f"{LEDE}\n\n{OTHER}\n\n{LAST} {garbled}\n"
    (warning,) = clean(text).warnings
    assert warning.startswith(f"decoded by the wrong encoding, as in '{example}")
    fixed = clean(text, fix_encoding=True)
    assert fixed.warnings == ()
    assert example not in fixed.text
    assert LAST in fixed.text


@pytest.mark.parametrize(
    "text",
    [
        "It’s “late” – déjà vu…",
        "„SCHÖN“ SAGT ER",
        "À LA MODE…",
        "IRMÃ” e “MÃE”",
        "Паром «Лотос»",
        "渡し船",
        "Ñandú – ¿qué?",
    ],
)
def test_text_that_was_decoded_rightly_is_not(text):
    assert clean(f"{LEDE}\n\n{text} {OTHER}\n").warnings == ()
