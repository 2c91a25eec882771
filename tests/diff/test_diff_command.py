"""`copydesk diff` as people call it: on a terminal, in a pipe, over folders, and for programs."""

import gzip
import hashlib
import json
import os
import pty
import select
import subprocess
import sys

import pytest
from articles import Gone, judged
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.cli.diff.terminal import Screen
from copydesk.diff.rows import Fold, all_rows, folded_rows
from copydesk.diff.stat import FileStat, stat_lines
from ferry import LEDE, OTHER

RAW = f"{LEDE}\n\n{OTHER}\n\n{LEDE}\n"
CLEAN = f"{LEDE}\n\n{OTHER}\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(*arguments, stdin=None, command="diff", **environment):
        environment = {"NO_COLOR": None, "FORCE_COLOR": None, "TERM": "xterm", "COLUMNS": "80", **environment}
        # What the boilerplate model thinks of so short an article is no matter of these tests.
        arguments = [command, "--no-boilerplate", *map(str, arguments)]
        return CliRunner().invoke(main, arguments, input=stdin, env=environment)

    return call


@pytest.fixture
def raw(tmp_path):
    (tmp_path / "raw.txt").write_text(RAW)
    return "raw.txt"


ARTICLE = judged(
    LEDE,
    Gone("Share this story", "share-prompt"),
    *(f"Paragraph {number}. {OTHER}" for number in range(8)),
    Gone(LEDE, "exact-copy", 0),
)


@pytest.mark.parametrize("width", [40, 70, 80, 120])
@pytest.mark.parametrize("style", ["article", "side"])
def test_nothing_is_wider_than_the_terminal(style, width):
    screen = Screen(width, color=False)
    lines = list(getattr(screen, style)(ARTICLE, 1))
    assert max(map(len, lines)) <= width
    text = "\n".join(lines)
    assert "Share this story" in text
    assert "share-prompt" in text


def test_the_article_is_readable_without_colour():
    lines = list(Screen(80, color=False).article(ARTICLE, 1))
    assert lines[0].startswith("a.txt: struck 2 of 11 blocks, 20 of 213 words: ")
    (struck,) = [line for line in lines if "Share this story" in line]
    assert struck.startswith(" 3 - Share this story")
    assert struck.endswith("│ share-prompt: because of")
    assert any(
        line.startswith(" 1   The harbour master") and "│ stays; repeated at line" in line for line in lines
    )
    assert any("(= line 1)" in line for line in lines)
    assert any("... 6 blocks kept, lines 7-17" in line for line in lines)


def test_a_reason_that_holds_for_a_run_of_blocks_stands_in_the_margin_once():
    menu = [Gone(word, "menu") for word in ("Home", "News", "Sport")]
    lines = list(Screen(80, color=False).article(judged(*menu, LEDE, Gone("Home", "other")), 1))
    margins = [line.partition("│")[2].strip() for line in lines if "│" in line]
    assert margins == ["menu: because of menu", "menu", "menu", "other: because of other"]


def test_evidence_that_holds_for_the_block_above_is_not_said_again():
    blocks = [
        Gone("Home", "menu", detail="before it; short"),
        Gone("Share", "prompt", detail="before it; like 'share'; short"),
        Gone("News", "menu", detail="before it; short"),
        LEDE,
        Gone("Sport", "menu", detail="before it; short"),
    ]
    lines = Screen(120, color=False).article(judged(*blocks), 1)
    margins = [line.partition("│")[2].strip() for line in lines if "│" in line]
    assert margins == ["menu: before it; short", "prompt: like 'share'", "menu", "menu: before it; short"]


def test_in_colour_struck_text_is_red():
    lines = list(Screen(80, color=True).article(ARTICLE, 1))
    (struck,) = [line for line in lines if "Share this story" in line]
    assert "\x1b[31mShare this story" in struck
    assert not any("\x1b[31m" in line for line in lines if "Paragraph" in line)


