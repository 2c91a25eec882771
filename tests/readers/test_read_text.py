"""Text becomes the blocks a person would see.

Each file in cases/ holds an input with "¶" before every line that must begin a block, followed by the
block's role in brackets where it is not a paragraph: "¶[list_item] - first point".
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from copydesk.documents import Role, SourceFormat
from copydesk.readers.text.read import read_text

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
MARK = re.compile(r"^(\s*)¶(?:\[(\w+)\])?", re.MULTILINE)


def expected_and_source(case):
    marked = case.read_text("utf-8")
    source = MARK.sub(r"\1", marked)
    expected = [
        (number, Role(match[2] or "paragraph"))
        for number, line in enumerate(marked.splitlines(), 1)
        if (match := MARK.match(line))
    ]
    return expected, source


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_blocks_begin_where_a_person_sees_them(case):
    expected, source = expected_and_source(case)
    assert [(block.place.first, block.role) for block in read_text(source).blocks] == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_blocks_and_gaps_make_up_the_source(case, newline):
    _, source = expected_and_source(case)
    lines = source.splitlines()
    rebuilt = []
    for block in read_text(newline.join(lines)).blocks:
        assert block.place.first == len(rebuilt) + len(block.gap) + 1
        rebuilt += [*block.gap, *block.text.split("\n")]
        assert block.place.last == len(rebuilt)
    assert rebuilt == lines[: len(rebuilt)]
    assert not any(line.strip() for line in lines[len(rebuilt) :])


def test_the_line_end_is_remembered_only_where_all_agree():
    assert read_text("a\r\nb\r\n").newline == "\r\n"
    assert read_text("a\r\nb\n").newline == "\n"
    assert read_text("a").newline == "\n"


def test_levels_of_headings_and_lists():
    blocks = read_text("# One\n\n### Three\n\n- top\n  - inner\n    - inmost").blocks
    assert [(block.role, block.level) for block in blocks] == [
        (Role.HEADING, 1),
        (Role.HEADING, 3),
        (Role.LIST_ITEM, 0),
        (Role.LIST_ITEM, 1),
        (Role.LIST_ITEM, 2),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "   \n\t\n", "\x0b\x0c"])
def test_a_source_without_words_has_no_blocks(text):
    assert read_text(text).blocks == ()


def markdown_roles(source):
    return [(block.role.value, block.text) for block in read_text(source, SourceFormat.MARKDOWN).blocks]


def test_markdown_has_code_that_is_set_in():
    shown = [("paragraph", "So:"), ("code", "    light\n    Read more"), ("paragraph", "Done.")]
    assert markdown_roles("So:\n\n    light\n    Read more\n\nDone.\n\nNext.") == [
        *shown,
        ("paragraph", "Next."),
    ]
    assert [role for role, _ in markdown_roles("- So:\n\n    he said\n\nDone.")].count("code") == 0
    assert [role for role, _ in markdown_roles("So:\n    he said\n\nDone.")].count("code") == 0
    # A layout of its own, and text that is no Markdown.
    assert [role for role, _ in markdown_roles("So:\n\n    he\n    said\n    this")].count("code") == 0
    assert [block.role.value for block in read_text("So:\n\n    light\n\nDone.").blocks].count("code") == 0
