"""Roles are told from plain text alone; each line of a case says its role before the text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from copydesk import clean
from copydesk.documents import Role
from copydesk.readers.text.read import read_text
from copydesk.roles import assign_roles
from copydesk.verdicts import Verdict

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
SAMPLES = Path(__file__).parents[2] / "samples"
LABEL = re.compile(r"^\[(\w+)\] ", re.MULTILINE)


def assigned(text):
    document = read_text(text)
    return assign_roles(document, tuple(Verdict(block, block.role) for block in document.blocks))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_line_has_its_role(case):
    labelled = case.read_text("utf-8")
    verdicts, _ = assigned(LABEL.sub("", labelled))
    found = [f"[{verdict.role.value}] {verdict.block.text}" for verdict in verdicts]
    assert found == [line for line in labelled.splitlines() if line]


@pytest.mark.parametrize(
    ("case", "title", "authors", "date"),
    [
        (
            "news-report",
            "Harbour to close for a year while the sea wall is rebuilt",
            ("Tom Reed", "Lin Wei"),
            "2031-03-03",
        ),
        ("blog-post", "Why we moved our sea wall to the left", ("Ana Souza de Castro",), "2031-03-14"),
        ("byline-on-two-lines", "Harbour to close for a year", ("Tom Reed",), "2031-03-03"),
        ("byline-of-two-on-four-lines", "Harbour to close for a year", ("Tom Reed", "Lin Wei"), "2031-03-03"),
        ("headline-twice", "“Nobody asked the herons about any of it”", ("Tom Reed",), "2031-03-03"),
        ("chinese", "港口将关闭一年", (), "2031-03-03"),
        ("byline-of-one-word-that-dates", "Harbour to close for a year", ("harbourmaster",), "2031-03-03"),
        ("hindi", "बंदरगाह एक साल के लिए बंद रहेगा", ("अमृता पोल",), ""),
        (
            "name-alone-below-the-headline",
            "Eski köprü on bir hafta boyunca kapalı kalacak",
            ("Ilse Marn",),
            "",
        ),
        ("name-and-place", "Harbour to close for a year while the sea wall is rebuilt", ("Tom Reed",), ""),
        (
            "subject-of-the-text-is-no-author",
            "Harbour to close for a year while the sea wall is rebuilt",
            (),
            "",
        ),
        ("headline-that-is-a-name", "Margit Oda Halvorsen", (), ""),
        ("caption-with-a-date-dates-nothing", "港町の灯台、最後の灯　百年の歴史に幕", (), ""),
        (
            "dek-between-headline-and-byline",
            "Council drops plan for a second bridge",
            ("Tom Reed",),
            "2031-03-03",
        ),
        ("no-head", "", (), ""),
    ],
)
def test_the_metadata_is_drawn_from_the_roles(case, title, authors, date):
    text = LABEL.sub("", (Path(__file__).parent / "cases" / f"{case}.txt").read_text("utf-8"))
    _, metadata = assigned(text)
    assert (metadata.title, metadata.authors, metadata.date) == (title, authors, date)


def test_the_author_comes_from_the_bio_where_there_is_no_byline():
    prose = (CASES[0].parent / "no-head.txt").read_text("utf-8")
    _, metadata = assigned(
        LABEL.sub("", prose) + "Amy Poole is a senior reporter at the Gazette. Twitter: @poole\n"
    )
    assert metadata.authors == ("Amy Poole",)


@pytest.mark.parametrize("above", ["By", "by:", "Written by", "Von"])
def test_a_byline_without_a_name_is_struck(above):
    prose = LABEL.sub("", (CASES[0].parent / "no-head.txt").read_text("utf-8"))
    verdicts, _ = assigned(
        f"Harbour to close for a year\n{above}\nCranes stand over the basin. Jo Bell/Reuters\n" + prose
    )
    assert [verdict.reason.rule for verdict in verdicts if verdict.reason] == ["orphan-byline"]
    assert verdicts[1].struck


def test_every_role_of_the_head_can_be_told():
    told = {Role(match[1]) for case in CASES for match in LABEL.finditer(case.read_text("utf-8"))}
    assert told >= {
        Role.TITLE,
        Role.DEK,
        Role.BYLINE,
        Role.DATE,
        Role.KICKER,
        Role.CAPTION,
        Role.BIO,
        Role.HEADING,
    }


def test_a_sample_has_its_headline_and_its_date():
    article = clean((SAMPLES / "no-calendar.txt").read_bytes())
    assert (article.title, article.date) == ("I gave up my calendar for a month", "2024-05-03")
