"""The configuration: found upwards, shown, overridden, and every mistake in it told by file and line."""

import json
import os

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from ferry import LEDE, OTHER

PAGE = f"<!doctype html><h1>Ferry sails</h1><p>{LEDE}</p><h2>What next</h2><p>{OTHER}</p>"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    return tmp_path


def run(*arguments, stdin=PAGE):
    return CliRunner().invoke(main, ["clean", "--no-boilerplate", *map(str, arguments)], input=stdin)


def roles(*arguments):
    return {block["role"] for block in json.loads(run("-t", "json", *arguments).stdout)["blocks"]}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("copydesk.toml", 'drop = ["title", "heading"]\n'),
        ("copydesk.toml", 'drop = "title,heading"\n'),
        ("pyproject.toml", '[tool.copydesk]\nonly = "paragraph"\n'),
    ],
)
def test_it_is_found_upwards(folder, name, text):
    (folder / name).write_text(text)
    assert roles() == {"paragraph"}
    assert roles("--isolated") == {"title", "heading", "paragraph"}


def test_the_nearest_one_counts_and_a_project_without_the_table_is_passed_over(folder):
    (folder / "copydesk.toml").write_text('drop = "title"\n')
    (folder / "inner" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert roles() == {"heading", "paragraph"}
    (folder / "inner" / "copydesk.toml").write_text('drop = "heading"\n')
    assert roles() == {"title", "paragraph"}


def test_the_command_line_beats_it(folder):
    (folder / "copydesk.toml").write_text('drop = "title"\n')
    assert roles("--drop", "heading") == {"title", "paragraph"}


def test_it_can_be_named_and_is_looked_for_beside_the_file_in_an_editor(folder):
    (folder / "other.toml").write_text('drop = "heading"\n')
    assert "heading" not in roles("--config", folder / "other.toml")
    (folder / "there").mkdir()
    (folder / "there" / "copydesk.toml").write_text('only = "title"\n')
    assert roles("--stdin-filename", folder / "there" / "a.html") == {"title"}


def test_verbose_shows_it(folder):
    (folder / "copydesk.toml").write_text('drop = ["title", "dek"]\nno-dedup = true\n')
    shown = f"{folder / 'copydesk.toml'}: configuration: drop = title,dek, no-dedup = true\n"
    assert run("-v").stderr.startswith(shown)
    assert "configuration" not in run("-v", "--isolated").stderr


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\ndrop = 5\n", 2, "drop: must be a string or a list of strings"),
        ('drop = "titel"\n', 1, "Did you mean 'title'?"),
        ("no-dedup = 1\n", 1, "no-dedup: must be true or false"),
        ('\n\ndrops = "title"\n', 3, "there is no option 'drops'. Did you mean 'drop'?"),
        ('output = "x.txt"\n', 1, "there is no option 'output'."),
        ('encoding = "utf-88"\n', 1, "Did you mean 'utf-8'?"),
        ("a = 1\nb = \n", 2, "not valid TOML: Invalid value"),
    ],
)
def test_a_mistake_is_told_by_file_and_line(folder, text, line, reason):
    (folder / "copydesk.toml").write_text(text)
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{folder / 'copydesk.toml'}:{line}: " in result.stderr
    assert reason in result.stderr


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "{a = " * 5000])
def test_what_nests_too_deep_is_a_mistake_and_no_bug(folder, text):
    (folder / "copydesk.toml").write_text(text)
    assert f"{folder / 'copydesk.toml'}: nests deeper" in run().stderr
    assert run().exit_code == 2


def test_a_project_whose_tool_is_no_table_is_passed_over(folder):
    (folder / "pyproject.toml").write_text("tool = 5  # [tool.copydesk]\n")
    assert run().exit_code == 0


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("/dev/zero", path)])
def test_what_is_no_file_is_passed_over_on_the_way_upwards(folder, make):
    make(folder / "copydesk.toml")
    assert run().exit_code == 0


def test_a_file_that_is_missing_or_no_text_is_told(folder):
    assert "no.toml cannot be read: no such file" in run("--config", folder / "no.toml").stderr
    (folder / "copydesk.toml").write_bytes(b"\xff\xfe")
    assert "is not UTF-8" in run().stderr
    assert run("--isolated", "--config", folder / "copydesk.toml").exit_code == 2


class TestLists:
    @pytest.fixture
    def lists(self, folder):
        (folder / "strike.txt").write_text(f"# ours\n{OTHER}\n/^What nex/\n", encoding="utf-8")
        (folder / "keep.txt").write_text("What next\n", encoding="utf-8")
        return folder

    def test_listed_lines_go_and_kept_ones_stay(self, lists):
        assert LEDE in run("--strike", lists / "strike.txt").stdout
        assert OTHER not in run("--strike", lists / "strike.txt").stdout
        assert "What next" not in run("--strike", lists / "strike.txt").stdout
        both = run("--strike", lists / "strike.txt", "--keep-lines", lists / "keep.txt")
        assert "What next" in both.stdout

    def test_the_reason_names_the_rule(self, lists):
        assert "listed-line" in run("--explain", "--strike", lists / "strike.txt").stderr

    def test_a_configuration_names_them_beside_itself(self, lists):
        (lists / "copydesk.toml").write_text('strike = "strike.txt"\nkeep-lines = ["keep.txt"]\n')
        assert OTHER not in run().stdout
        assert "What next" in run().stdout

    @pytest.mark.parametrize(
        ("data", "reason"),
        [(b"fine\n/(/\n", "bad.txt, line 2: "), (b"a\n\xff\n", "bad.txt, line 2: not UTF-8")],
    )
    def test_a_bad_file_is_told_by_line_and_reason(self, folder, data, reason):
        (folder / "bad.txt").write_bytes(data)
        result = run("--strike", folder / "bad.txt")
        assert result.exit_code == 2
        assert reason in result.stderr
        assert "no such file" in run("--strike", folder / "none.txt").stderr
