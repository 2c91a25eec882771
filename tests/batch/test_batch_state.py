"""The folder of state: no link in it is written through, damaged rows are told, the lock stays."""

import json
import os
import resource
import subprocess
import sys
import threading

import pytest

COPYDESK = [sys.executable, "-m", "copydesk"]
FILES = ("lock", "manifest.part", "manifest.previous", "manifest.jsonl", "output.part")


@pytest.mark.parametrize("output", ["out", "all.jsonl"])
def test_a_folder_of_state_that_is_a_link_is_refused(batch, articles, tmp_path, output, snapshot):
    articles("a.txt")
    state = tmp_path / ("out/.copydesk" if output == "out" else ".all.jsonl.copydesk")
    state.parent.mkdir(exist_ok=True)
    (tmp_path / "other/scratch").mkdir(parents=True)
    for name in (*FILES, "scratch/x"):
        (tmp_path / "other" / name).write_text("precious")
    state.symlink_to(tmp_path / "other")
    before = snapshot(lock=True)
    result = batch("raw", "-o", output)
    assert result.exit_code == 2
    assert "is a link, and the batch keeps its state there; remove it" in result.stderr
    assert snapshot(lock=True) == before


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_state_that_is_a_link_is_refused(batch, articles, tmp_path, name, snapshot):
    articles("a.txt")
    (tmp_path / "other").write_text("precious")
    (tmp_path / "out/.copydesk").mkdir(parents=True)
    (tmp_path / "out/.copydesk" / name).symlink_to(tmp_path / "other")
    before = snapshot(lock=True)
    result = batch("raw", "-o", "out")
    assert result.exit_code == 2
    assert f"{name} is a link in the state of the batch; remove it" in result.stderr
    assert snapshot(lock=True) == before


@pytest.mark.parametrize("name", FILES)
def test_a_hard_link_in_the_state_keeps_what_it_held(batch, articles, tmp_path, name):
    articles("a.txt", "b.txt")
    (tmp_path / "other").write_text("precious")
    (tmp_path / "out/.copydesk").mkdir(parents=True)
    os.link(tmp_path / "other", tmp_path / "out/.copydesk" / name)
    for arguments in ([], ["--force"], ["--no-dedup"]):
        assert batch("raw", "-o", "out", *arguments).exit_code == 0
        assert (tmp_path / "other").read_text() == "precious"


def test_no_folder_is_made_behind_a_link_that_leads_out(batch, articles, tmp_path):
    articles("a.txt", folder="raw/sub/deep")
    articles("b.txt", folder="raw/sub")
    (tmp_path / "outside").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/sub").symlink_to(tmp_path / "outside")
    result = batch("raw", "-o", "out")
    assert result.exit_code == 3
    assert result.stderr.count("a link in the output folder leads out of it") == 2
    assert list((tmp_path / "outside").iterdir()) == []


ROW = {
    "path": "raw/b.txt", "line": 0, "status": "cleaned", "output": "b.txt", "input_sha256": "",
    "output_sha256": "", "output_bytes": 1, "words_in": 0, "words_out": 0, "struck": [], "warnings": [],
    "error": "", "made": "",
}  # fmt: skip


@pytest.mark.parametrize("output", ["out", "all.jsonl"])
@pytest.mark.parametrize(
    "spoilt",
    [
        "[1]", "{}", '"x"', "null", "[" * 5000, "\\", '{"path": 1}',
        *(
            json.dumps(ROW | {name: value})
            for name, value in [
                ("output_bytes", "9"), ("output_bytes", -9), ("output_bytes", 1e30), ("output_bytes", True),
                ("line", "x"), ("output", 7), ("output", "../b.txt"), ("struck", 5), ("struck", [1]),
                ("struck", [{"category": 1, "kind": "", "rule": "", "blocks": 0, "words": 0}]),
                ("warnings", 6), ("warnings", [1]), ("status", "good"), ("path", None), ("new", 1),
            ]
        ),
    ],
)  # fmt: skip
def test_a_spoilt_row_is_told_and_made_again(batch, articles, tmp_path, output, spoilt):
    articles("a.txt", "b.txt", "c.txt")
    batch("raw", "-o", output)
    state = tmp_path / ("out/.copydesk" if output == "out" else ".all.jsonl.copydesk")
    whole = (state / "manifest.jsonl").read_bytes()
    lines = whole.splitlines(keepends=True)
    (state / "manifest.jsonl").write_bytes(b"".join([*lines[:2], spoilt.encode() + b"\n", *lines[3:]]))
    result = batch("raw", "-o", output)
    assert result.exit_code == 0
    assert "damaged rows of its manifest, whose inputs are cleaned again: 1" in result.stderr
    assert "2 of them done before" in result.stderr
    assert (state / "manifest.jsonl").read_bytes() == whole


@pytest.mark.parametrize("output", ["out", "all.jsonl", "all.jsonl.gz", "all.parquet"])
def test_where_not_even_the_books_find_room_nothing_is_left(articles, tmp_path, output):
    if output.endswith(".parquet"):
        pytest.importorskip("pyarrow", reason="needs the extra corpus")
    articles("a.txt", "b.txt")
    done = subprocess.run(
        [*COPYDESK, "batch", "raw", "-o", output],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
    )
    assert (done.returncode, [path.name for path in tmp_path.iterdir()]) == (3, ["raw"])


def test_the_lock_stays_the_same_file(batch, articles, tmp_path):
    articles("a.txt")
    numbers = set()
    for arguments in ([], ["--force"], ["--no-dedup"]):
        batch("raw", "-o", "all.jsonl", *arguments)
        numbers.add((tmp_path / ".all.jsonl.copydesk/lock").stat().st_ino)
    assert len(numbers) == 1


def test_readers_see_whole_files_only_while_batches_take_turns(batch, articles, tmp_path):
    articles(*(f"{number}.txt" for number in range(8)))
    batch("raw", "-o", "all.jsonl")
    whole = (tmp_path / "all.jsonl").read_bytes()
    command = [*COPYDESK, "batch", "--no-boilerplate", "raw", "-o", "all.jsonl", "--force", "-q"]

    def turns():
        for _ in range(3):
            subprocess.run(command, cwd=tmp_path, stderr=subprocess.DEVNULL, timeout=60, check=False)

    threads = [threading.Thread(target=turns) for _ in range(3)]
    for thread in threads:
        thread.start()
    seen = {whole}
    while any(thread.is_alive() for thread in threads):
        seen.add((tmp_path / "all.jsonl").read_bytes())
    assert seen == {whole}
