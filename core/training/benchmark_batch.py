"""Measure `copydesk batch` beside `trafilatura --input-dir` on the same pages, in one run.

Usage: python -m copydesk.training.benchmark_batch PAGES [ROUNDS [LIMIT]]
where PAGES is a folder with .html or .html.gz files. trafilatura must be installed beside copydesk.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROUNDS, LIMIT = 3, 400


@dataclass(frozen=True, slots=True)
class Measure:
    """What one command took.

    Attributes:
        wall: seconds on the clock.
        processor: seconds of processor time, of all its processes.
        memory: bytes of resident memory of its largest process.
        outputs: files it wrote.
        code: its exit code.
    """

    wall: float
    processor: float
    memory: int
    outputs: int
    code: int


def contenders(pages: str) -> dict[str, list[str]]:
    """Give the commands to compare; each gets its output folder as last argument."""
    copydesk = [sys.executable, "-m", "copydesk", "batch", pages, "-q"]
    trafilatura = [str(Path(sys.executable).with_name("trafilatura")), "--input-dir", pages]
    return {
        "copydesk batch -j 1": [*copydesk, "-j", "1", "-o"],
        "copydesk batch -j 2": [*copydesk, "-j", "2", "-o"],
        "trafilatura --parallel 1": [*trafilatura, "--parallel", "1", "--output-dir"],
        "trafilatura --parallel 2": [*trafilatura, "--parallel", "2", "--output-dir"],
    }


def unpack_pages(folder: str, target: str, limit: int) -> int:
    """Copy pages into a folder, unpacked, and give their number; fewer than all are taken from everywhere."""
    pages = sorted(path for path in Path(folder).rglob("*") if path.name.endswith((".html", ".html.gz")))
    pages = pages[:: max(1, len(pages) // limit)][:limit]
    for number, path in enumerate(pages):
        data = path.read_bytes()
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        (Path(target) / f"{number:05}.html").write_bytes(data)
    return len(pages)


def measure(command: Sequence[str]) -> Measure:
    """Run a command with a fresh output folder and measure it with all its children."""
    with tempfile.TemporaryDirectory() as output:
        started = time.monotonic()
        process = subprocess.Popen(
            [*command, output], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        outputs = sum(path.is_file() and ".copydesk" not in path.parts for path in Path(output).rglob("*"))
        unit = 1 if sys.platform == "darwin" else 1024
        processor = usage.ru_utime + usage.ru_stime
        return Measure(wall, processor, usage.ru_maxrss * unit, outputs, process.returncode)


def table(results: dict[str, list[Measure]], pages: int) -> str:
    """Lay out the medians, and what each costs beside the first."""
    lines = [
        "| command | wall s | processor s | ms a page | beside the first | peak MB | files written | exit |",
        "|---|---|---|---|---|---|---|---|",
    ]
    first = 0.0
    for name, measures in results.items():
        wall = median(one.wall for one in measures)
        processor = median(one.processor for one in measures)
        memory = median(one.memory for one in measures) / 1e6
        first = first or processor
        last = measures[-1]
        lines.append(
            f"| {name} | {wall:.1f} | {processor:.1f} | {1000 * processor / pages:.1f} | "
            f"{processor / first:.2f} | {memory:.0f} | {last.outputs} of {pages} | {last.code} |"
        )
    return "\n".join(lines)


def main(folder: str, rounds: int = ROUNDS, limit: int = LIMIT) -> None:
    """Run all commands in turn, several rounds, and print the table."""
    with tempfile.TemporaryDirectory() as pages:
        count = unpack_pages(folder, pages, limit)
        commands = contenders(pages)
        results: dict[str, list[Measure]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                results[name].append(measure(command))
        one, two, *_ = ([each.wall for each in measures] for measures in results.values())
        print(table(results, count))
        print(
            f"\n-j 2 is {median(one) / median(two):.2f} times as fast as -j 1 on the clock, {rounds} rounds"
        )


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:4]))
