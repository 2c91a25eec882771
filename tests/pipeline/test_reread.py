"""What is left of a text is read from its blocks, and just as its lines would be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.pipeline.reread import reread
from copydesk.readers.text.read import read_text

LONG = (
    "The council voted nine to four on Tuesday to drain the inner basin and to rebuild the sea wall by May."
)
LINES = st.sampled_from(
    [
        LONG,
        "The ferry will leave from Upper Wick",
        "and call at Wick.",
        "> a quote",
        "- a point",
        "",
        " ",
        "# Tides",
    ]
)


def seen(block):
    return block.text, block.role, block.gap, block.level


def left_of(blocks, struck):
    """Give the kept blocks with the blank line before each, and the lines that they make."""
    left, lines, blank = [], [], None
    for block, gone in zip(blocks, struck, strict=True):
        if left and blank is None and block.gap:
            blank = min(block.gap, key=len)
        if not gone:
            left.append((block, blank))
            lines += [block.text] if blank is None else [blank, block.text]
            blank = None
    return left, "\n".join(lines)


@given(st.lists(st.tuples(LINES, st.booleans()), max_size=20))
def test_blocks_are_read_as_their_lines_are(numbered):
    blocks = read_text("\n".join(line for line, _ in numbered)).blocks
    left, text = left_of(blocks, [gone for _, gone in numbered][: len(blocks)])
    again = reread(left)
    if again is not None:
        assert list(map(seen, again)) == list(map(seen, read_text(text).blocks))


def test_most_texts_need_no_reading():
    blocks = read_text(f"Home\n{LONG}\n\nRead more\n\n{LONG}\nShare").blocks
    left, text = left_of(blocks, [True, False, True, False, True])
    again = reread(left)
    assert again is not None
    assert list(map(seen, again)) == list(map(seen, read_text(text).blocks))
    assert [block.index for block in again] == [1, 3]


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\nThe ferry will leave from Upper Wick\nShare.\nand call at Wick.",
        f"{LONG}\n> a quote\nShare.\n> more of it",
        f"{LONG}\nHome | About | Contact\nShare.\nWick | Upper Wick | Nether Wick",
        f"{LONG}\n```\nShare.\n```",
        "The ferry will leave from Upper Wick\n\nShare.\n\nand call at Wick.",
    ],
    ids=["a sentence", "a quote", "a table", "a fence", "maybe hard-wrapped"],
)
def test_what_may_read_differently_is_read(text):
    blocks = read_text(text).blocks
    left, _ = left_of(blocks, [block.text == "Share." for block in blocks])
    assert reread(left) is None
