"""The progress bar: what is done, the total and the rate are of the same thing."""

import os
import pty
import re
import subprocess
import sys
import threading

import pytest

from copydesk.batch.planning.plan import Plan
from copydesk.cli.console.progress import Bar, figures
from ferry import LEDE


@pytest.mark.parametrize(
    ("plan", "text"),
    [
        (Plan(inputs=18, size=4_000_000, found=20), "20 of 20 files, 10/s"),
        (Plan(inputs=2, size=4_000_000, found=2, holds_many=True), "4.0 of 4.0 MB, 2.0 MB/s"),
    ],
)
def test_all_is_done_when_the_total_is_reached(plan, text):
    bar = Bar(plan, color=False)
    for _ in range(20):
        bar.advance(200_000)
    assert bar.done == bar.total
    assert figures(bar.done, bar.total, 2.0, bar.by_size) == text


def test_a_terminal_shows_files_out_of_files(tmp_path):
    (tmp_path / "raw").mkdir()
    for number in range(300):
        (tmp_path / "raw" / f"{number}.txt").write_text(f"{number}. {LEDE}\n")
    (tmp_path / "raw/.hidden").touch()
    main_end, terminal = pty.openpty()
    command = [sys.executable, "-m", "copydesk", "batch", "raw", "-o", "out"]
    shown = []

    def read():
        try:
            while part := os.read(main_end, 4096):
                shown.append(part)
        except OSError:  # nobody holds the terminal any more
            pass

    reader = threading.Thread(target=read)
    reader.start()
    done = subprocess.run(
        command, cwd=tmp_path, stderr=terminal, timeout=60, check=False, env={**os.environ, "COLUMNS": "100"}
    )
    os.close(terminal)
    reader.join()
    os.close(main_end)
    assert done.returncode == 0
    counts = re.findall(rb"(\d+) of (\d+) files, [\d,]+/s", b"".join(shown))
    assert counts
    assert {total for _, total in counts} == {b"301"}
    assert [int(count) for count, _ in counts] == sorted(int(count) for count, _ in counts)
