"""A file that crashes, hangs or exhausts memory costs itself alone, through the whole command."""

import faulthandler
import os
import signal
import time

import pytest
from click.testing import CliRunner

from copydesk.batch.workers import reading
from copydesk.cli import main
from ferry import LEDE


@pytest.fixture
def accident(monkeypatch):
    """Let the cleaner, in the worker, do what the text says."""
    clean = reading.clean

    def clumsy(source, options):
        text = bytes(source)
        if b"CRASH" in text:
            faulthandler.disable()
            os.kill(os.getpid(), signal.SIGSEGV)
        if b"HANG" in text:
            time.sleep(60)
        if b"GORGE" in text:
            bytearray(8 << 30)
        if b"RECURSE" in text:
            return clumsy(source, options)
        return clean(source, options)

    monkeypatch.setattr(reading, "clean", clumsy)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("word", "error"),
    [
        ("CRASH", "its process crashed (SIGSEGV)"),
        ("HANG", "took longer than 1 s and was stopped"),
        ("GORGE", "needs more memory than the 1024 MiB a worker may use"),
        ("RECURSE", "a bug in copydesk (RecursionError"),
    ],
)
def test_one_bad_file_among_good_ones(accident, tmp_path, monkeypatch, jobs, word, error):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "raw").mkdir()
    for number in range(24):
        text = word if number == 5 else f"Number {number}. {LEDE}"
        (tmp_path / "raw" / f"{number:02}.txt").write_text(f"{text}\n")
    arguments = ["raw", "-o", "out", "-j", jobs, "--timeout", "1", "--max-memory", "1024"]
    result = CliRunner().invoke(main, ["batch", *arguments])
    assert result.exit_code == 3
    errors = [line for line in result.stderr.splitlines() if ": error: " in line]
    assert len(errors) == 1
    assert errors[0].startswith(f"raw/05.txt: error: {error}")
    assert len(list((tmp_path / "out").glob("*.txt"))) == 23
    assert sorted(os.listdir(tmp_path / "out/.copydesk")) == ["lock", "manifest.jsonl"]


@pytest.mark.parametrize("seconds", ["nan", "inf", "1e300", "-1"])
def test_seconds_that_no_clock_counts_to_are_a_usage_error(seconds, tmp_path):
    result = CliRunner().invoke(
        main, ["batch", str(tmp_path), "-o", str(tmp_path / "out"), "--timeout", seconds]
    )
    assert result.exit_code == 2
    assert "--timeout" in result.stderr


def test_more_memory_than_any_machine_has_is_no_limit(tmp_path):
    (tmp_path / "a.txt").write_text("The ferry left the harbour at six.\n")
    most = ["--max-memory", str(10**20)]
    result = CliRunner().invoke(main, ["batch", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), *most])
    assert result.exit_code == 0, result.stderr
