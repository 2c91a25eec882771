"""What workers ask of the system: to end with their parent, a limit of memory, a share of open files."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from contextlib import suppress

PR_SET_PDEATHSIG = 1
WATCH = 0.5  # seconds between two looks at whether the parent is there
# Open files that a worker costs its parent, and those it keeps for reading, writing and imports.
FILES_EACH, FILES_SPARE = 3, 10


def end_with_parent(parent: int) -> None:
    """Let this process end as soon as its parent has ended, however busy either is.

    Linux does that at once. Elsewhere, and should that fail, a thread looks after the parent.

    Args:
        parent: the process number of the parent.
    """
    with suppress(Exception):
        if sys.platform == "linux":
            import ctypes

            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
    threading.Thread(target=watch, args=(parent,), daemon=True).start()


def watch(parent: int) -> None:
    """End this process when its parent has ended."""
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)


def affordable(jobs: int) -> int:
    """Return how many of so many workers the limit of open files allows, but at least one."""
    try:
        import resource

        limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        if limit == resource.RLIM_INFINITY:
            return jobs
        used = len(os.listdir("/dev/fd"))
    except (ImportError, OSError):
        return jobs
    return max(1, min(jobs, (limit - used - FILES_SPARE) // FILES_EACH))


def limit_memory(size: int) -> None:
    """Let allocations fail at a size instead of starving the machine; be the first whom the system ends."""
    try:
        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("1000")
    except OSError:
        pass
    if size:
        try:
            import resource

            resource.setrlimit(resource.RLIMIT_AS, (size, resource.getrlimit(resource.RLIMIT_AS)[1]))
        except (ImportError, ValueError, OSError):
            pass


def memory_share(jobs: int) -> int:
    """Return each of so many workers its share of the machine's memory, in bytes, but at least 1 GiB."""
    sizes = []
    try:
        sizes.append(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
        with open("/sys/fs/cgroup/memory.max") as file:
            sizes.append(int(file.read()))
    except (AttributeError, OSError, ValueError):
        pass
    return max(1 << 30, min(sizes) * 3 // 4 // jobs) if sizes else 0
