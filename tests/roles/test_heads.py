"""The head of raw text is known below menus: what the text is called, by whom and from when it is.

Each file of `heads/` says the title, the dek, the authors and the date of the text below its rule.
"""

from pathlib import Path

import pytest

import copydesk

HEADS = sorted((Path(__file__).parent / "heads").glob("*.txt"))


@pytest.mark.parametrize("path", HEADS, ids=lambda path: path.stem)
def test_head(path):
    said, _, text = path.read_text(encoding="utf-8").partition("---\n")
    article = copydesk.clean(text, format="text")
    found = {
        "title": article.title,
        "dek": article.dek,
        "authors": ", ".join(article.authors),
        "date": article.date or "",
    }
    assert found == {
        name: value.strip() for name, value in (line.split(":", 1) for line in said.splitlines())
    }


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Five bridges that fell in one winter | Editorial", "Five bridges that fell in one winter"),
        ("Opinion | Five bridges that fell in one winter", "Five bridges that fell in one winter"),
        ("Five bridges that fell - Notes from a hill", "Five bridges that fell"),
        ("Five bridges that fell - and one that did not", "Five bridges that fell - and one that did not"),
        ("Bread - A beginner's guide", "Bread - A beginner's guide"),
        ("Bread | Water | Salt", "Bread | Water | Salt"),
    ],
)
def test_the_name_of_a_site_is_no_part_of_the_title(line, title):
    from copydesk.roles.title_site import without_site

    assert without_site(line, (line, "Notes from a hill", "The last of them fell on a Sunday.")) == title


MENU = ("Home", "News", "Tides", "Sport", "Your basket is empty", "Browse the shop")
STORY = (
    "Last bell of the Wick mole falls silent\n\n"
    "The bell at the end of the Wick mole rang for the last time on Thursday, when two men from the harbour "
    "office climbed up to it with a canvas bag and took out its clapper. It had hung there for a hundred and "
    "six years, and for the last thirty of them nobody had needed it.\n\n"
    "Boats find the mouth of the harbour by satellite now. But the people who live along the quay say that "
    "they never heard the bell as a signal; they heard it as weather, the way one hears rain on a roof.\n\n"
    "The clapper weighs eleven kilograms. It will be shown in the town hall, beside the key of the old ice "
    "house and a stuffed heron, until the council has found somebody who will pay for a new frame.\n\n"
    "“We could have left it to rust,” said Ilse Marn, who runs the office. “Then it would have fallen on "
    "somebody.”\n"
)
FOOT = "\nPrivacy policy\n\nContact us\n\n© 2031 The Estuary Courier. All rights reserved.\n"


@pytest.mark.parametrize("space", ["\n", "\n\n"])
def test_the_end_of_a_menu_is_no_kicker(space):
    text = space.join(MENU) + space + STORY + FOOT
    assert copydesk.clean(text, format="text").text == STORY


def test_a_link_with_an_arrow_is_no_kicker():
    text = "\n".join(MENU) + "\n\nWinter closing times >>\n\n" + STORY + FOOT
    assert copydesk.clean(text, format="text").text == STORY


def test_a_label_apart_from_the_menu_is_a_kicker():
    text = "\n".join(MENU) + "\n\nHarbours\n" + STORY + FOOT
    assert copydesk.clean(text, format="text").text.startswith("Harbours\n")
