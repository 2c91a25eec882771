"""A profile is a text that a person reads and edits; what is spoilt in it is told by file and line."""

from __future__ import annotations

import pickle

import pytest

from copydesk import InputError, Profile, read_profile
from copydesk.corpus.profile import Line, Site
from copydesk.corpus.profile_file import HEADER, write_profile

PROFILE = Profile(
    (
        Site("*", 9, (Line("Read on in our app", 9),)),
        Site(
            "wick.example",
            52,
            (Line("# A heading of the site", 41), Line("Help us to go on.", 30)),
            (Line("More than # readers", 40),),
        ),
        Site("small.example", 3),
    )
)
TEXT = write_profile(PROFILE)


def read(text):
    return read_profile(text.encode(), "site.profile")


def test_what_it_looks_like():
    assert TEXT.splitlines()[0] == "copydesk profile 1"
    assert TEXT[TEXT.index("[*]") :].splitlines() == [
        "[*] 9 articles",
        "9  Read on in our app",
        "",
        "[wick.example] 52 articles",
        "41  # A heading of the site",
        "30  Help us to go on.",
        "#?40  More than # readers",
        "",
        "# [small.example] 3 articles: too few to learn from",
    ]


def test_what_is_read_back_is_what_was_written_but_for_the_suggestions():
    wick = Site("wick.example", 52, PROFILE.sites[1].lines)
    assert read(TEXT) == Profile((PROFILE.sites[0], wick))
    assert read(TEXT.replace("\n", "\r\n")) == read("\ufeff" + TEXT) == read(TEXT)


def test_a_profile_can_be_sent_to_another_process():
    PROFILE.furniture("wick.example")
    assert pickle.loads(pickle.dumps(PROFILE)) == PROFILE


def test_the_evidence_names_count_and_site():
    furniture = read(TEXT).furniture("wick.example")
    assert furniture.evidence("HELP us  to go on.") == "stands in 30 of 52 articles of wick.example"
    assert furniture.evidence("Read on in our app") == "stands in 9 of 9 articles"
    assert furniture.evidence("Help us.") == ""


def test_a_line_that_was_deleted_stays_and_one_that_was_added_goes():
    edited = TEXT.replace("30  Help us to go on.", "0  Mind the gap.")
    furniture = read(edited).furniture("wick.example")
    assert furniture.evidence("Help us to go on.") == ""
    assert furniture.evidence("Mind the gap.") == "listed for wick.example by hand"


def test_a_suggestion_that_was_taken_up_stands_for_any_digits():
    assert read(TEXT).furniture("wick.example").evidence("More than 6,000 readers") == ""
    furniture = read(TEXT.replace("#?", "")).furniture("wick.example")
    assert furniture.evidence("More than 6,000 readers") == "stands in 40 of 52 articles of wick.example"
    assert furniture.evidence("More than six readers") == ""


def test_without_a_site_the_only_one_is_meant():
    one = Profile(PROFILE.sites[:2])
    assert one.furniture("") == one.furniture("wick.example")
    two = one | Profile((Site("skar.example", 9, (Line("Ahoy!", 9),)),))
    assert set(two.furniture("")) == {"read on in our app"}
    assert set(two.furniture("other.example")) == {"read on in our app"}


def test_two_profiles_of_one_site_are_one():
    other = Profile((Site("wick.example", 10, (Line("Help us to go on.", 9), Line("Ahoy!", 5))),))
    for union in (PROFILE | other, other | PROFILE):
        furniture = union.furniture("wick.example")
        assert furniture.evidence("Ahoy!") == "stands in 5 of 10 articles of wick.example"
        assert furniture.evidence("Help us to go on.") == "stands in 30 of 52 articles of wick.example"


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("", 1, "not a profile"),
        ("A scraped article.\n", 1, "not a profile"),
        ("copydesk profile 2\n", 1, "begins with 'copydesk profile 1'"),
        (f"{HEADER}\n\n[wick.example]\n", 3, "'[wick.example]' is no line of a profile"),
        (f"{HEADER}\n[wick.example] 9 articles\nHelp us to go on.\n", 3, "'Help us to go on.' is no line"),
        (f"{HEADER}\n[wick.example] 9 articles\n12\n", 3, "'12' is no line"),
        (f"{HEADER}\n[wick.example] 9 articles\n12  Help us.\n", 3, "stands in 12 of 9 articles"),
        (f"{HEADER}\n[wick.example] 9 articles\n3  * * *\n", 3, "no letter"),
        (f"{HEADER}\n# nothing yet\n3  Help us.\n", 3, "before the first [SITE]"),
    ],
)
def test_a_spoilt_line_is_named_by_file_and_line(text, place, what):
    with pytest.raises(InputError) as caught:
        read(text)
    assert str(caught.value).startswith(f"site.profile, line {place}: ")
    assert what in str(caught.value)


def test_a_profile_in_another_encoding_is_told():
    with pytest.raises(InputError, match=r"site\.profile, line 3: not UTF-8"):
        read_profile(f"{HEADER}\n[wick.example] 9 articles\n3  Für alle\n".encode("latin-1"), "site.profile")
