"""Places that cannot be read or written, and surroundings that lack what others have: message and code."""

import os
import subprocess
import sys

import pytest
from child import COPYDESK, run

TEXT = (
    b"The harbour master said on Tuesday that the ferry to Skarvik would sail again before the autumn.\n\n"
    * 2
)


@pytest.fixture
def raw(tmp_path):
    path = tmp_path / "raw.txt"
    path.write_bytes(TEXT)
    return str(path)


def lines(outcome):
    return outcome.stderr.decode().splitlines()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("nonsense",), 2, "No such command"),
        (("clean", "--nonsense"), 2, "No such option"),
        (("clean", "--to", "pdf"), 2, "is not one of"),
        (("clean", "--from", "word"), 2, "is not one of"),
        (("clean", "--keep", "poem"), 2, "poem"),
        (("clean", "--encoding", "klingon"), 2, "no character encoding"),
        (("clean", "-o"), 2, "requires an argument"),
        (("clean", "missing.txt"), 3, "no such file"),
        (("clean", "/"), 3, "is a directory"),
        (("clean", "/dev/null/x"), 3, "cannot be read"),
        (("clean", "/proc/self/mem"), 3, "cannot be read"),
        (("diff", "missing.txt"), 3, "no such file"),
        (("diff", "--style", "rainbow"), 2, "is not one of"),
        (("batch",), 2, "Missing argument"),
        (("batch", "missing"), 2, "-o"),
        (("completion", "tcsh"), 2, "is not one of"),
        (("rules", "nonsense"), 2, "nonsense"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_the_message_says_what_is_wrong(arguments, code, words):
    outcome = run(*arguments, data=TEXT)
    assert (outcome.code, outcome.stdout) == (code, b"")
    assert words in outcome.stderr.decode()
    assert "Traceback" not in outcome.stderr.decode()


@pytest.mark.parametrize("missing", ["missing", "missing.txt"])
def test_a_batch_without_its_source_says_so(missing, tmp_path):
    outcome = run("batch", str(tmp_path / missing), "-o", str(tmp_path / "out"))
    assert outcome.code == 3
    assert missing in outcome.stderr.decode()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize(
    "command",
    [
        ("clean",),
        ("clean", "-t", "json"),
        ("diff",),
        ("diff", "--style", "article"),
        ("diff", "--stat"),
        ("rules",),
        ("rules", "--json"),
        ("completion", "bash"),
        ("--help",),
    ],
    ids=" ".join,
)
def test_a_full_disk_is_no_success(command, raw):
    reads = command[0] in ("clean", "diff")
    with open("/dev/full", "wb") as full:
        outcome = run(*command, *([raw] if reads else []), stdout=full)
    assert outcome.code == 3
    assert b"no space left on device" in outcome.stderr
    assert outcome.stderr.count(b"\n") == 1
    assert b"Traceback" not in outcome.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_under_the_output_is_no_success(raw):
    outcome = run("clean", raw, "-o", "/dev/full")
    assert (outcome.code, outcome.stdout) == (3, b"")
    assert lines(outcome) == ["copydesk: error: /dev/full cannot be written: no space left on device"]


@pytest.mark.parametrize("option", ["-o", "--report"])
def test_a_batch_puts_no_file_in_the_place_of_a_device(option, raw, tmp_path):
    device = tmp_path / "device"
    os.mkfifo(device)
    outcome = run("batch", raw, "-t", "jsonl", option, str(device))
    assert outcome.code == 2
    assert "is no regular file" in outcome.stderr.decode()
    assert device.is_fifo()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_where_even_the_messages_find_no_room_the_code_tells():
    with open("/dev/full", "wb") as full:
        outcome = run("clean", "missing.txt", stderr=full)
    assert outcome.code == 3


@pytest.mark.parametrize(
    "command",
    [("clean",), ("diff",), ("diff", "--stat"), ("rules",), ("completion", "zsh"), ("--help",)],
    ids=" ".join,
)
def test_a_reader_that_goes_away_is_no_trouble(command, raw):
    reader, writer = os.pipe()
    os.close(reader)
    outcome = run(*command, *([raw] if command[0] in ("clean", "diff") else []), stdout=writer)
    os.close(writer)
    assert outcome.code == 141
    assert outcome.stderr == b""


@pytest.mark.parametrize("command", ["clean", "diff", "batch"])
@pytest.mark.parametrize("closed", [0, 1, 2])
def test_closed_streams_make_no_traceback(command, closed, raw, tmp_path):
    arguments = [command, raw, *(["-o", str(tmp_path / "out")] if command == "batch" else [])]
    child = subprocess.Popen(
        [*COPYDESK, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: os.close(closed),
    )
    _, stderr = child.communicate(timeout=300)
    assert b"Traceback" not in stderr
    writes = command != "batch" and closed == 1
    assert child.returncode == (3 if writes else 0)


@pytest.mark.parametrize("command", ["clean", "diff", "batch", "rules"])
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "xx_YY.nonsense", "LANG": "also-none"},
        {"HOME": "/nonexistent", "TERM": "nonsense", "COLUMNS": "-3"},
        {"PYTHONIOENCODING": "ascii"},
    ],
    ids=["empty", "C", "nonsense locale", "no home", "ascii streams"],
)
def test_no_locale_no_home_no_terminal(command, environment, tmp_path):
    source = tmp_path / "café ☕.txt"
    source.write_bytes("“Café society” came to Skarvik on Tuesday, said Åse Øvrebø.\n".encode())
    more = {"batch": [str(source), "-o", str(tmp_path / "out")], "rules": []}.get(command, [str(source)])
    outcome = run(command, *more, env=environment)
    assert outcome.code == 0, outcome.stderr.decode()
    assert b"Traceback" not in outcome.stderr
    if command == "clean":
        assert "Åse Øvrebø".encode() in outcome.stdout
    if command == "batch":
        (written,) = (tmp_path / "out").rglob("café*.txt")
        assert "Åse Øvrebø" in written.read_text(encoding="utf-8")