def test_hostile_text_and_names_reach_no_terminal():
    struck = Gone("struck \x1b]0;title\x07 [/bold]", "rule")
    hostile = judged("kept \x1b[2J\u202eevil [bold]", struck, name="\x1b[31m[/bold].html")
    for style in ("article", "side"):
        text = "\n".join(getattr(Screen(80, color=False), style)(hostile, 3))
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "[/bold]" in text
        assert "evil [bold]" in text


def test_what_is_shown_is_what_is_near_a_change_or_stays_for_a_copy():
    shape = [
        f"fold {len(row.rows)}" if isinstance(row, Fold) else str(row.verdict.block.index)
        for row in folded_rows(ARTICLE.article, 2)
    ]
    assert shape == ["0", "1", "2", "3", "fold 4", "8", "9", "10"]
    assert [row.repeats[0].index for row in all_rows(ARTICLE.article) if row.repeats] == [10]
    assert len(list(folded_rows(ARTICLE.article, 99))) == 11


def on_a_terminal(*arguments, cwd, **environment):
    """Run the command with a terminal for its output, and give what it shows."""
    parent, child = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PAGER": "cat", "COLUMNS": "80", **environment}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "copydesk", *arguments]
    process = subprocess.Popen(command, stdin=child, stdout=child, stderr=child, cwd=cwd, env=environment)
    os.close(child)
    shown = b""
    while select.select([parent], [], [], 20)[0]:
        try:
            part = os.read(parent, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    process.wait(timeout=20)
    os.close(parent)
    return shown.decode().replace("\r\n", "\n")


def test_on_a_terminal_the_article_goes_through_the_pager(tmp_path, raw):
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho paged; cat\n")
    pager.chmod(0o755)
    shown = on_a_terminal("diff", "--no-boilerplate", raw, cwd=tmp_path, PAGER=str(pager))
    assert shown.startswith("paged\n")
    assert "exact-copy" in shown
    assert "\x1b[31m" in shown
    assert not on_a_terminal("diff", "--no-pager", raw, cwd=tmp_path, PAGER=str(pager)).startswith("paged")


def test_in_a_pipe_it_is_a_patch(run, raw):
    lines = run(raw).stdout.splitlines()
    assert lines[:2] == ["--- a/raw.txt", "+++ b/raw.txt"]
    assert [line for line in lines if line.startswith("-") and LEDE in line] == [f"-{LEDE}"]


def test_colour_when_asked_for(run, raw):
    assert "\x1b[31m-" in run("--color", "always", raw).stdout
    assert "\x1b" not in run(raw).stdout


def test_what_is_in_colour_is_for_a_terminal_even_in_a_pipe(run, tmp_path):
    (tmp_path / "raw.txt").write_text(RAW.replace("ferry", "\x1b]0;title\x07ferry\u202e"))
    shown = run("--color", "always", "raw.txt").stdout
    assert "\x1b]" not in shown
    assert "\u202e" not in shown
    assert "\x1b]0;title\x07" in run("raw.txt").stdout, "a patch holds what it takes away"


def test_several_inputs_make_one_patch(run, raw, tmp_path):
    (tmp_path / "other.txt").write_text(RAW)
    assert run(raw, "other.txt").stdout.count("\n+++ b/") == 2


def test_stat_is_as_git_has_it():
    stats = [FileStat("a.txt", 0, 4), FileStat("same.txt", 0, 0), FileStat("deep/b.txt", 2, 30)]
    assert list(stat_lines(stats, 40)) == [
        " a.txt      |  4 --",
        " deep/b.txt | 32 ++---------------------",
        " 2 files changed, 2 insertions(+), 34 deletions(-)",
    ]
    assert list(stat_lines([FileStat("a.txt", 0, 1)])) == [" a.txt | 1 -", " 1 file changed, 1 deletion(-)"]
    assert list(stat_lines([])) == [" 0 files changed"]
    long = list(stat_lines([FileStat("very/" * 20 + "name.txt", 500, 500)], 60))
    assert max(map(len, long)) <= 60
    assert long[0].startswith(" ...")
    assert "/name.txt | 1000 +" in long[0]


def test_json_is_for_programs(run, raw):
    row = json.loads(run("--style", "json", raw).stdout)
    assert row["source"] == "raw.txt"
    assert row["before_sha256"] == hashlib.sha256(RAW.encode()).hexdigest()
    assert row["after_sha256"] == hashlib.sha256(CLEAN.encode()).hexdigest()
    (struck,) = row["struck"]
    assert (struck["rule"], struck["lines"], struck["text"]) == ("exact-copy", [5, 5], LEDE)
    assert (struck["duplicate_of"], struck["duplicate_lines"]) == (0, [1, 1])


@pytest.mark.parametrize(
    ("text", "arguments", "code", "silent"),
    [
        (RAW, [], 0, False),
        (RAW, ["--check"], 1, False),
        (RAW, ["--check", "-q"], 1, True),
        (CLEAN, ["--check"], 0, True),
        (RAW, ["--check", "--no-dedup"], 0, True),
    ],
)
def test_check(run, text, arguments, code, silent):
    result = run(*arguments, stdin=text)
    assert result.exit_code == code
    assert (result.stdout == "") == silent


def test_strict_makes_a_warning_an_error_that_quiet_does_not_hide(run):
    assert run("-q", stdin="").stderr == ""
    result = run("-q", "--strict", stdin="")
    assert result.exit_code == 1
    assert result.stderr == "standard input: error: no text in it; nothing comes out\n"


def test_one_bad_input_costs_itself_alone(run, raw):
    result = run("missing.txt", raw)
    assert result.exit_code == 3
    assert "missing.txt: error: no such file" in result.stderr
    assert "+++ b/raw.txt" in result.stdout


@pytest.mark.parametrize(
    "styles",
    [["--stat", "--style", "side"], ["--html", "x.html", "--stat"], ["--html", "x.html", "--style", "json"]],
)
def test_styles_exclude_each_other(run, raw, styles):
    result = run(*styles, raw)
    assert result.exit_code == 2
    assert "exclude each other" in result.stderr


@pytest.fixture
def folder(tmp_path):
    for name, data in {
        "a.txt": RAW.encode(),
        "deep/b.txt": CLEAN.encode(),
        "deep/c.txt.gz": gzip.compress(RAW.encode()),
        "photo.jpg": b"\xff\xd8\xff\xe0",
        "packed.tgz": gzip.compress(b"name\0\0\0\0\0\0\0" * 20),
        "crawl.jsonl": b"",
        ".hidden": RAW.encode(),
    }.items():
        path = tmp_path / "raw" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "raw"


def test_a_folder_gives_the_stat_of_each_file(run, folder):
    assert run("raw").stdout.splitlines() == [
        " raw/a.txt         | 2 --",
        " raw/deep/c.txt.gz | 2 --",
        " 2 files changed, 4 deletions(-)",
    ]
    assert run("--style", "unified", "raw").stdout.count("\n+++ b/raw/") == 2


@pytest.mark.parametrize("target", ["text", "json"])
def test_a_folder_is_compared_with_what_a_batch_wrote(run, folder, tmp_path, target):
    assert run("raw", "-o", "cleaned", "-t", target, command="batch").exit_code == 0
    assert run("raw", "cleaned").stdout == run("raw").stdout


def test_a_batch_result_that_is_gone_or_altered_is_told(run, folder, tmp_path):
    run("raw", "-o", "cleaned", command="batch")
    (tmp_path / "cleaned/a.txt").write_text(f"{LEDE}\n\n{OTHER}\n\nAdded by hand.\n")
    (tmp_path / "cleaned/deep/b.txt").unlink()
    result = run("raw", "cleaned")
    assert result.exit_code == 3
    assert "raw/deep/b.txt: error: nothing in cleaned was made of it" in result.stderr
    assert " raw/a.txt         | 2 +-" in result.stdout


def test_the_page_goes_to_standard_output_where_that_is_asked(run, raw, tmp_path):
    result = run("--html", "-", raw)
    assert result.stdout.startswith("<!doctype html>")
    assert os.listdir(tmp_path) == [raw]
