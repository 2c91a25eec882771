"""What is said on stderr: explanations, colour, and hostile text shown safely."""

import io

import pytest
from click.testing import CliRunner

from copydesk import Article, Block, Reason, Role, SourceFormat, Verdict
from copydesk.cli import main
from copydesk.cli.console.report import explain
from copydesk.cli.console.safe_text import safe_name, safe_text, shorten
from copydesk.cli.console.streams import Console, wants_color
from copydesk.documents import Place
from copydesk.verdicts import Category, Kind
from ferry import LEDE, OTHER

DOUBLED = f"{LEDE}\n\n{LEDE}\n\n{OTHER}\n"


def explained(*arguments, text=DOUBLED, **environment):
    environment = {"NO_COLOR": None, "FORCE_COLOR": None, "TERM": "xterm", "COLUMNS": "80", **environment}
    return CliRunner().invoke(main, ["clean", "--no-boilerplate", *arguments], input=text, env=environment)


def article():
    """Make an article of a copy and a prompt around what stays, as hostile as text can be."""
    copy = Reason(Category.DUPLICATE, "exact-copy", Kind.EXACT, "word for word", 1)
    prompt = Reason(Category.BOILERPLATE, "comment-prompt", Kind.COMMENTS, "asks for \x1b[1mcomments")
    verdicts = (
        Verdict(Block(0, LEDE, Role.PARAGRAPH, Place(1, 1)), Role.PARAGRAPH, copy),
        Verdict(Block(1, LEDE, Role.PARAGRAPH, Place(3, 3), ("",)), Role.PARAGRAPH),
        Verdict(
            Block(2, "Join \x1b]0;x\x07in!\n[b]Now[/b]", Role.PARAGRAPH, Place(5, 6)), Role.PARAGRAPH, prompt
        ),
    )
    return Article(SourceFormat.TEXT, verdicts, source="a\n.txt")


