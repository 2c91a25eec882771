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
