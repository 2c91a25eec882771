"""When the parent is killed its workers end, hold nothing open and publish nothing more."""

import json
import os
import signal
import subprocess
import sys
import time
from itertools import product

import pytest

# The command with a cleaner that is never done.
BUSY = """
import time
from copydesk.batch.workers import reading
reading.clean = lambda *_: time.sleep(600)
from copydesk.__main__ import main
main()
"""
PATIENCE = 60  # seconds; on a busy machine everything takes longer, but a worker that lives on takes 600
CHILDREN = "/proc/{0}/task/{0}/children"

pytestmark = pytest.mark.skipif(not os.path.exists(CHILDREN.format(os.getpid())), reason="needs /proc")


def children(process):
    try:
        with open(CHILDREN.format(process.pid)) as file:
            return [int(number) for number in file.read().split()]
    except OSError:
        return []


def is_alive(number):
    try:
        with open(f"/proc/{number}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def killed(tmp_path):
    """A function that kills a batch with two busy workers, and returns their numbers."""
    (tmp_path / "raw").mkdir()
    for number in range(24):
        (tmp_path / "raw" / f"{number:02}.txt").write_text(f"{number} ferries sailed to Skarvik.\n")

    def kill(*arguments, signal_number=signal.SIGKILL):
        command = [sys.executable, "-c", BUSY, "batch", "raw", "-o", "out", "-j", "2", *arguments]
        process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE
        while len(workers := children(process)) < 2 and time.monotonic() < until:
            time.sleep(0.01)
        assert len(workers) == 2
        time.sleep(0.3)
        process.send_signal(signal_number)
        process.communicate(timeout=PATIENCE)  # stderr closes only when nobody holds it any more
        return workers

    return kill


@pytest.mark.parametrize("arguments", [[], ["--timeout", "0"]])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_their_parent(killed, tmp_path, arguments, number):
    workers = killed(*arguments, signal_number=number)
    until = time.monotonic() + PATIENCE
    while any(map(is_alive, workers)) and time.monotonic() < until:
        time.sleep(0.01)
    assert not any(map(is_alive, workers))
    assert list((tmp_path / "out").glob("*.txt")) == []


def test_only_the_parent_publishes(tmp_path, monkeypatch):
    """A worker hands its result over; whatever it wrote itself could land in the next run's output."""
    from copydesk.batch import Recipe
    from copydesk.batch.tasks import Task
    from copydesk.batch.workers.job import Job
    from copydesk.options import Options

    (tmp_path / "a.txt").write_text("One line.\n")
    monkeypatch.chdir(tmp_path)
    outcome = Job(Recipe("text", Options(boilerplate=False)), str(tmp_path))(Task("a.txt", "b.txt"))
    assert outcome.payload == b"One line.\n"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("output", ["out", "all.jsonl"])
def test_a_kill_at_any_rename_is_mended_by_the_next_run(tmp_path, articles, batch, output):
    """Whichever rename the run dies at, another one, even with other options, finds nothing foreign."""
    articles("a.txt", "b.txt", "c.txt")
    batch("raw", "-o", "whole" if output == "out" else "whole.jsonl", "--only", "body")
    killer = f"""
import os, sys
import copydesk.cli
renames, replace = 0, os.replace
def deadly(source, target):
    global renames
    renames += 1
    if renames == int(sys.argv[1]) and sys.argv[2] == "before":
        os._exit(9)
    replace(source, target)
    if renames == int(sys.argv[1]):
        os._exit(9)
os.replace = deadly
copydesk.cli.main(["batch", "--no-boilerplate", "raw", "-o", {output!r}, *sys.argv[3:]])
"""
    ends = []
    for number, step in product(range(1, 6), ("before", "after")):
        options = ["--no-dedup"] if number % 2 else []
        command = [sys.executable, "-c", killer, str(number), step, *options]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=False)
        ends.append(done.returncode)
        assert b"no batch wrote" not in done.stderr
        result = batch("raw", "-o", output, "--only", "body")
        assert result.exit_code == 0, result.stderr
        if output == "out":
            for name in ("a.txt", "b.txt", "c.txt"):
                assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
        else:
            assert (tmp_path / output).read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert 9 in ends
    state = tmp_path / ("out/.copydesk" if output == "out" else ".all.jsonl.copydesk")
    assert sorted(os.listdir(state)) == ["lock", "manifest.jsonl"]
    rows = [json.loads(line) for line in (state / "manifest.jsonl").read_text().splitlines()[1:]]
    assert [row["path"] for row in rows] == ["raw/a.txt", "raw/b.txt", "raw/c.txt"]