@pytest.mark.skipif(not os.path.isdir("/proc"), reason="needs /proc")
@pytest.mark.parametrize("command", ["clean", "batch"])
def test_an_output_folder_that_is_read_only(command):
    # /proc takes no file from anybody, root included.
    outcome = run(command, "/etc/hostname", "-o", "/proc/copydesk-out")
    assert outcome.code == 3
    assert outcome.stdout == b""
    assert b"Traceback" not in outcome.stderr
    assert b"/proc" in outcome.stderr


@pytest.mark.parametrize("command", ["clean", "diff"])
def test_a_broken_link_and_a_loop_of_links(command, tmp_path):
    (tmp_path / "broken").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    outcome = run(command, "broken", "loop", cwd=tmp_path)
    assert outcome.code == 3
    assert len(lines(outcome)) == 2
    assert all(" error: " in line for line in lines(outcome))


def test_python_without_room_for_memory_says_so(tmp_path):
    big = tmp_path / "big.txt"
    big.write_bytes(TEXT * 200_000)
    limited = (
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_AS, (150 << 20, 150 << 20));"
        f"sys.argv = ['copydesk', 'clean', {str(big)!r}]; runpy.run_module('copydesk', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", limited], capture_output=True, timeout=300, check=False)
    assert done.returncode == 3
    assert done.stderr.decode().strip() == f"{big}: error: not enough memory; clean it in parts"


@pytest.mark.parametrize(
    "command", [("--help",), ("--version",), ("help", "limits"), ("clean", "-h"), ("rules",)]
)
def test_help_that_nobody_can_see_is_no_success(command):
    script = f"exec {' '.join(COPYDESK)} {' '.join(command)} >&-"
    done = subprocess.run(["sh", "-c", script], stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 3
    assert b"standard output is closed" in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs /dev/zero")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("clean", "/dev/zero"), "/dev/zero: error: is binary"),
        (("clean", "-t", "jsonl", "/dev/urandom"), "/dev/urandom: error: is binary"),
        (("diff", "/dev/zero"), "/dev/zero: error: is binary"),
        (("clean", "--config", "/dev/zero"), "/dev/zero cannot be read: longer than"),
        (("clean", "--profile", "/dev/zero"), "/dev/zero cannot be read: longer than"),
        (("clean", "--strike", "/dev/zero"), "/dev/zero: longer than"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_has_no_end_is_not_read_for_ever(arguments, words):
    outcome = run(*arguments)
    assert outcome.code in (2, 3)
    assert words in outcome.stderr.decode()


@pytest.mark.parametrize(
    "command", [("clean",), ("clean", "-t", "jsonl"), ("batch", "-", "-o", "out")], ids=" ".join
)
def test_standard_input_without_an_end(command, tmp_path):
    """As from `yes`; a limit of its own would come too late where the memory is small."""
    few = "import sys, copydesk.files.read as read, copydesk.batch.inputs.sources as sources;"
    few += "read.MOST_STREAMED = sources.MOST_STREAMED = 3 << 20; from copydesk.cli import main; main()"
    with subprocess.Popen(["yes"], stdout=subprocess.PIPE) as yes:
        child = [sys.executable, "-c", few, *command]
        done = subprocess.run(
            child, stdin=yes.stdout, capture_output=True, cwd=tmp_path, timeout=60, check=False
        )
        yes.kill()
    assert done.returncode == 3
    assert b"standard input" in done.stderr
    assert b"gives more than 3 MiB, which is no" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("columns", ["1", "7", "0", "-1", "many"])
@pytest.mark.parametrize(
    "command", [("rules",), ("help", "json"), ("clean", "-h"), ("diff", "--style", "side")], ids=" ".join
)
def test_a_terminal_of_hardly_any_columns(command, columns):
    outcome = run(*command, env={**os.environ, "COLUMNS": columns})
    assert (outcome.code, outcome.stderr.count(b"bug")) == (0, 0)


@pytest.mark.parametrize("command", [("clean",), ("diff",), ("batch",), ("same",)], ids=" ".join)
def test_a_folder_that_was_removed_below_ones_feet(command, raw, tmp_path):
    (tmp_path / "gone").mkdir()
    script = f'cd {tmp_path}/gone; rmdir ../gone; exec {" ".join(COPYDESK)} "$@"'
    more = ["-o", str(tmp_path / "out")] if command == ("batch",) else []
    done = subprocess.run(
        ["sh", "-c", script, "sh", *command, raw, *more], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
