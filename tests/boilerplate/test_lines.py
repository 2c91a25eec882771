"""Texts of our own writing, line by line: what stays, what goes.

Each file is a text; a line begins with "+" (the author's: must stay), "-" (page furniture: must go) or "?"
(either will do). The file's name says what it is about before "--", and which case it is after it. A case
that only holds what must stay is as much a case as any other.
"""

from pathlib import Path

import pytest

import copydesk

CASES = sorted((Path(__file__).parent / "lines").glob("*.txt"))


def read_case(path):
    """Return the text, the lines that must stay and those that must go."""
    lines = [(line[:1], line[2:]) for line in path.read_text(encoding="utf-8").splitlines()]
    text = "\n".join(line for _, line in lines)
    return text, *[[line for mark, line in lines if mark == wanted and line] for wanted in "+-"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    text, stay, go = read_case(path)
    left = copydesk.clean(text, format="text").text.split("\n")
    assert [line for line in stay if line not in left] == []
    assert [line for line in go if line in left] == []
