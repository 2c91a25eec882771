"""What a profile strikes, and what stays although it is listed."""

from __future__ import annotations

import pytest

from copydesk.corpus.observe import PROTECTED
from copydesk.corpus.profile import Line, Profile, Site
from copydesk.corpus.strike import strike_furniture
from copydesk.documents import Block, Place, Role
from copydesk.verdicts import Verdict

BODY = "The council voted to drain the inner basin and rebuild the sea wall."
FURNITURE = Profile(
    (Site("*", 9, (Line("Listed", 9), Line("Help us to go on with what we do.", 9), Line("1 tsp salt", 9))),)
).furniture("")
PLEA = "Help us to go on with what we do."


def struck(*blocks):
    """Return the numbers of the blocks that are struck, of which each is a role and a text."""
    verdicts = tuple(
        Verdict(Block(number, text, role, Place(number + 1, number + 1)), role)
        for number, (role, text) in enumerate(blocks)
    )
    return [number for number, verdict in enumerate(strike_furniture(verdicts, FURNITURE)) if verdict.struck]


@pytest.mark.parametrize("role", Role)
def test_what_names_the_article_is_never_struck(role):
    assert struck((Role.PARAGRAPH, BODY), (role, PLEA)) == ([] if role in PROTECTED else [1])


def test_only_the_whole_paragraph_is_furniture():
    assert struck((Role.PARAGRAPH, f"{PLEA} {BODY}"), (Role.PARAGRAPH, BODY)) == []


def test_a_heading_stays_where_the_block_below_it_stays():
    heading, plea, body = (Role.HEADING, "Listed"), (Role.PARAGRAPH, PLEA), (Role.PARAGRAPH, BODY)
    assert struck(body, heading, body) == []
    assert struck(body, heading, heading, body) == []
    assert struck(body, heading, plea, body) == [1, 2]
    assert struck(body, heading) == [1]


def test_a_short_line_above_prose_may_be_a_heading_that_lost_its_mark():
    line, body = (Role.PARAGRAPH, "Listed"), (Role.PARAGRAPH, BODY)
    assert struck(body, line, body) == []
    assert struck(body, line, (Role.PARAGRAPH, "Another short line")) == [1]
    assert struck(body, (Role.PARAGRAPH, PLEA), body) == [1]


def test_a_row_stays_with_the_rows_beside_it():
    salt, flour = (Role.LIST_ITEM, "1 tsp salt"), (Role.LIST_ITEM, "2 cups flour")
    body = (Role.PARAGRAPH, BODY)
    assert struck(body, flour, salt, salt, body) == []
    assert struck(body, salt, salt, body) == [1, 2]
    assert struck(flour, body, salt) == [2]


def test_a_body_that_is_all_furniture_stays():
    assert struck((Role.TITLE, "Help"), (Role.PARAGRAPH, PLEA), (Role.PARAGRAPH, "1 tsp salt")) == []
