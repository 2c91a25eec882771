"""The pages of the manual: read into pieces, printed, and written as man pages that are up to date."""

import os
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.main import COMMANDS
from copydesk.cli.manual.__main__ import generated
from copydesk.cli.manual.pieces import Piece, Shape, read_pieces
from copydesk.cli.manual.roff import man_page
from copydesk.cli.manual.terminal import page_lines
from copydesk.cli.manual.topics import TOPICS, read_topic, title_of
from copydesk.rules import all_rules
from copydesk.text.wordlists import FOLDER

PAGE = """\
# A title

Words that go on
over two lines, with `code`.

- one
- two
  goes on

1. first

    $ a command

    its output

| head | meaning |
|---|--:|
| one | a long meaning |
"""


def run(*arguments):
    return CliRunner().invoke(main, ["help", *arguments], env={"COLUMNS": "80", "NO_COLOR": "1"})


def test_a_page_is_read_into_pieces():
    assert read_pieces(PAGE) == [
        Piece(Shape.HEADING, "A title", "1"),
        Piece(Shape.PARAGRAPH, "Words that go on over two lines, with `code`."),
        Piece(Shape.ITEM, "one", "-"),
        Piece(Shape.ITEM, "two goes on", "-"),
        Piece(Shape.ITEM, "first", "1."),
        Piece(Shape.CODE, "$ a command\n\nits output"),
        Piece(Shape.TABLE, rows=(("head", "meaning"), ("one", "a long meaning"))),
    ]


def test_a_page_is_printed_within_the_width():
    assert list(page_lines(read_pieces(PAGE), 16, color=False)) == [
        "A TITLE",
        "",
        "Words that go on",
        "over two lines,",
        "with `code`.",
        "",
        "  - one",
        "  - two goes on",
        "  1. first",
        "",
        "    $ a command",
        "",
        "    its output",
        "",
        "head  meaning",
        "----  ----------",
        "one   a long",
        "      meaning",
    ]


@pytest.mark.parametrize("name", TOPICS)
def test_every_topic_has_a_title_and_prints(name):
    assert read_topic(name).startswith("# ")
    result = run(name)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{title_of(name).upper()}\n")
    assert "<!--" not in result.stdout


def test_no_page_lies_about_unlisted():
    pages = {
        name.removesuffix(".md") for name in os.listdir(os.path.join(FOLDER, "help")) if name.endswith(".md")
    }
    assert pages == set(TOPICS)


def test_without_a_topic_there_is_a_list_and_a_wrong_one_gets_a_suggestion():
    shown = run().stdout
    assert all(f"copydesk help {name}\n" in shown for name in TOPICS)
    assert all(f"copydesk {name}\n" in shown for name in COMMANDS)
    assert "Did you mean 'decide'?" in run("decides").stderr


def test_a_command_is_shown_as_its_man_page():
    assert "EXAMPLES" not in run("clean").stdout
    assert "Examples\n\n    curl" in run("clean").stdout


def test_tables_are_made_from_the_definitions():
    assert all(rule.name in read_topic("rules") for rule in all_rules())
    assert "| `no-dedup` | true or false |" in read_topic("config")
    assert "| `duplicate_of` |" in read_topic("json")
    assert "| 141 | broken pipe |" in read_topic("exit-codes")


@pytest.mark.parametrize("path", generated())
def test_what_the_wheel_installs_is_up_to_date(path):
    with open(os.path.join(FOLDER, *path.split("/")), encoding="utf-8") as file:
        assert file.read() == generated()[path], "run: python -m copydesk.cli.manual"


def test_roff_is_escaped():
    page = man_page("x", 7, "a-b", [Piece(Shape.PARAGRAPH, ".PP \\ `c`"), Piece(Shape.CODE, "'q'\n.x")], "1")
    assert page.splitlines()[3:] == [
        ".PP", "\\&.PP \\e \\fBc\\fR", ".PP", ".RS 4", ".nf", "\\&'q'", "\\&.x", ".fi", ".RE",
    ]  # fmt: skip


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_man_pages_have_no_faults(tmp_path):
    for path, text in generated().items():
        if path.startswith("man/"):
            done = subprocess.run(
                ["groff", "-man", "-ww", "-z", "-Kutf8", "-Tutf8"],
                input=text.encode(), capture_output=True, timeout=60,
            )  # fmt: skip
            assert done.stderr == b"", path
