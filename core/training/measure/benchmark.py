"""Measure copydesk beside other extractors on the same pages and print one table for the README.

Usage: python -m copydesk.training.measure.benchmark --data PAGES
where PAGES is a folder with .html or .html.gz files. The other tools come with the extra `bench`; those that
are missing are left out.
"""

from __future__ import annotations

import datetime
import gzip
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import cycle, islice
from math import isnan
from pathlib import Path
from statistics import median

import click

from copydesk.options import Options
from copydesk.training.measure.contenders import CONTENDERS, Contender, available
from copydesk.training.measure.costs import (
    FAILED,
    growth,
    page_times,
    peak_memory,
    seconds,
    start_up,
    wall_time,
)

_SIZES = (1, 4, 16)
_STARTS = 20


def unpack_pages(folder: str, target: str, limit: int) -> int:
    """Copy pages into a folder, unpacked, and give their number; fewer than all are taken from everywhere."""
    pages = sorted(path for path in Path(folder).rglob("*") if path.name.endswith((".html", ".html.gz")))
    pages = pages[:: max(1, len(pages) // limit)][:limit]
    for number, path in enumerate(pages):
        data = path.read_bytes()
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        Path(target, f"{number:05}.html").write_bytes(data)
    return len(pages)


def raw_text(page: str) -> str:
    """Return the text of a page with its tags gone and everything else left in, a block a line."""
    from copydesk.readers.html import read_html

    return "".join(f"{block.text}\n" for block in read_html(page, Options()).blocks) or "text\n"


def body_of(page: str) -> str:
    """Return what stands between a page's body tags."""
    lowered = page.lower()
    start = lowered.find(">", lowered.find("<body")) + 1 if "<body" in lowered else 0
    end = lowered.rfind("</body")
    return page[start : end if end > start else len(page)]


def grown(pages: Sequence[str], raw: bool) -> list[str]:
    """Join pages, each time four times as many, into inputs of growing size."""
    share = max(1, len(pages) // _SIZES[-1])
    joined = ["\n".join(islice(cycle(pages), share * size)) for size in _SIZES]
    return joined if raw else [f"<html><body>{text}</body></html>" for text in joined]


def _memory(name: str, sources: Sequence[str]) -> float:
    """Run a tool over all sources in a process of its own and give the most memory it held, in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        for number, source in enumerate(sources):
            Path(folder, f"{number:05}").write_text(source, "utf-8", "replace")
        command = [
            sys.executable,
            "-m",
            "copydesk.training.measure.benchmark",
            "--data",
            folder,
            "--memory-of",
            name,
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else FAILED


def run_alone(contender: Contender, folder: str) -> int:
    """Run a tool over all files, one in memory at a time, and give this process's peak memory in bytes."""
    extract = contender.load()
    for path in sorted(Path(folder).iterdir()):
        page = path.read_text(encoding="utf-8", errors="replace")
        seconds(extract, page)
    return peak_memory()


def figure(value: float, digits: int = 1) -> str:
    """Write a number, a dash where there is none."""
    return "–" if isnan(value) else f"{value:.{digits}f}"


def tools_table(folder: str, rounds: int, contenders: tuple[Contender, ...] = CONTENDERS) -> str:
    """Measure the tools on the pages of a folder and lay the figures out.

    Args:
        folder: unpacked pages, nothing else.
        rounds: how often each page goes through each tool.
        contenders: the tools; the first is what the others are compared with.
    """
    pages = [path.read_text("utf-8", "replace") for path in sorted(Path(folder).iterdir())]
    loaded, missing = available(contenders)
    texts = [raw_text(page) for page in pages]
    sources = {one.name: texts if one.raw else pages for one in contenders}
    times, failures = page_times({name: (call, sources[name]) for name, call in loaded.items()}, rounds)
    bodies = [body_of(page) for page in pages]
    unit = times[contenders[0].name]
    lines = [
        "| tool | time a page, lxml's parse = 1 "
        "| time a byte of 4 and 16 times the input, of the input once = 1 "
        "| peak memory, MB | pages that failed |",
        "|---|--:|--:|--:|--:|",
    ]
    for contender in contenders:
        name = contender.name
        if name in missing:
            continue
        parts = grown(texts if contender.raw else bodies, contender.raw)
        steps = ", ".join(figure(each, 2) for each in growth(loaded[name], parts, rounds))
        memory = figure(_memory(name, sources[name]) / 1e6, 0)
        lines.append(f"| {name} | {figure(times[name] / unit)} | {steps} | {memory} | {failures[name]} |")
    if missing:
        lines.append(f"\nNot installed: {', '.join(missing)}.")
    return "\n".join(lines)


def batch_line(folder: str, rounds: int) -> str:
    """Measure `copydesk batch` with one process and with two."""
    batch = [sys.executable, "-m", "copydesk", "batch", folder, "-q"]
    taken: dict[str, list[float]] = {"1": [], "2": []}
    for _ in range(rounds):
        for jobs, times in taken.items():
            with tempfile.TemporaryDirectory() as output:
                times.append(wall_time([*batch, "-j", jobs, "-o", output]))
    one, two = map(median, taken.values())
    return f"`copydesk batch -j 2` is {one / two:.2f} times as fast as `-j 1` on the clock."


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data", required=True, type=click.Path(exists=True, file_okay=False), help="Folder of pages.")
@click.option("--limit", default=96, show_default=True, help="Take so many pages at most.")
@click.option("--rounds", default=3, show_default=True, help="How often each is measured.")
@click.option("--memory-of", help="Print the peak memory of this tool alone, in bytes.")
def main(data: str, limit: int, rounds: int, memory_of: str | None) -> None:
    """Measure copydesk beside other extractors on the same pages and print one table for the README."""
    if memory_of is not None:
        click.echo(run_alone(next(one for one in CONTENDERS if one.name == memory_of), data))
        return
    with tempfile.TemporaryDirectory() as folder:
        count = unpack_pages(data, folder, limit)
        if not count:
            raise click.UsageError(f"there are no .html or .html.gz files in {data}")
        when = datetime.date.today()
        click.echo(
            f"{when}, {count} pages, Python {platform.python_version()}, {os.cpu_count()} processors; "
            "processor time, all tools in turn in one process; memory in a process each:\n"
        )
        click.echo(tools_table(folder, rounds))
        starts = start_up(max(_STARTS, rounds))
        told = ", ".join(f"`{name}` {ratio:.2f}" for name, ratio in starts.items())
        click.echo(f"\nStart-up, processor time of `python -c 'import click'` = 1: {told}.")
        click.echo(batch_line(folder, rounds))


if __name__ == "__main__":
    main(prog_name="python -m copydesk.training.measure.benchmark")
