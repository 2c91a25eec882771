"""Workers: results in order whatever happens, and a task that brings its worker down costs itself alone."""

import faulthandler
import os
import resource
import signal
import subprocess
import sys
import time

import pytest

from copydesk.batch.workers import worker
from copydesk.batch.workers.pool import Pool
from copydesk.batch.workers.worker import Limits
from copydesk.errors import CopydeskError


def act(task):
    """Do what a task says, in a worker."""
    what, value = task
    if what == "sleep":
        time.sleep(value)
    if what == "signal":
        faulthandler.disable()
        os.kill(os.getpid(), value)
    if what == "exit":
        os._exit(value)
    if what == "allocate":
        value = len(bytearray(value))
    return what, value


def open_files(number):
    """Return the limits of a process that may open so many files."""
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (number, number))


def outcomes(tasks, jobs=2, limits=None):
    pool = Pool(
        act,
        lost=lambda task, why: (task[0], why),
        shortcut=lambda task: task if task[0] == "ready" else None,
        weigh=lambda result: 1,
        jobs=jobs,
        limits=limits or Limits(),
    )
    return list(pool.run(tasks))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_tasks(jobs):
    tasks = [("sleep", 0.05 if number % 5 == 0 else 0.0) for number in range(20)]
    tasks = [(what, value + number / 1e9) for number, (what, value) in enumerate(tasks)]
    assert outcomes(iter(tasks), jobs) == tasks


def test_a_task_that_needs_no_worker_keeps_its_place():
    tasks = [("ready", 1), ("echo", 2), ("ready", 3)]
    assert outcomes(tasks) == tasks


@pytest.mark.parametrize(
    ("deadly", "why"),
    [
        (("signal", signal.SIGSEGV), "its process crashed (SIGSEGV)"),
        (
            ("signal", signal.SIGKILL),
            "its process was killed, as the system does when memory runs out (SIGKILL)",
        ),
        (("exit", 7), "its process ended by itself (exit code 7)"),
        (("sleep", 60), "took longer than 0.5 s and was stopped"),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_dead_worker_costs_one_task(deadly, why, jobs):
    tasks = [("echo", 1), deadly, ("echo", 2), ("echo", 3)]
    expected = [("echo", 1), (deadly[0], why), ("echo", 2), ("echo", 3)]
    assert outcomes(tasks, jobs, Limits(seconds=0.5)) == expected


def test_too_much_memory_costs_one_task():
    limit = 1 << 30
    results = outcomes([("echo", 1), ("allocate", 4 << 30), ("allocate", 1000)], 1, Limits(memory=limit))
    assert results == [
        ("echo", 1),
        ("allocate", "needs more memory than the 1024 MiB a worker may use"),
        ("allocate", 1000),
    ]


def test_tasks_are_drawn_only_as_they_can_be_handed_out():
    drawn = []

    def tasks():
        for number in range(5000):
            drawn.append(number)
            yield ("sleep", 0.5) if number == 0 else ("echo", number)

    pool = Pool(act, lambda task, why: why, lambda task: None, lambda result: 0, 2, Limits())
    results = pool.run(tasks())
    assert next(results) == ("sleep", 0.5)
    assert len(drawn) < 2000
    results.close()
    assert pool.workers == []


def test_no_worker_outlives_a_run_that_is_given_up():
    pool = Pool(act, lambda task, why: why, lambda task: None, lambda result: 0, 2, Limits())
    results = pool.run([("echo", 1), ("sleep", 60), ("sleep", 60)])
    next(results)
    processes = [worker.process for worker in pool.workers]
    results.close()
    assert processes
    assert not any(process.is_alive() for process in processes)


@pytest.mark.parametrize("number", [24, 30, 40])
def test_where_few_files_may_be_open_there_are_fewer_workers(tmp_path, number):
    (tmp_path / "raw").mkdir()
    for name in range(40):
        (tmp_path / "raw" / f"{name}.txt").write_text(f"{name} ferries sailed to Skarvik.\n")
    command = [sys.executable, "-m", "copydesk", "batch", "raw", "-o", "out", "-j", "64"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, timeout=60, check=False, preexec_fn=open_files(number)
    )
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.txt"))) == 40


@pytest.mark.parametrize("most", [1, 2])
def test_where_the_system_gives_no_more_processes_those_there_are_go_on(monkeypatch, most):
    started = []

    class Scarce(worker.Worker):
        def __init__(self, *arguments):
            if len(started) >= most:
                raise BlockingIOError(11, "Resource temporarily unavailable")
            started.append(self)
            super().__init__(*arguments)

    monkeypatch.setattr("copydesk.batch.workers.pool.Worker", Scarce)
    tasks = [("echo", number) for number in range(50)]
    assert outcomes(tasks, 5) == tasks
    assert len(started) == most


def test_where_there_is_no_process_at_all_it_is_told(monkeypatch):
    def none(*arguments):
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("copydesk.batch.workers.pool.Worker", none)
    with pytest.raises(CopydeskError, match="no process can be started: resource temporarily unavailable"):
        outcomes([("echo", 1)])
