"""Workers: results in order whatever happens, and a task that brings its worker down costs itself alone."""

import faulthandler
import os
import signal
import time

import pytest

from copydesk.batch.workers.pool import Pool
from copydesk.batch.workers.worker import Limits


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
