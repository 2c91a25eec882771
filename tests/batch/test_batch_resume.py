"""Whatever happens to a batch, its output holds whole files only, and the next run goes on from there."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from ferry import LEDE, OTHER

PAGE = "<html><body><article><h1>Ferry {0}</h1><p>Pier {0}. {1}</p><p>{2}</p></article></body></html>"
# Long enough that a run can be killed in its middle.
FILES = 60


def run(*arguments, cwd):
    """Run the command in this process, from a folder."""
    before = Path.cwd()
    os.chdir(cwd)
    try:
        return CliRunner().invoke(main, [*map(str, arguments)])
    finally:
        os.chdir(before)


@pytest.fixture(scope="module")
def raw(tmp_path_factory):
    folder = tmp_path_factory.mktemp("batch") / "raw"
    for number in range(FILES):
        path = folder / f"{'deep/' * (number % 3)}{number:02}.{'html' if number % 2 else 'txt'}"
        path.parent.mkdir(parents=True, exist_ok=True)
        line = f"Pier {number}. {LEDE}"
        path.write_text(PAGE.format(number, LEDE, OTHER) if number % 2 else f"{line}\n\n{line}\n\n{OTHER}\n")
    return folder


def everything(folder):
    """Give every file below a folder, the batch's own included, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def whole(raw):
    """The tree that one undisturbed run writes."""
    assert run("batch", raw, "-o", "whole", "-j", "1", cwd=raw.parent).exit_code == 0
    return everything(raw.parent / "whole")


