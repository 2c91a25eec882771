"""What only a real process shows: pipes, closed streams, signals, exit codes."""

import os
import pty
import resource
import signal
import subprocess
import sys

import pytest

COPYDESK = [sys.executable, "-m", "copydesk"]


def run(*arguments, **more):
    return subprocess.run([*COPYDESK, *arguments], stderr=subprocess.PIPE, timeout=60, check=False, **more)


def test_bytes_go_through_a_pipe():
    done = run("clean", "--no-boilerplate", input="Café ☕ society.\r\n".encode(), stdout=subprocess.PIPE)
    assert (done.stdout, done.stderr, done.returncode) == ("Café ☕ society.\r\n".encode(), b"", 0)


def test_a_broken_pipe_is_silent(tmp_path):
    raw = tmp_path / "long.txt"
    raw.write_text(
        "".join(f"{number} ferries sailed to Skarvik.\n\n" for number in range(20000)), encoding="utf-8"
    )
    reader, writer = os.pipe()
    os.close(reader)
    done = run("clean", "--no-boilerplate", "--no-dedup", str(raw), stdout=writer)
    os.close(writer)
    assert (done.stderr, done.returncode) == (b"", 141)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_an_error():
    with open("/dev/full", "wb") as full:
        done = run("clean", "--no-boilerplate", input=b"text", stdout=full)
    assert done.returncode == 3
    assert done.stderr == b"copydesk: error: standard output cannot be written: no space left on device\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["-h"], ["clean", "-h"], ["rules"], ["completion", "bash"]])
def test_a_full_disk_below_the_help_is_no_bug(arguments):
    with open("/dev/full", "wb") as full:
        done = run(*arguments, stdout=full)
    assert done.returncode == 3
    assert done.stderr.startswith(b"copydesk: error: ")
    assert done.stderr.endswith(b"no space left on device\n")
    assert b"bug in copydesk" not in done.stderr


def test_a_disk_that_fills_up_while_a_batch_keeps_its_books(tmp_path):
    (tmp_path / "raw").mkdir()
    for number in range(40):
        (tmp_path / "raw" / f"{number}.txt").write_text(f"{number} ferries sailed to Skarvik.\n")

    def batch(most):
        return run(
            "batch", "--no-boilerplate", "raw", "-o", "out", cwd=tmp_path, stdout=subprocess.PIPE,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
        )  # fmt: skip

    done = batch(4000)  # the outputs fit, the manifest does not
    assert done.returncode == 3
    assert done.stderr == b"copydesk: error: out cannot be written: file too large\n"
    done = batch(1 << 20)
    assert done.returncode == 0, done.stderr
    assert b"done before" in done.stderr
    assert len(list((tmp_path / "out").glob("*.txt"))) == 40


@pytest.mark.parametrize(
    ("closed", "message"), [(0, b"is closed; name a file"), (1, b"is closed; name a file")]
)
def test_a_closed_stream_is_an_error(closed, message):
    done = run("clean", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, preexec_fn=lambda: os.close(closed))
    assert done.returncode == 3
    assert message in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_at_a_terminal_with_nothing_to_read_help_comes():
    main_end, terminal = pty.openpty()
    done = run("clean", stdin=terminal, stdout=subprocess.PIPE)
    os.close(terminal)
    os.close(main_end)
    assert (done.stdout, done.returncode) == (b"", 2)
    assert done.stderr.startswith(b"Usage: ")


def test_ctrl_c_exits_130_without_a_traceback():
    process = subprocess.Popen(
        [*COPYDESK, "clean"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdin.write(b" " * (1 << 20))  # more than a pipe holds: it is reading, and will wait for the rest
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in stderr


INTERRUPTED_IMPORT = """
import os, signal, sys
from copydesk.__main__ import main

class Interrupter:
    left = int(sys.argv.pop(1))

    def find_spec(self, *names):
        Interrupter.left -= 1
        if not Interrupter.left:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupter())
main()
"""


def test_ctrl_c_while_a_command_is_imported_leaves_no_traceback(tmp_path):
    (tmp_path / "a.txt").write_text("One line.\n")
    codes = set()
    for number in range(1, 200, 13):
        command = [sys.executable, "-c", INTERRUPTED_IMPORT, str(number), "batch", "a.txt", "-t", "jsonl"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=60, check=False)
        codes.add(done.returncode)
        assert b"Traceback" not in done.stderr
        assert b"ignored" not in done.stderr
    assert 130 in codes
    assert codes <= {0, 130}


def test_names_that_are_not_utf8_are_read_and_shown(tmp_path):
    raw = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(raw, "wb") as file:
        file.write(b"text")
    done = run("clean", "--no-boilerplate", "-v", raw, stdout=subprocess.PIPE)
    assert (done.stdout, done.returncode) == (b"text\n", 0)
    assert b"caf\\xe9.txt: nothing struck" in done.stderr


@pytest.mark.parametrize(
    "locale", [{}, {"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_no_locale_no_home_no_trouble(tmp_path, locale):
    done = run(
        "clean", "--no-boilerplate", "--explain", input="Café\n".encode(), stdout=subprocess.PIPE, env=locale
    )
    assert (done.stdout, done.returncode) == ("Café\n".encode(), 0)
