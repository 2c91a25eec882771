"""What a person wrote or edited stays: outputs in a tree, the one file of all results, outputs of others."""

import os

import pytest

from ferry import OTHER

MINE = "My own correction.\n"


@pytest.fixture
def done(batch, articles, tmp_path):
    """Three articles that were cleaned into a tree and into a file."""
    articles("a.txt", "b.txt", "c.txt")
    assert batch("raw", "-o", "out").exit_code == 0
    assert batch("raw", "-o", "all.jsonl").exit_code == 0
    return tmp_path


@pytest.mark.parametrize("arguments", [[], ["--no-dedup"], ["--drop", "caption"]])
def test_an_edited_output_stays_and_is_named(done, batch, arguments):
    (done / "out/b.txt").write_text(MINE)
    for _ in range(2):
        result = batch("raw", "-o", "out", *arguments)
        assert result.exit_code == 0
        assert "raw/b.txt: warning: skipped: its output was edited; --force overwrites it" in result.stderr
        assert "1 skipped (1 edited)" in result.stderr
        assert (done / "out/b.txt").read_text() == MINE
    assert batch("raw", "-o", "out", "--force").exit_code == 0
    assert (done / "out/b.txt").read_text() != MINE


def test_when_the_input_changed_too_it_is_a_failure(done, batch):
    (done / "out/b.txt").write_text(MINE)
    (done / "raw/b.txt").write_text(f"Changed. {OTHER}\n")
    result = batch("raw", "-o", "out")
    assert result.exit_code == 3
    assert "raw/b.txt: error: it changed, and its output b.txt was edited; --force" in result.stderr
    assert (done / "out/b.txt").read_text() == MINE


def test_only_edited_outputs_are_something_to_clean(batch, articles, tmp_path):
    articles("a.txt")
    batch("raw", "-o", "out")
    (tmp_path / "out/a.txt").write_text(MINE)
    result = batch("raw", "-o", "out")
    assert result.exit_code == 0
    assert "nothing to clean" not in result.stderr


def test_an_output_of_other_options_or_an_older_run_is_no_foreign_one(done, batch):
    for arguments in (["--no-dedup"], ["--only", "body"], []):
        assert batch("raw", "-o", "out", *arguments).exit_code == 0
    (done / "raw").rename(done / "moved")
    assert batch("moved", "-o", "out").exit_code == 0


@pytest.mark.parametrize("make", ["file", "link", "folder", "pipe"])
def test_a_foreign_file_in_an_outputs_place_costs_that_input(batch, articles, tmp_path, make):
    articles("a.txt", "b.txt")
    (tmp_path / "out").mkdir()
    place = tmp_path / "out/b.txt"
    (tmp_path / "other").write_text(MINE)
    if make == "file":
        place.write_text(MINE)
    elif make == "link":
        place.symlink_to(tmp_path / "other")
    elif make == "folder":
        place.mkdir()
    else:
        os.mkfifo(place)
    result = batch("raw", "-o", "out")
    assert result.exit_code == 3
    assert "raw/b.txt: error: " in result.stderr
    assert "the place of its output" in result.stderr
    assert (tmp_path / "out/a.txt").is_file()
    assert (tmp_path / "other").read_text() == MINE
    forced = batch("raw", "-o", "out", "--force")
    assert forced.exit_code == (0 if make in ("file", "link") else 3)
    assert (tmp_path / "other").read_text() == MINE


def test_a_foreign_file_that_holds_the_very_result_is_taken_over(done, batch, articles, tmp_path):
    (done / "out/.copydesk/manifest.jsonl").unlink()
    before = (done / "out/a.txt").stat().st_mtime_ns
    assert batch("raw", "-o", "out").exit_code == 0
    assert (done / "out/a.txt").stat().st_mtime_ns == before


def test_a_read_only_output_is_not_replaced(done, batch):
    (done / "out/b.txt").chmod(0o444)
    (done / "raw/b.txt").write_text(f"Changed. {OTHER}\n")
    for force in ([], ["--force"]):
        before = (done / "out/b.txt").read_bytes()
        result = batch("raw", "-o", "out", *force)
        assert result.exit_code == 3
        assert "raw/b.txt: error: its output cannot be written: the file is read-only" in result.stderr
        assert (done / "out/b.txt").read_bytes() == before


def test_the_result_of_another_source_is_not_overwritten(done, batch, articles):
    articles("a.txt", folder="two")
    (done / "two/a.txt").write_text(f"Another. {OTHER}\n")
    before = (done / "out/a.txt").read_bytes()
    result = batch("two", "-o", "out")
    assert result.exit_code == 3
    assert "two/a.txt: error: a.txt holds the result of raw/a.txt; --force overwrites it" in result.stderr
    assert (done / "out/a.txt").read_bytes() == before
    assert batch("two", "-o", "out", "--force").exit_code == 0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text + '{"mine": 1}\n', "all.jsonl was edited (lines that no batch wrote: 1)"),
        (lambda text: text.replace("Pier", "Peer", 1), "all.jsonl was edited (lines that no batch wrote: 1)"),
    ],
)
def test_an_edited_file_of_results_is_refused(done, batch, snapshot, change, message):
    path = done / "all.jsonl"
    path.write_text(change(path.read_text()))
    before = snapshot()
    result = batch("raw", "-o", "all.jsonl")
    assert result.exit_code == 2
    assert message in result.stderr
    assert snapshot() == before
    assert batch("raw", "-o", "all.jsonl", "--force").exit_code == 0


def test_a_foreign_file_of_results_is_refused_and_nothing_left_beside_it(batch, articles, tmp_path, snapshot):
    articles("a.txt")
    (tmp_path / "notes.jsonl").write_text('{"mine": 1}\n')
    before = snapshot(lock=True)
    result = batch("raw", "-o", "notes.jsonl")
    assert result.exit_code == 2
    assert "notes.jsonl was not written by a batch" in result.stderr
    assert snapshot(lock=True) == before
    assert sorted(os.listdir(tmp_path)) == ["notes.jsonl", "raw"]


def test_an_empty_file_is_nobodys(batch, articles, tmp_path):
    articles("a.txt")
    (tmp_path / "all.jsonl").touch()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a.txt").touch()
    assert batch("raw", "-o", "all.jsonl").exit_code == 0
    assert batch("raw", "-o", "out").exit_code == 0
