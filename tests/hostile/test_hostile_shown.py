"""What reaches a terminal holds no character that steers it, and no markup of rich is obeyed."""

import json
import os
import pty
import re
import threading
from pathlib import Path

import lxml.html
import pytest
from child import run

# Tab and line feed aside: C0, DEL, C1, line and paragraph ends, overrides of direction, byte order mark.
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
EVIL = (
    "\x1b[2J",
    "\x1b]0;owned\x07",
    "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "\x9b31m",
    "\x90payload\x9c",
    "\u202e\u2066",
    "\x07\x08\x0b\x0c\x7f",
    "\r",
    "[bold red]",
    "[/bold]",
    "[link=https://evil.example]",
)
SENTENCE = "The harbour master said on Tuesday that the ferry to Skarvik would sail before the autumn"
TEXT = "\n\n".join(
    f"{SENTENCE} {number} {evil} again.\n\nRead more: this {evil} article" for number, evil in enumerate(EVIL)
)
TEXT = f"{TEXT}\n\n{TEXT}\n"
PAGE = "<h1>A [bold]title[/bold] &#27;[2J &#x202e;</h1>" + "".join(
    f"<p>{SENTENCE} {number} {evil} &#{ord(evil[0])}; again.</p>" * 2 for number, evil in enumerate(EVIL)
)
NAMES = (
    "a\x1b[2J.txt",
    "new\nline.txt",
    "[/bold].txt",
    "\u202etxt.txt",
    "-dash.txt",
    "--help",
    "caf\udce9.txt",
)
WAYS = [
    ("clean", "--explain"),
    ("clean", "-v"),
    ("clean", "--check"),
    ("clean", "--strict", "-t", "json"),
    ("diff", "--stat"),
    ("diff", "--style", "json"),
    ("diff", "--style", "article"),
    ("diff", "--style", "side"),
]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes((PAGE if number % 2 else TEXT).encode("utf-8", "surrogatepass"))
    return folder


def assert_harmless(*shown: bytes):
    for one in shown:
        text = one.decode("utf-8")  # what is shown is valid, too
        found = STEERING.search(text)
        assert found is None, f"{found[0]!r} after {text[max(0, found.start() - 60) : found.start()]!r}"


def read_all(shown, pieces):
    """Read a terminal until the other end is closed, which Linux tells by an error."""
    try:
        while piece := os.read(shown, 65536):
            pieces.append(piece)
    except OSError:
        pass


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
@pytest.mark.parametrize("data", [TEXT, PAGE], ids=["text", "page"])
def test_of_standard_input(way, data):
    outcome = run(*way, data=data.encode())
    assert outcome.code in (0, 1), outcome.stderr.decode()
    assert_harmless(outcome.stdout, outcome.stderr)


@pytest.mark.parametrize("way", [way for way in WAYS if "json" not in way], ids=" ".join)
def test_of_files_with_hostile_names(way, folder):
    outcome = run(*way, "--", *NAMES, cwd=folder)
    assert outcome.code in (0, 1), outcome.stderr.decode()
    assert_harmless(outcome.stdout, outcome.stderr)


@pytest.mark.parametrize(
    "more", [("-v",), ("--report", "report.jsonl"), ("--check",), ("-t", "jsonl")], ids=" ".join
)
def test_of_a_batch(more, folder, tmp_path):
    output = [] if "jsonl" in more else ["-o", str(tmp_path / "out")]
    outcome = run("batch", str(folder), *output, *more, cwd=tmp_path)
    assert outcome.code in (0, 1), outcome.stderr.decode()
    assert_harmless(outcome.stdout, outcome.stderr)


def test_of_names_that_are_missing(folder):
    for command in ("clean", "diff"):
        outcome = run(command, "--", *(f"missing{name}" for name in NAMES), cwd=folder)
        assert outcome.code == 3
        assert_harmless(outcome.stdout, outcome.stderr)
        assert b"missing[/bold].txt" in outcome.stderr


@pytest.mark.parametrize("arguments", [("--to", "\x1b[2J[bold]"), ("--\x1b[2J",), ("--encoding", "\x9b1m")])
def test_of_options_that_are_wrong(arguments):
    outcome = run("clean", *arguments, data=b"text")
    assert outcome.code == 2
    assert_harmless(outcome.stderr)


@pytest.mark.parametrize("target", ["text", "markdown", "json", "jsonl"])
def test_what_is_written_drops_them_and_says_how_many(target, folder, tmp_path):
    output = tmp_path / "out"
    outcome = run("clean", "-t", target, "-o", str(output), "--", NAMES[0], cwd=folder)
    assert outcome.code == 0
    assert re.search(rb"dropped \d+ terminal escape sequences and \d+ control characters", outcome.stderr)
    written = Path(output).read_text(encoding="utf-8")
    assert_harmless(written.encode())
    text = (
        json.loads(written.splitlines()[0] if target == "jsonl" else written)["text"]
        if "json" in target
        else ""
    )
    assert_harmless(text.encode())


@pytest.mark.parametrize("source_format", ["text", "markdown", "html"])
def test_markdown_carries_no_script(source_format):
    evil = (
        "Some words [click](javascript:alert(1)) and [more](JaVaScRiPt&colon;alert(1)) of it.\n\n"
        "Some words <script>alert(1)</script> and <img src=x onerror=alert(1)> of it.\n\n"
        "Some words <a href='javascript:alert(1)'>here</a> and <a href='data:text/html,x'>there</a>.\n\n"
        "Some words ![x](data:text/html,x) and <javascript:alert(1)> stand here.\n\n[1]: javascript:x\n"
    )
    markdown_it = pytest.importorskip("markdown_it")
    outcome = run("clean", "--no-boilerplate", "-f", source_format, "-t", "markdown", data=evil.encode())
    assert outcome.code == 0
    # The most trusting reader there is: raw HTML passes, and every link is taken for good.
    reader = markdown_it.MarkdownIt("commonmark", {"html": True})
    reader.validateLink = lambda _: True
    page = lxml.html.fromstring(reader.render(outcome.stdout.decode()))
    assert page.text_content().count("Some words") == 4
    assert not page.xpath("//script | //img")
    assert not [link for *_, link, _ in page.iterlinks() if not link.startswith("http")]


@pytest.mark.parametrize("way", [("clean",), ("diff",), ("diff", "--style", "unified")], ids=" ".join)
def test_on_a_terminal(way, folder):
    shown, terminal = pty.openpty()
    pieces: list[bytes] = []
    # A terminal holds a few kilobytes only: unread, it makes the command wait for ever.
    reader = threading.Thread(target=read_all, args=(shown, pieces))
    reader.start()
    outcome = run(
        *way, "--color", "never", data=TEXT.encode(), stdout=terminal, env={**os.environ, "PAGER": "cat"}
    )
    os.close(terminal)
    reader.join(timeout=60)
    os.close(shown)
    text = b"".join(pieces)
    assert outcome.code == 0
    assert_harmless(text.replace(b"\r\n", b"\n"))


def test_the_command_does_not_follow_its_environment_into_markup():
    outcome = run(
        "clean", "--explain", data=TEXT.encode(), env={**os.environ, "TERM": "xterm", "NO_COLOR": "1"}
    )
    assert b"[bold red]" in outcome.stderr
    assert_harmless(outcome.stdout, outcome.stderr)
