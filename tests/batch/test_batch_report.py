"""`copydesk batch --report`: one object an input, to a file, to standard output or to a device."""

import json
import os

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from ferry import LEDE


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "raw").mkdir()
    for name in ("a", "b"):
        (tmp_path / "raw" / f"{name}.txt").write_text(f"{LEDE}\n\n{LEDE}\n")

    def call(*arguments):
        return CliRunner().invoke(main, ["batch", "--no-boilerplate", "raw", *arguments])

    return call


def paths(report):
    return [json.loads(line)["path"] for line in report.splitlines()]


def test_to_standard_output(run, tmp_path):
    result = run("-o", "out", "--report", "-")
    assert result.exit_code == 0
    assert paths(result.stdout) == ["raw/a.txt", "raw/b.txt"]
    assert sorted(os.listdir(tmp_path)) == ["out", "raw"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-t", "jsonl", "--report", "-"], "cannot both go to standard output"),
        (["-o", "all.jsonl", "--report", "all.jsonl"], "cannot both go to one file"),
        (["-o", "all.jsonl", "--report", "./all.jsonl"], "cannot both go to one file"),
        (["-o", "out", "--report", "/"], "/ is no regular file"),
        (["-o", "out", "--report", "/dev/null"], "/dev/null is no regular file"),
    ],
)
def test_a_report_that_makes_no_sense_is_refused(run, tmp_path, arguments, message):
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert os.listdir(tmp_path) == ["raw"]


def test_with_check_the_report_has_standard_output_to_itself(run):
    result = run("--check", "--report", "-")
    assert result.exit_code == 1
    assert paths(result.stdout) == ["raw/a.txt", "raw/b.txt"]


def test_one_that_cannot_be_written_is_told_before_anything_is_cleaned(run, tmp_path):
    result = run("-o", "out", "--report", "missing/report.jsonl")
    assert result.exit_code == 3
    assert "missing/report.jsonl cannot be written: no such file or directory" in result.stderr
    assert os.listdir(tmp_path) == ["raw"]
