"""`copydesk batch --report`: one object an input, to a file, to standard output or to a device."""

import gzip
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
        (["-o", "all.jsonl", "--report", "all.jsonl"], "is what the batch writes its results"),
        (["-o", "all.jsonl", "--report", "./all.jsonl"], "is what the batch writes its results"),
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
    assert (
        "missing/report.jsonl cannot be written: no such file or directory: missing; make the folder"
        in result.stderr
    )
    assert os.listdir(tmp_path) == ["raw"]


@pytest.mark.parametrize("report", ["raw/a.txt", "notes.txt"])
def test_only_an_older_report_is_overwritten(run, tmp_path, report):
    (tmp_path / "notes.txt").write_text("Mine.\n")
    before = (tmp_path / report).read_bytes()
    result = run("-o", "out", "--report", report, "--force")
    assert result.exit_code == 2
    assert f"{report} is no report of a batch" in result.stderr
    assert (tmp_path / report).read_bytes() == before
    assert not (tmp_path / "out").exists()
    (tmp_path / "notes.txt").write_text("")
    for _ in range(2):
        assert run("-o", "out", "--report", "notes.txt").exit_code == 0


@pytest.mark.parametrize("report", ["out/.copydesk/manifest.jsonl", "out/.copydesk/new"])
def test_the_report_is_no_state(run, tmp_path, report):
    run("-o", "out")
    before = (tmp_path / "out/.copydesk/manifest.jsonl").read_bytes()
    assert run("-o", "out", "--report", report).exit_code == 2
    assert (tmp_path / "out/.copydesk/manifest.jsonl").read_bytes() == before


def test_a_report_is_not_written_through_a_link_in_its_way(run, tmp_path):
    (tmp_path / "other").write_text("precious")
    (tmp_path / ".report.jsonl.part").symlink_to(tmp_path / "other")
    assert run("-o", "out", "--report", "report.jsonl").exit_code == 0
    assert (tmp_path / "other").read_text() == "precious"


def test_explained_it_has_every_struck_block_with_rule_and_reason(run, tmp_path):
    assert run("-o", "out").exit_code == 0
    for _ in range(2):
        assert run("-o", "out", "--report", "report.jsonl", "--explain").exit_code == 0
        rows = [json.loads(line) for line in (tmp_path / "report.jsonl").read_text().splitlines()]
        assert [[block["rule"] for block in row["removed"]] for row in rows] == [["exact-copy"]] * 2
        assert rows[0]["removed"][0]["text"] == LEDE
        assert rows[0]["removed"][0]["reason"]
        assert not rows[0]["resumed"], "what was done before is looked at again"
    assert "removed" not in (tmp_path / "out/.copydesk/manifest.jsonl").read_text()


def test_by_its_name_it_is_compressed(run, tmp_path):
    for _ in range(2):
        assert run("-o", "out", "--report", "report.jsonl.gz").exit_code == 0
        assert paths(gzip.decompress((tmp_path / "report.jsonl.gz").read_bytes())) == [
            "raw/a.txt",
            "raw/b.txt",
        ]
    (tmp_path / "mine.jsonl.gz").write_bytes(gzip.compress(b"my own lines\n"))
    for name in ("mine.jsonl.gz", "raw/a.txt"):
        assert run("-o", "out", "--report", name).exit_code == 2
    assert gzip.decompress((tmp_path / "mine.jsonl.gz").read_bytes()) == b"my own lines\n"


def test_explanations_need_a_report(run):
    assert run("-o", "out", "--explain").exit_code == 2
