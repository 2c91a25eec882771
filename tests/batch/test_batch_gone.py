"""Outputs whose input is gone are named, and removed with --prune; nothing else is."""

import json
import shutil

import pytest

from ferry import OTHER


@pytest.fixture
def done(batch, articles, tmp_path):
    """Articles in two folders that were cleaned, of which one is gone since."""
    articles("a.txt", "b.txt")
    articles("c.txt", folder="raw/deep")
    assert batch("raw", "-o", "out").exit_code == 0
    (tmp_path / "raw/deep/c.txt").unlink()
    return tmp_path


def test_it_is_named_each_time_and_stays(done, batch):
    for _ in range(2):
        result = batch("raw", "-o", "out")
        assert result.exit_code == 0
        assert (
            "out: warning: outputs whose input is gone (--prune removes them): 1 (deep/c.txt)"
            in result.stderr
        )
        assert (done / "out/deep/c.txt").exists()
    assert batch("raw", "-o", "out", "--strict").exit_code == 1


def test_prune_removes_it_and_its_empty_folder(done, batch):
    result = batch("raw", "-o", "out", "--prune")
    assert result.exit_code == 0
    assert "out: removed outputs whose input is gone or passed over: 1 (deep/c.txt)" in result.stderr
    assert not (done / "out/deep").exists()
    assert sorted(path.name for path in (done / "out").glob("*.txt")) == ["a.txt", "b.txt"]
    assert "gone" not in batch("raw", "-o", "out", "--prune").stderr


def test_prune_leaves_what_was_edited_and_what_no_batch_wrote(done, batch):
    (done / "out/deep/c.txt").write_text("Edited.\n")
    (done / "out/deep/mine.txt").write_text("Mine.\n")
    result = batch("raw", "-o", "out", "--prune")
    assert "kept as they were edited: 1 (deep/c.txt)" in result.stderr
    assert (done / "out/deep/c.txt").read_text() == "Edited.\n"
    assert (done / "out/deep/mine.txt").exists()


def test_prune_removes_nothing_behind_a_link_that_leads_out(done, batch):
    (done / "out/deep").rename(done / "moved")
    (done / "out/deep").symlink_to(done / "moved")
    batch("raw", "-o", "out", "--prune")
    assert (done / "moved/c.txt").exists()


def test_inputs_beside_the_sources_are_not_gone(done, batch, monkeypatch, tmp_path):
    """Of another folder, of another pattern, and from where relative names lead nowhere."""
    assert "gone" not in batch("raw/a.txt", "-o", "out", "--prune").stderr
    assert "gone" not in batch("raw/b*", "-o", "out", "--prune").stderr
    (tmp_path / "elsewhere").mkdir()
    shutil.copytree(done / "raw", tmp_path / "new")
    monkeypatch.chdir(tmp_path / "elsewhere")
    batch(tmp_path / "new", "-o", tmp_path / "out", "--prune", "--keep-extension")
    written = {path.relative_to(done / "out").as_posix() for path in (done / "out").rglob("*.txt")}
    assert written == {
        "a.txt", "b.txt", "deep/c.txt", "raw/a.txt", "raw/b.txt", "a.txt.txt", "b.txt.txt",
    }  # fmt: skip


def test_what_was_excluded_or_failed_is_not_gone(done, batch):
    (done / "raw/b.txt").unlink()
    (done / "raw/b.txt").symlink_to(done / "raw/a.txt")
    batch("raw", "-o", "out", "--prune")
    assert (done / "out/b.txt").exists()


def test_what_is_no_article_any_more_is_named_and_pruned(done, batch):
    (done / "raw/b.txt").write_bytes(bytes(range(256)) * 9)
    result = batch("raw", "-o", "out")
    assert "outputs whose input is passed over by now (--prune removes them): 1 (b.txt)" in result.stderr
    batch("raw", "-o", "out", "--prune")
    assert not (done / "out/b.txt").exists()


def test_a_folder_that_is_empty_for_once_prunes_nothing(done, batch):
    shutil.rmtree(done / "raw")
    (done / "raw").mkdir()
    assert batch("raw", "-o", "out", "--prune").exit_code == 3
    assert len(list((done / "out").rglob("*.txt"))) == 3


def test_a_document_that_is_no_longer_in_its_file(batch, tmp_path):
    def put(*ids):
        lines = (json.dumps({"id": name, "text": f"{name}. {OTHER}"}) for name in ids)
        (tmp_path / "crawl.jsonl").write_text("".join(f"{line}\n" for line in lines))

    put("one", "two", "three")
    batch("crawl.jsonl", "-o", "out")
    put("three", "one")
    result = batch("crawl.jsonl", "-o", "out", "--prune")
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "out/crawl").iterdir()) == ["one.txt", "three.txt"]


def test_a_row_that_leads_out_of_the_output_removes_nothing(done, batch):
    manifest = done / "out/.copydesk/manifest.jsonl"
    (done / "precious.txt").write_bytes((done / "out/deep/c.txt").read_bytes())
    manifest.write_text(manifest.read_text().replace('"output":"deep/c.txt"', '"output":"../precious.txt"'))
    result = batch("raw", "-o", "out", "--prune")
    assert "damaged rows of its manifest" in result.stderr
    assert (done / "precious.txt").exists()


@pytest.mark.parametrize("arguments", [["-o", "all.jsonl"], ["--check"], ["-o", "out", "--check"]])
def test_prune_needs_a_folder_of_outputs(done, batch, arguments):
    assert batch("raw", "--prune", *arguments).exit_code == 2
