"""Text comes out as the source's own lines."""

import pytest

from copydesk import Article, Block, Reason, Role, SourceFormat, Verdict
from copydesk.documents import Place
from copydesk.verdicts import Category, Kind
from copydesk.writers import write
from copydesk.writers.text import write_text

STRUCK = Reason(Category.BOILERPLATE, "a-rule", Kind.OTHER, "because")


def article(*blocks, **more):
    """Make an article of (text, gap, struck) blocks."""
    verdicts = [
        Verdict(
            Block(i, text, Role.PARAGRAPH, Place(i + 1, i + 1), gap),
            Role.PARAGRAPH,
            STRUCK if struck else None,
        )
        for i, (text, gap, struck) in enumerate(blocks)
    ]
    return Article(SourceFormat.TEXT, tuple(verdicts), **more)


KEPT, GONE = False, True
CASES = {
    "nothing kept": ([("a", (), GONE)], ""),
    "lines as they stand": ([("  a \n\tb", (), KEPT)], "  a \n\tb\n"),
    "no blank line where the source had none": ([("a", (), KEPT), ("b", (), KEPT)], "a\nb\n"),
    "a run of blank lines becomes its emptiest": (
        [("a", (), KEPT), ("b", ("  ", "", " "), KEPT)],
        "a\n\nb\n",
    ),
    "a blank line of blanks stays as it stood": ([("a", (), KEPT), ("b", (" ",), KEPT)], "a\n \nb\n"),
    "a gap before a struck block counts": (
        [("a", (), KEPT), ("x", ("",), GONE), ("b", (), KEPT)],
        "a\n\nb\n",
    ),
    "a gap after a struck block counts": ([("a", (), KEPT), ("x", (), GONE), ("b", ("",), KEPT)], "a\n\nb\n"),
    "no blank line at the top": ([("x", (), GONE), ("b", ("",), KEPT)], "b\n"),
    "no blank line at the end": ([("a", (), KEPT), ("x", ("",), GONE)], "a\n"),
}


@pytest.mark.parametrize(("blocks", "expected"), CASES.values(), ids=CASES.keys())
def test_kept_lines_stand_as_in_the_source(blocks, expected):
    assert write_text(article(*blocks)) == expected


@pytest.mark.parametrize("target", ["text", "markdown"])
def test_line_ends_of_the_source_are_kept_in_files(target):
    assert write(article(("a", (), KEPT), ("b", ("",), KEPT), newline="\r\n"), target) == b"a\r\n\r\nb\r\n"


def test_lone_surrogates_cannot_be_written_and_are_replaced():
    assert write(article(("a\ud800b", (), KEPT)), "text") == "a\ufffdb\n".encode()