def rows(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_processes_gives_the_same_bytes(raw, whole, tmp_path, jobs):
    run("batch", raw, "-o", "out", "-j", jobs, "--report", "report.jsonl", cwd=tmp_path)
    assert everything(tmp_path / "out") == whole
    reported = [row["path"] for row in rows(tmp_path / "report.jsonl")]
    assert reported == sorted(reported, key=lambda path: os.fsencode(path).split(b"/"))
    one, many = (run("batch", raw, "-t", "jsonl", "-j", n, cwd=tmp_path).stdout_bytes for n in (1, jobs))
    assert one == many


def killed_midway(signal_number, done, *arguments, cwd):
    """Start a batch, and send it a signal as soon as it is at work."""
    command = [sys.executable, "-m", "copydesk", *map(str, arguments)]
    process = subprocess.Popen(command, cwd=cwd, start_new_session=True, stderr=subprocess.PIPE)
    until = time.monotonic() + 30
    while not done() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    if process.poll() is None:
        os.killpg(process.pid, signal_number)
    _, stderr = process.communicate(timeout=30)
    return process.returncode, stderr.decode()


@pytest.mark.parametrize("target", ["tree", "stream"])
def test_killed_and_resumed_gives_the_same_tree(raw, whole, tmp_path, target):
    name = "out" if target == "tree" else "out.jsonl"
    state = tmp_path / ("out/.copydesk" if target == "tree" else ".out.jsonl.copydesk")
    part = state / "manifest.part"

    def done():
        return part.exists() and part.read_bytes().count(b"\n") > 5

    code, _ = killed_midway(signal.SIGKILL, done, "batch", raw, "-o", name, "-j", "2", cwd=tmp_path)
    assert code == -signal.SIGKILL
    if target == "tree":
        partial = {
            path: data for path, data in everything(tmp_path / name).items() if ".copydesk" not in path
        }
        assert 0 < len(partial) < FILES
        assert partial.items() <= whole.items()
    else:
        assert not (tmp_path / name).exists()
    result = run("batch", raw, "-o", name, "-j", "2", "--report", "report.jsonl", cwd=tmp_path)
    assert result.exit_code == 0
    resumed = [row["resumed"] for row in rows(tmp_path / "report.jsonl")]
    assert 5 <= sum(resumed) < FILES
    if target == "tree":
        assert everything(tmp_path / name) == whole
    else:
        assert (tmp_path / name).read_bytes() == run("batch", raw, "-t", "jsonl", cwd=tmp_path).stdout_bytes
    assert sorted(path.name for path in state.iterdir()) == ["lock", "manifest.jsonl"]


def test_ctrl_c_keeps_what_is_whole_and_says_how_to_go_on(raw, whole, tmp_path):
    part = tmp_path / "out/.copydesk/manifest.part"

    def done():
        return part.exists() and part.read_bytes().count(b"\n") > 5

    code, stderr = killed_midway(signal.SIGINT, done, "batch", raw, "-o", "out", cwd=tmp_path)
    assert code == 130
    assert "inputs are done and whole; the same command goes on from here" in stderr
    assert "Traceback" not in stderr
    partial = {path: data for path, data in everything(tmp_path / "out").items() if ".copydesk" not in path}
    assert partial.items() <= whole.items()
    assert run("batch", raw, "-o", "out", cwd=tmp_path).exit_code == 0
    assert everything(tmp_path / "out") == whole


@pytest.fixture
def few(tmp_path):
    """Three files that were cleaned once."""
    for name in "abc":
        path = tmp_path / "raw" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Pier {name}. {LEDE}\n\n{OTHER}\n")
    run("batch", "raw", "-o", "out", cwd=tmp_path)
    run("batch", "raw", "-o", "out.jsonl", cwd=tmp_path)
    return tmp_path


def cleaned_again(folder, *arguments, output="out"):
    """Run the batch again and give the files that were not taken from the earlier run."""
    result = run("batch", "raw", "-o", output, *arguments, "--report", "report.jsonl", cwd=folder)
    assert result.exit_code == 0, result.stderr
    return [row["path"][-5] for row in rows(folder / "report.jsonl") if not row["resumed"]]


@pytest.mark.parametrize("output", ["out", "out.jsonl"])
def test_only_what_changed_is_done_again(few, output):
    assert cleaned_again(few, output=output) == []
    (few / "raw/b.txt").write_text(f"Changed. {LEDE}\n")
    assert cleaned_again(few, output=output) == ["b"]
    (few / "raw/aa.txt").write_text(f"New. {LEDE}\n")
    assert cleaned_again(few, output=output) == ["a"]
    (few / "raw/a.txt").touch()
    assert cleaned_again(few, output=output) == []
    (few / "raw/a.txt").unlink()
    assert cleaned_again(few, output=output) == []


def test_a_json_lines_file_follows_its_inputs(few):
    (few / "raw/b.txt").unlink()
    (few / "raw/ab.txt").write_text("New here.\n")
    cleaned_again(few, output="out.jsonl")
    assert [json.loads(line)["source"] for line in (few / "out.jsonl").read_text().splitlines()] == [
        "raw/a.txt",
        "raw/ab.txt",
        "raw/c.txt",
    ]


@pytest.mark.parametrize("output", ["out", "out.jsonl"])
@pytest.mark.parametrize("arguments", [["--force"], ["--no-dedup"], ["--drop", "caption"]])
def test_force_and_other_options_do_all_again(few, arguments, output):
    assert cleaned_again(few, *arguments, output=output) == ["a", "b", "c"]


def test_an_output_that_is_gone_or_emptied_is_made_again(few):
    before = everything(few / "out")
    (few / "out/a.txt").unlink()
    (few / "out/c.txt").write_text("")
    assert cleaned_again(few) == ["a", "c"]
    assert everything(few / "out") == before


def test_a_damaged_manifest_costs_time_only(few):
    manifest = few / "out/.copydesk/manifest.jsonl"
    lines = manifest.read_bytes().splitlines(keepends=True)
    manifest.write_bytes(b"".join(lines[:2]) + lines[2][:40])
    assert cleaned_again(few) == ["b", "c"]


def test_what_failed_is_tried_again(few):
    (few / "raw/d.jsonl").write_text("{broken\n")
    assert run("batch", "raw", "-o", "out", cwd=few).exit_code == 3
    (few / "raw/d.jsonl").write_text(json.dumps({"text": OTHER}) + "\n")
    result = run("batch", "raw", "-o", "out", cwd=few)
    assert result.exit_code == 0
    assert "3 of them done before" in result.stderr


def test_two_batches_do_not_write_to_one_output(few):
    holder = (
        f"import fcntl; f = open({str(few / 'out/.copydesk/lock')!r}, 'wb'); fcntl.lockf(f, fcntl.LOCK_EX)"
    )
    command = [sys.executable, "-c", f"{holder}; print(flush=True); input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        result = run("batch", "raw", "-o", "out", cwd=few)
        other.communicate(b"\n")
    assert result.exit_code == 3
    assert "another batch is writing to" in result.stderr