def test_each_struck_block_is_told_with_lines_rule_reason_and_twin(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    explain(article(), Console())
    assert capsys.readouterr().err.splitlines() == [
        "a\\n.txt: struck 2 of 3 blocks, 20 of 37 words: comments 1, exact 1",
        "  line 1     exact-copy: word for word",
        "             - The harbour master said on Tuesday that the ferry to Skarvik…",
        "             = line 3: The harbour master said on Tuesday that the ferry to…",
        "  lines 5-6  comment-prompt: asks for comments",
        "             - Join in! [b]Now[/b]",
    ]


def test_what_holds_for_a_run_of_blocks_is_told_once(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    menu = Reason(Category.BOILERPLATE, "above-article", Kind.NAVIGATION, "before it; short")
    prompt = Reason(Category.BOILERPLATE, "known-phrase", Kind.SHARE, "before it; like 'share'; short")
    page = [
        ("Home", menu),
        ("News", menu),
        ("Share", prompt),
        ("City", menu),
        (LEDE, None),
        ("Sport", menu),
    ]
    verdicts = tuple(
        Verdict(Block(number, text, Role.PARAGRAPH, Place(number + 1, number + 1)), Role.PARAGRAPH, reason)
        for number, (text, reason) in enumerate(page)
    )
    explain(Article(SourceFormat.TEXT, verdicts, source="a.txt"), Console())
    assert capsys.readouterr().err.splitlines()[1:] == [
        "  line 1  above-article: before it; short",
        "          - Home",
        "  line 2  - News",
        "  line 3  known-phrase: like 'share'",
        "          - Share",
        "  line 4  above-article: short",
        "          - City",
        "  line 6  above-article: before it; short",
        "          - Sport",
    ]


def test_explaining_leaves_the_result_alone_and_fits_the_terminal():
    assert explained("--explain").stdout == explained().stdout
    assert all(len(line) <= 80 for line in explained("--explain").stderr.splitlines())


def test_nothing_struck_is_said_too():
    assert explained("--explain", text=LEDE).stderr == "standard input: nothing struck, 17 words kept\n"
    assert explained("--explain", text="Ferries").stderr == "standard input: nothing struck, 1 word kept\n"


def test_verbose_sums_up_and_quiet_wins():
    assert explained("-v").stderr == "standard input: struck 1 of 3 blocks, 17 of 54 words: exact 1\n"
    assert explained("-v", "-q").stderr == ""


def test_colour_only_where_asked_for_or_on_a_terminal():
    assert "\x1b[" in explained("--explain", "--color", "always").stderr
    assert "\x1b[" not in explained("--explain", "--color", "always").stdout
    assert "\x1b[" not in explained("--explain").stderr
    assert "\x1b[" in explained("--explain", FORCE_COLOR="1").stderr


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("choice", "environment", "stream", "expected"),
    [
        ("auto", {}, Terminal(), True),
        ("auto", {}, io.StringIO(), False),
        ("auto", {}, None, False),
        ("auto", {"NO_COLOR": "1"}, Terminal(), False),
        ("auto", {"NO_COLOR": ""}, Terminal(), True),
        ("auto", {"TERM": "dumb"}, Terminal(), False),
        ("auto", {"FORCE_COLOR": "1"}, io.StringIO(), True),
        ("auto", {"FORCE_COLOR": "0"}, io.StringIO(), False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, Terminal(), False),
        ("always", {"NO_COLOR": "1"}, io.StringIO(), True),
        ("never", {"FORCE_COLOR": "1"}, Terminal(), False),
    ],
)
def test_what_decides_about_colour(monkeypatch, choice, environment, stream, expected):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_color(choice, stream) is expected


HOSTILE = {
    "colour": ("a\x1b[31mred\x1b[0m b", "ared b"),
    "title of the window, ended by BEL": ("a\x1b]0;owned\x07b", "ab"),
    "title of the window, ended by ST": ("a\x1b]0;owned\x1b\\b", "ab"),
    "sequence of one C1 character": ("a\x9b31mb\x9d0;t\x9cc", "abc"),
    "sequence that never ends": ("a\x1b]0;owned", "a"),
    "controls": ("a\x00\x07\x08b\x7fc", "abc"),
    "white space": ("a\tb\vc\rd\u2028e", "a b c d e"),
    "bidi": ("a\u202eb\u2066c\u2069", "abc"),
    "invisible": ("a\u200bb\ufeffc", "abc"),
    "lone surrogate": ("a\udc80b", "ab"),
    "joiners and marks stay": ("می\u200cخواهم \u200e👩\u200d🚀", "می\u200cخواهم \u200e👩\u200d🚀"),
    "rich markup is only text": ("[bold]x[/bold]", "[bold]x[/bold]"),
}


@pytest.mark.parametrize(("text", "expected"), HOSTILE.values(), ids=HOSTILE.keys())
def test_no_control_of_the_input_reaches_the_terminal(text, expected):
    assert safe_text(text) == expected


def test_controls_a_caller_needs_can_be_kept():
    assert safe_text("a\n\tb\x1b[1m", keep="\n\t") == "a\n\tb"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("[/bold].html", "[/bold].html"),
        ("a\nb.txt", "a\\nb.txt"),
        ("\x1b[31m.txt", "\\x1b[31m.txt"),
        ("caf\udce9.txt", "caf\\xe9.txt"),
        ("\u202etxt.exe", "\\u202etxt.exe"),
        ("naïve 船.txt", "naïve 船.txt"),
    ],
)
def test_file_names_are_shown_so_that_they_can_be_told_apart(name, expected):
    assert safe_name(name) == expected


def test_a_hostile_name_is_safe_in_messages():
    result = explained("\x1b]0;owned\x07[/bold]\n.txt")
    assert result.stderr == "\\x1b]0;owned\\x07[/bold]\\n.txt: error: no such file; check the name\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("on two\n  lines", "on two lines"),
        ("cut at a word of it", "cut at a…"),
        ("nowordbreakinit", "nowordbre…"),
    ],
)
def test_quotes_are_one_short_line(text, expected):
    assert shorten(text, 12 if " " in text else 10) == expected
