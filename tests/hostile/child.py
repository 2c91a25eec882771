"""Run the real command in a child process and measure what it used."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass

COPYDESK = (sys.executable, "-m", "copydesk")
# Processor time is what is limited and compared; the clock only ends a child that waits for ever.
CPU_LIMIT, WALL_LIMIT, MEMORY_LIMIT = 60, 600, 4 << 30


@dataclass(frozen=True)
class Outcome:
    """What a child gave and used: seconds of processor time, MB of memory at its peak."""

    code: int
    stdout: bytes
    stderr: bytes
    cpu: float
    memory: float


def run(*arguments: str, data: bytes = b"", cpu_limit: int = CPU_LIMIT, **more: object) -> Outcome:
    """Run copydesk over bytes on standard input; a child over its limits ends with a negative code."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_limit, cpu_limit))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))

    with (
        tempfile.TemporaryFile() as source,
        tempfile.TemporaryFile() as stdout,
        tempfile.TemporaryFile() as stderr,
    ):
        source.write(data)
        source.seek(0)
        streams = {"stdin": source, "stdout": stdout, "stderr": stderr, **more}
        child = subprocess.Popen([*COPYDESK, *arguments], preexec_fn=limit, **streams)
        watch = threading.Timer(WALL_LIMIT, child.kill)
        watch.start()
        _, status, used = os.wait4(child.pid, 0)
        watch.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        stdout.seek(0)
        stderr.seek(0)
        cpu = used.ru_utime + used.ru_stime
        return Outcome(child.returncode, stdout.read(), stderr.read(), cpu, used.ru_maxrss / 1024)
