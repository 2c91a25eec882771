"""Measure what a call or a command costs: processor time, memory, start-up, growth with the input."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import isnan, nan
from statistics import median

from copydesk.training.measure.contenders import Extract

# Seconds; a growth that would take longer is not waited for.
_PATIENCE = 60.0
FAILED = nan


def seconds(extract: Extract, page: str) -> float:
    """Return the processor time of one call, in seconds; not a number where it raises."""
    started = time.process_time()
    try:
        extract(page)
    except Exception:
        return FAILED
    return time.process_time() - started


def page_times(
    calls: Mapping[str, tuple[Extract, Sequence[str]]], rounds: int
) -> tuple[dict[str, float], dict[str, int]]:
    """Time several tools on the same pages in turn, page by page, so that load on the machine hits all.

    Args:
        calls: for each name the call and its pages; all have as many pages.
        rounds: how often each page goes through each tool; the median counts.

    Returns:
        For each name the mean processor time a page in seconds, and the number of pages that failed.
    """
    for extract, pages in calls.values():
        seconds(extract, pages[0])
    totals, failures = dict.fromkeys(calls, 0.0), dict.fromkeys(calls, 0)
    count = len(next(iter(calls.values()))[1])
    for number in range(count):
        taken: dict[str, list[float]] = {name: [] for name in calls}
        for _ in range(rounds):
            for name, (extract, pages) in calls.items():
                taken[name].append(seconds(extract, pages[number]))
        for name, times in taken.items():
            failed = any(map(isnan, times))
            failures[name] += failed
            totals[name] += 0.0 if failed else median(times)
    return {name: total / max(1, count - failures[name]) for name, total in totals.items()}, failures


def growth(extract: Extract, sources: Sequence[str], rounds: int) -> list[float]:
    """Return how many times as long each source takes as the first, divided by how many times as long it is.

    Args:
        extract: the call.
        sources: the same kind of input in growing sizes.
        rounds: how often each is timed; the least counts.

    Returns:
        One figure for each source but the first, 1 where time grows as the input does; not a number where
        the call fails or would take too long.
    """
    first = min(seconds(extract, sources[0]) for _ in range(rounds))
    figures: list[float] = []
    cost = first / len(sources[0])
    for before, source in pairwise(sources):
        times = len(source) / len(before)
        # Quadratic is the worst that is waited for.
        if not cost * len(before) * times * times < _PATIENCE:
            figures.append(FAILED)
            cost = FAILED
            continue
        cost = min(seconds(extract, source) for _ in range(rounds)) / len(source)
        figures.append(cost / (first / len(sources[0])))
    return figures


def command_times(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Return the median processor time of commands, in seconds, all run in turn with a word on stdin."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                command, input=b"text\n", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
            )
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            taken[name].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {name: median(times) for name, times in taken.items()}


def wall_time(command: Sequence[str]) -> float:
    """Return the time a command takes on the clock, in seconds."""
    started = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - started


def start_up(rounds: int) -> dict[str, float]:
    """Return the processor time of short commands as a multiple of that of `python -c "import click"`."""
    script = os.path.join(os.path.dirname(sys.executable), "copydesk")
    copydesk = [script] if os.path.exists(script) else [sys.executable, "-m", "copydesk"]
    times = command_times(
        {
            "click": [sys.executable, "-c", "import click"],
            "echo text | copydesk clean": [*copydesk, "clean"],
            "copydesk --help": [*copydesk, "--help"],
            "copydesk rules": [*copydesk, "rules"],
        },
        rounds,
    )
    click = times.pop("click")
    return {name: taken / click for name, taken in times.items()}


def peak_memory() -> int:
    """Return the most memory that this process has held at once, in bytes."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            # What getrusage gives can be that of the process this one was forked from.
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
    except (OSError, StopIteration):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
