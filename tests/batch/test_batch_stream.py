"""The one file of all results: nothing is published where nothing succeeded."""

import json
import os

import pytest

from ferry import OTHER


def put(path, *texts, field="text"):
    path.write_text("".join(f"{json.dumps({field: text})}\n" for text in texts))


def sources(path):
    return [json.loads(line)["source"] for line in path.read_text().splitlines()]


@pytest.fixture
def done(batch, articles, tmp_path):
    """Two articles and three documents that were cleaned into one file."""
    articles("a.txt", "b.txt")
    put(tmp_path / "raw/c.jsonl", *(f"{name}. {OTHER}" for name in ("One", "Two", "Three")))
    assert batch("raw", "-o", "all.jsonl").exit_code == 0
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["rwa"],
        ["raw/c.jsonl", "--text-field", "body"],
        ["empty"],
        ["*.html"],
        ["broken.jsonl"],
        ["--force", "rwa"],
    ],
)
def test_nothing_is_published_where_nothing_succeeded(done, batch, snapshot, arguments):
    (done / "empty").mkdir()
    (done / "broken.jsonl").write_text("{\n")
    before = snapshot()
    assert batch(*arguments, "-o", "all.jsonl").exit_code == 3
    assert snapshot() == before


@pytest.mark.parametrize("output", ["deep/er/all.jsonl", "deep/er/out"])
def test_a_failed_batch_leaves_no_folder(batch, tmp_path, output):
    assert batch("missing", "-o", output).exit_code == 3
    assert os.listdir(tmp_path) == []


def test_a_failing_input_keeps_its_record_at_its_place(done, batch):
    before = (done / "all.jsonl").read_bytes()
    lines = (done / "raw/c.jsonl").read_text().splitlines()
    lines[1] = "{broken"
    (done / "raw/c.jsonl").write_text("\n".join(lines) + "\n")
    for arguments in ([], ["--force"], []):
        result = batch("raw", "-o", "all.jsonl", *arguments)
        assert result.exit_code == 3
        assert "earlier results kept where an input or a source failed: 1 (raw/c.jsonl)" in result.stderr
        assert (done / "all.jsonl").read_bytes() == before


def test_a_document_that_moved_is_there_once(done, batch):
    lines = (done / "raw/c.jsonl").read_text().splitlines()
    (done / "raw/c.jsonl").write_text("\n".join(["{broken", *lines]) + "\n")
    assert batch("raw", "-o", "all.jsonl").exit_code == 3
    assert sources(done / "all.jsonl") == [
        "raw/a.txt",
        "raw/b.txt",
        "raw/c.jsonl:2",
        "raw/c.jsonl:3",
        "raw/c.jsonl:4",
    ]


def test_where_a_source_fails_nothing_is_left_out(done, batch, articles):
    articles("d.txt", folder="two")
    assert batch("raw", "two", "-o", "all.jsonl").exit_code == 0
    before = sorted((done / "all.jsonl").read_text().splitlines())
    result = batch("raw", "tow", "-o", "all.jsonl")
    assert result.exit_code == 3
    assert sorted((done / "all.jsonl").read_text().splitlines()) == before
    assert batch("raw", "-o", "all.jsonl").exit_code == 0
    assert len(sources(done / "all.jsonl")) == 5


def test_what_is_left_out_is_counted(done, batch):
    (done / "raw/b.txt").unlink()
    result = batch("raw", "-o", "all.jsonl")
    assert result.exit_code == 0
    assert (
        "all.jsonl: earlier results left out that are not among the inputs any more: 1 (raw/b.txt)"
        in result.stderr
    )
    assert "left out" not in batch("raw", "-o", "all.jsonl").stderr


def test_the_file_keeps_its_mode(done, batch):
    (done / "all.jsonl").chmod(0o640)
    batch("raw", "-o", "all.jsonl", "--force")
    assert (done / "all.jsonl").stat().st_mode & 0o777 == 0o640
